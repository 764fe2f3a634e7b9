import Ontology
import Planning
import Wording
import XML

/// What a schema cannot say about a plan: one function a rule, each naming the line that breaks it.
///
/// The rules look at the document rather than at a `Plan`, so that they know lines, and so that they can also
/// be asked of a document whose schema faults would keep it from becoming a plan: what is missing or
/// unreadable is passed over, for the schema has reported it.
struct PlanRules {
  let root: Element

  init(_ root: Element) { self.root = root }

  /// Checks every rule.
  func check(_ faults: inout Faults) {
    examComesAfterStart(&faults)
    examIsWithinReach(&faults)
    daysAwayAreInOrder(&faults)
    notSureIsPartOfTheAnswers(&faults)
    intervalsHoldTheirMean(of: root, &faults)
    durationsRise(&faults)
    raisesRise(&faults)
    finishIsInOrder(&faults)
    idsAreUnique(&faults)
    // With an element that no plan has, such as a misspelt one, sums would only repeat that fault.
    guard hasOnlyKnownElements else { return }
    weeksFollowEachOther(&faults)
    weeksLieBetweenStartAndExam(&faults)
    weeksHoldTheirLoad(&faults)
    sessionsNameActivities(&faults)
    activitiesAreComplete(&faults)
    recordsNameSessions(&faults)
    timesEndAfterTheyBegin(&faults)
    sessionsLieInTheirWeeks(&faults)
    goalsAreNamed(&faults)
    examsHaveTheirDays(&faults)
    firstPlanRises(&faults)
    examsFollowEachOther(&faults)
    cancelledSessionsAreGone(&faults)
    reviewsFitTheirWeeks(&faults)
    numbersAreDistinct(&faults)
    remarksHaveOneSubject(&faults)
    onlyProposalsAreDone(&faults)
    wishesAreWhole(&faults)
    namesAreWhole(&faults)
    reasonsAreWhole(&faults)
    recallsAreWhole(&faults)
    verdictIsWhole(&faults)
  }

  private var conditions: Element? { root.first("conditions") }

  /// The elements of a plan.
  static let knownElements: Set = [
    "subject", "conditions", "readiness", "activity", "week", "finish", "omission", "way-out", "pace",
    "record", "provenance", "change", "first-plan", "failed", "passed-exam", "certification", "setback",
    "cancelled",
    "retention", "optimum", "review", "asked", "wish",
  ]

  private var hasOnlyKnownElements: Bool {
    root.elements.allSatisfy { Self.knownElements.contains($0.name) }
      && root.elements(named: "week").allSatisfy { week in
        week.elements.allSatisfy { ["theme", "session", "expected", "review", "moved"].contains($0.name) }
      }
  }

  private func examComesAfterStart(_ faults: inout Faults) {
    guard let conditions, let start = conditions.day("start"), let exam = conditions.day("exam-date"),
      exam <= start
    else { return }
    faults.add(conditions, worded("the exam on \(exam) is not after the start on \(start)"))
  }

  /// The weeks reach up to the exam wherever its date was moved by the program; one by hand may be later, but not by
  /// centuries, for which nobody can plan.
  private func examIsWithinReach(_ faults: inout Faults) {
    guard let conditions, let start = conditions.day("start"), let exam = conditions.day("exam-date"),
      let last = [start, root.elements(named: "week").last?.day("end")].compactMap({ $0 }).max()
    else { return }
    let latest = last.adding(days: Plan.Conditions.horizonDays)
    guard exam > latest else { return }
    faults.add(
      conditions, worded("the exam on \(exam) is more than two years after the last week"),
      worded("it is on \(latest) at the latest"))
  }

  private func daysAwayAreInOrder(_ faults: inout Faults) {
    var previous: Day?
    for away in conditions?.elements(named: "away") ?? [] {
      guard let first = away.day("first"), let last = away.day("last") else { continue }
      if last < first {
        faults.add(away, worded("the days away end on \(last), before they begin on \(first)"))
      } else if let previous, first < previous {
        faults.add(
          away, worded("the days away from \(first) stand after those from \(previous)"),
          worded("list them by their first day"))
      }
      previous = first
    }
  }

  private func notSureIsPartOfTheAnswers(_ faults: inout Faults) {
    guard let basis = root.first("readiness")?.first("basis"), let canDo = basis.whole("can-do"),
      let check = basis.whole("check"), let notSure = basis.whole("not-sure"), notSure > canDo + check
    else { return }
    faults.add(
      basis, worded("\(notSure) answers are 'not sure', but there are only \(canDo + check) answers"))
  }

  /// Every readiness and the over-claiming lie within their intervals.
  private func intervalsHoldTheirMean(of element: Element, _ faults: inout Faults) {
    let name = element.name == "over-claiming" ? "mean" : "readiness"
    if let low = element.hundredths("low"), let mean = element.hundredths(name),
      let high = element.hundredths("high"),
      !(low <= mean && mean <= high)
    {
      func written(_ attribute: String) -> String { element.line(of: attribute) ?? "" }
      faults.add(
        element,
        worded(
          "\(name) \(written(name)) of <\(element.name)> is not within \(written("low")) to \(written("high"))"
        ),
        "low ≤ \(name) ≤ high")
    }
    for child in element.elements { intervalsHoldTheirMean(of: child, &faults) }
  }

  private func durationsRise(_ faults: inout Faults) {
    for activity in root.elements(named: "activity") {
      guard let hours = activity.first("hours"), let low = hours.quarters("low"),
        let likely = hours.quarters("likely"), let high = hours.quarters("high"),
        !(low <= likely && likely <= high)
      else { continue }
      faults.add(
        hours, worded("the hours of \(activity.quoted("id")) are not in order"), "low ≤ likely ≤ high")
    }
  }

  private func raisesRise(_ faults: inout Faults) {
    for activity in root.elements(named: "activity") {
      for raise in activity.elements(named: "raises") {
        guard let from = raise.whole("from"), let to = raise.whole("to"), to < from else { continue }
        faults.add(
          raise, worded("\(activity.quoted("id")) raises \(raise.quoted("skill")) from \(from) to \(to)"))
      }
    }
  }

  private func finishIsInOrder(_ faults: inout Faults) {
    guard let finish = root.first("finish"), let low = finish.day("low"), let likely = finish.day("likely"),
      let high = finish.day("high"), !(low <= likely && likely <= high)
    else { return }
    faults.add(finish, worded("the days of <finish> are not in order"), "low ≤ likely ≤ high")
  }

  private func idsAreUnique(_ faults: inout Faults) {
    let readiness = root.first("readiness")
    noteDuplicates(of: root.elements(named: "activity"), by: "id", called: "activity", &faults)
    noteDuplicates(of: readiness?.elements(named: "section") ?? [], by: "id", called: "section", &faults)
    noteDuplicates(
      of: readiness?.elements(named: "competency") ?? [], by: "id", called: "competency", &faults)
    noteDuplicates(
      of: readiness?.elements(named: "gap") ?? [], by: "skill", called: worded("gap in"), &faults)
  }

  private func noteDuplicates(
    of elements: [Element], by attribute: String, called name: String, _ faults: inout Faults
  ) {
    var lines: [String: Int] = [:]
    for element in elements {
      guard let id = element.line(of: attribute) else { continue }
      if let line = lines[id] {
        faults.add(
          element, worded("the \(name) \(Faults.quoted(id)) is described twice"),
          worded("the other stands on line \(line)"))
      } else {
        lines[id] = element.line
      }
    }
  }
}

extension Element {
  /// The value of an attribute between quotes.
  func quoted(_ attribute: String) -> String { Faults.quoted(self[attribute] ?? "") }
}
