import Ontology

/// Puts sessions on the days of a week of which only the hours are known: evenings of at most two hours, unless the
/// week needs longer ones. What takes more and is done in one go waits for the weekend, where what follows still has
/// room then.
struct EveningPlacement {
  /// The most quarter-hours of an evening where the week leaves a choice.
  static let usualQuarters = 8

  /// The days that can be used, in their order.
  private let days: [Day]
  /// The most quarter-hours of a session; what takes longer is done in parts.
  private let longest: Int
  /// The most quarter-hours of an evening, unless the sessions cannot be divided among the days so.
  let evening: Int
  /// Whether the learner named the longest session.
  private let isAsked: Bool
  /// Activities that are done in one go, unless the learner named the longest session.
  private let whole: Set<String>

  /// Prepares the days.
  ///
  /// - Parameters:
  ///   - days: The days that can be used, in their order.
  ///   - quarters: What is to be put on them altogether.
  ///   - most: The most quarter-hours of a session that the learner asked for; `nil` for the usual ones.
  ///   - whole: Activities that are done in one go.
  init(_ days: [Day], holding quarters: Int, most: Int? = nil, whole: Set<String> = []) {
    self.days = days
    self.whole = whole
    evening = max(Self.usualQuarters, days.isEmpty ? 0 : (quarters + days.count - 1) / days.count)
    longest = most ?? evening
    isAsked = most != nil
  }

  /// The sessions in their order with their days; where there is none, they stay whole and without one.
  ///
  /// Every day takes its share of the hours. An evening holds more than the longest session only where the sessions
  /// cannot be divided among the days otherwise.
  ///
  /// - Complexity: O(sessions · hours of a day).
  func placed(_ sessions: [PlanWeek.Session]) -> [PlanWeek.Session] {
    guard !days.isEmpty else { return sessions }
    let parts = sessions.flatMap(divided)
    let total = parts.map(\.quarters).reduce(0, +)
    if parts.contains(where: { Self.isLong($0, whole: whole) }),
      let placed = placed(parts, most: evening, total: total, waiting: true)
    {
      return joined(placed)
    }
    for most in evening..<max(evening + 1, total) {
      if let placed = placed(parts, most: most, total: total) { return joined(placed) }
    }
    return joined(placed(parts, most: .max, total: total) ?? parts)
  }

  /// Whether a session takes more than an evening and is done in one go.
  static func isLong(_ session: PlanWeek.Session, whole: Set<String>) -> Bool {
    session.quarters > usualQuarters && whole.contains(session.activity)
  }

  /// A session in parts that are as long as each other, or nearly.
  func divided(_ session: PlanWeek.Session) -> [PlanWeek.Session] {
    guard isAsked || !whole.contains(session.activity) else { return [session] }
    let count = max(1, (session.quarters + longest - 1) / longest)
    return (0..<count).map { index in
      var part = session
      part.quarters = session.quarters * (index + 1) / count - session.quarters * index / count
      return part
    }
  }

  /// `nil` where an evening would hold more than `most` quarter-hours, and where what is long waits for a weekend that
  /// does not come.
  private func placed(
    _ parts: [PlanWeek.Session], most: Int, total: Int, waiting: Bool = false
  ) -> [PlanWeek.Session]? {
    var result: [PlanWeek.Session] = []
    var (day, load, before) = (0, 0, 0)
    for var part in parts {
      let share = min(days.count - 1, before * days.count / max(1, total))
      if share > day { (day, load) = (share, 0) }
      if waiting, Self.isLong(part, whole: whole) {
        guard let free = days.indices.first(where: { $0 >= day && days[$0].isWeekend }) else { return nil }
        if free > day { (day, load) = (free, 0) }
      }
      if load + part.quarters > most, load > 0 { (day, load) = (day + 1, 0) }
      // A further part that is as long as was asked for has a day of its own.
      if isAsked, day + 1 < days.count, result.last?.activity == part.activity, result.last?.day == days[day]
      {
        (day, load) = (day + 1, 0)
      }
      guard day < days.count else { return nil }
      part.day = days[day]
      result.append(part)
      load += part.quarters
      before += part.quarters
    }
    return result
  }

  /// Parts of one activity that follow each other on a day are one session, unless that would be longer than asked for.
  private func joined(_ parts: [PlanWeek.Session]) -> [PlanWeek.Session] {
    isAsked
      ? parts
      : parts.reduce(into: []) { result, part in
        if let last = result.last, last.activity == part.activity, last.day == part.day {
          result[result.count - 1].quarters += part.quarters
        } else {
          result.append(part)
        }
      }
  }
}
