import Ontology
import Planning
import Wording
import XML

// What became of the exam, and what later revisions have to remember.

extension FailedAttempt {
  /// An exam that was not passed.
  static let form = Form(
    FailedAttempt.init(day:exam:), .attribute("day", \.day, .day), .optional("exam", \.exam, .key()))
}

extension Certification {
  static let form = Form(
    Certification.init(passed:renewalOpens:ends:kept:neglected:), .attribute("passed", \.passed, .day),
    .attribute("renewal-opens", \.renewalOpens, .day), .attribute("ends", \.ends, .day),
    .child("kept", \.kept, Score.form), .child("neglected", \.neglected, Score.form))
}

extension Setback {
  static let form = Form(
    Setback.init(skill:title:level:proficiency:spread:asked:quarters:), .attribute("skill", \.skill, .id),
    .attribute("title", \.title, .title), .attribute("level", \.level, .whole("level")),
    .attribute("proficiency", \.proficiency, .hundredths("proficiency")),
    .attribute("spread", \.spread, .hundredths("spread")), .attribute("asked", \.asked, .day),
    .attribute("hours", \.quarters, .hours("hours")))
}

extension CancelledSession {
  static let form = Form(
    CancelledSession.init(activity:part:name:), .attribute("activity", \.activity, .id),
    .attribute("part", \.part, .whole("number")), .part(\.name, ActivityName.form))
}

/// The rules about the exam and what follows it.
extension PlanRules {
  /// Failed attempts are in order and before the exam that was passed; renewal opens after it and before the end.
  func examsFollowEachOther(_ faults: inout Faults) {
    let failed = root.elements(named: "failed")
    for (earlier, later) in zip(failed, failed.dropFirst()) {
      if let first = earlier.day("day"), let second = later.day("day"), second <= first {
        faults.add(
          later, worded("the failed attempt of \(second) stands after that of \(first)"),
          worded("list each day once, in order"))
      }
    }
    guard let held = root.first("certification"), let passed = held.day("passed") else { return }
    if let last = failed.last, let day = last.day("day"), day >= passed {
      faults.add(last, worded("the attempt failed on \(day), but the exam was passed on \(passed)"))
    }
    if let opens = held.day("renewal-opens"), let ends = held.day("ends"), !(passed < opens && opens <= ends)
    {
      faults.add(
        held,
        worded("renewal opens on \(opens), which is not between the exam on \(passed) and the end on \(ends)")
      )
    }
  }

  /// A session that is cancelled is none of the plan.
  func cancelledSessionsAreGone(_ faults: inout Faults) {
    func key(_ element: Element) -> String {
      "\(element.line(of: "activity") ?? "") \(element.whole("part") ?? 0)"
    }
    let planned = Set(
      root.elements(named: "week").flatMap { $0.elements(named: "session") }.filter { $0["day"] != nil }.map(
        key))
    for element in root.elements(named: "cancelled") where planned.contains(key(element)) {
      faults.add(
        element,
        worded(
          "part \(element.whole("part") ?? 0) of \(element.quoted("activity")) is cancelled, but planned"),
        worded("remove one of the two"))
    }
  }
}
