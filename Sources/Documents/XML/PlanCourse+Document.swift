import Ontology
import Planning
import XML

// What became of the exam, and what later revisions have to remember.

extension Certification {
  /// Reads a `<certification>`.
  init?(_ element: Element) {
    guard let passed = element.day("passed"), let opens = element.day("renewal-opens"),
      let ends = element.day("ends")
    else { return nil }
    self.init(
      passed: passed, renewalOpens: opens, ends: ends, kept: Score(element.first("kept")),
      neglected: Score(element.first("neglected")))
  }
}

extension Setback {
  /// Reads a `<setback>`.
  init?(_ element: Element) {
    guard let asked = element.day("asked") else { return nil }
    self.init(
      skill: element.line(of: "skill") ?? "", title: element.line(of: "title") ?? "",
      level: element.whole("level") ?? 0, proficiency: element.hundredths("proficiency") ?? 0,
      spread: element.hundredths("spread") ?? 0, asked: asked, quarters: element.quarters("hours") ?? 0)
  }
}

extension CancelledSession {
  /// Reads a `<cancelled>`.
  init(_ element: Element) {
    self.init(
      activity: element.line(of: "activity") ?? "", part: element.whole("part") ?? 1,
      title: element.line(of: "title") ?? "")
  }
}

extension Element {
  /// The elements about the exam, about what is believed lower, and about what calendars have to forget.
  static func course(of plan: Plan) -> [Element] {
    var children = plan.failedAttempts.map { Element("failed", [.day("day", $0)]) }
    children += plan.passedExams.map { Element($0) }
    if let held = plan.certification {
      children.append(
        .group(
          "certification",
          [.day("passed", held.passed), .day("renewal-opens", held.renewalOpens), .day("ends", held.ends)],
          [.score("kept", held.kept), .score("neglected", held.neglected)]))
    }
    children += plan.setbacks.map { setback in
      Element(
        "setback",
        [
          .line("skill", setback.skill), .line("title", setback.title), .whole("level", setback.level),
          .hundredths("proficiency", setback.proficiency), .hundredths("spread", setback.spread),
          .day("asked", setback.asked), .hours("hours", setback.quarters),
        ])
    }
    children += plan.cancelled.map { session in
      Element(
        "cancelled",
        [
          .line("activity", session.activity), .whole("part", session.part), .line("title", session.title),
        ])
    }
    return children
  }
}

/// The rules about the exam and what follows it.
extension PlanRules {
  /// Failed attempts are in order and before the exam that was passed; renewal opens after it and before the end.
  func examsFollowEachOther(_ faults: inout Faults) {
    let failed = root.elements(named: "failed")
    for (earlier, later) in zip(failed, failed.dropFirst()) {
      if let first = earlier.day("day"), let second = later.day("day"), second <= first {
        faults.add(
          later, "the failed attempt of \(second) stands after that of \(first)",
          "list each day once, in order")
      }
    }
    guard let held = root.first("certification"), let passed = held.day("passed") else { return }
    if let last = failed.last, let day = last.day("day"), day >= passed {
      faults.add(last, "the attempt failed on \(day), but the exam was passed on \(passed)")
    }
    if let opens = held.day("renewal-opens"), let ends = held.day("ends"), !(passed < opens && opens <= ends)
    {
      faults.add(
        held, "renewal opens on \(opens), which is not between the exam on \(passed) and the end on \(ends)")
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
        "part \(element.whole("part") ?? 0) of \(element.quoted("activity")) is cancelled, but planned",
        "remove one of the two")
    }
  }
}
