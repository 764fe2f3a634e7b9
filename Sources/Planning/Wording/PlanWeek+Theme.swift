import Ontology
import Wording

extension Plan {
  /// What a week is about, in words, such as `Serving, first pass: “Registry to endpoint and back”`.
  ///
  /// - Parameter week: A week of the plan.
  /// - Complexity: O(activities + sessions of the week).
  public func theme(of week: PlanWeek) -> String {
    if isLost(week) { return worded("Lost: nothing was done of what was planned") }
    let known = Dictionary(activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let used = week.sessions.compactMap { session in known[session.activity].map { (session, $0) } }
    if let areas = Self.areas(week.themes) {
      let handsOn = used.filter { $0.1.kind.isHandsOn && week.themes.first?.title == $0.1.topic }
      let main = handsOn.enumerated().max {
        ($0.element.0.quarters, -$0.offset) < ($1.element.0.quarters, -$1.offset)
      }
      return areas + (main.map { ": “\($0.element.1.title)”" } ?? "")
    }
    if let topics = Self.topics(of: used) { return topics }
    let isQuiet = ending?.quietFrom.map { $0 <= week.end } ?? false
    if used.contains(where: { $0.1.kind == .practiceExam }) {
      return isQuiet
        ? worded("Revision, a mock exam, and what it shows") : worded("A mock exam, and what it shows")
    }
    if isQuiet {
      return leadsToExamDay
        ? worded("Revision: nothing new before the exam")
        : worded("Revision: nothing new at the end of the stage")
    }
    if used.contains(where: { $0.1.kind == .checkUp }) { return worded("A check of what holds") }
    return week.load > 0 ? worded("Reviews of what you have learned") : worded("Nothing is planned")
  }

  /// The topics of what is studied, as far as a plan of an earlier version tells, the longest first; `nil` for none.
  private static func topics(of used: [(PlanWeek.Session, PlannedActivity)]) -> String? {
    var quarters: [String: Int] = [:]
    var order: [String] = []
    for (session, activity) in used where activity.kind.isStudy {
      if quarters[activity.topic] == nil { order.append(activity.topic) }
      quarters[activity.topic, default: 0] += session.quarters
    }
    let ranked = order.enumerated().sorted {
      (-(quarters[$0.element] ?? 0), $0.offset) < (-(quarters[$1.element] ?? 0), $1.offset)
    }.map(\.element)
    guard !ranked.isEmpty else { return nil }
    return ranked.prefix(2).joined(separator: worded(" and "))
      + (ranked.count > 2 ? worded(" (and \(ranked.count - 2) more)") : "")
  }

  /// The areas with their passes; `nil` for none. Of many the first two are named.
  private static func areas(_ themes: [WeekTheme]) -> String? {
    guard let first = themes.first else { return nil }
    func pass(_ theme: WeekTheme) -> String { theme.pass > 1 ? worded("second pass") : worded("first pass") }
    guard themes.count > 1 else { return "\(first.title), \(pass(first))" }
    let second = themes[1]
    let names =
      first.pass == second.pass
      ? worded("\(first.title) and \(second.title), \(pass(first))")
      : worded("\(first.title), \(pass(first)), and \(second.title), \(pass(second))")
    return names + (themes.count > 2 ? worded(" (and \(themes.count - 2) more)") : "")
  }
}
