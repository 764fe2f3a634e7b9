import Assessment
public import Ontology

/// A stretch of a day in which the learner studies.
struct StudySlot: Hashable {
  var day: Day
  /// The beginning, in minutes after midnight.
  var minute: Int
  /// Whole quarter-hours.
  var quarters: Int

  /// What sessions with a time leave of the stretch; what is shorter than a quarter-hour is lost.
  func left(beside sessions: [PlanWeek.Session]) -> [StudySlot] {
    sessions.filter { $0.day == day }.reduce([self]) { free, session in
      guard let from = session.minute else { return free }
      let to = from + 15 * session.quarters
      return free.flatMap { stretch -> [StudySlot] in
        let end = stretch.minute + 15 * stretch.quarters
        guard from < end, to > stretch.minute else { return [stretch] }
        return [(stretch.minute, from), (to, end)].filter { $0.1 - $0.0 >= 15 }
          .map { StudySlot(day: day, minute: $0.0, quarters: ($0.1 - $0.0) / 15) }
      }
    }
  }
}

/// What is left of a learner's days beside days away and busy times.
///
/// All of it is wall-clock time: an evening has as many hours on the day on which clocks change as on any other.
struct FreeTime {
  private let conditions: Plan.Conditions
  /// Busy times by day, in order, none touching another.
  private let busy: [Day: [Stretch]]
  /// The times of the week by weekday, in order, none touching another.
  private let times: [[Stretch]]

  private struct Stretch {
    var from: Int
    var to: Int
  }

  /// - Complexity: O(b log b) in the number of busy times.
  init(_ conditions: Plan.Conditions) {
    self.conditions = conditions
    busy = Dictionary(grouping: conditions.busy, by: \.day).mapValues { times in
      Self.joined(times.map { Stretch(from: $0.from, to: $0.to) })
    }
    times = (0..<7).map { weekday in
      Self.joined(conditions.times.filter { $0.weekday == weekday }.map { Stretch(from: $0.from, to: $0.to) })
    }
  }

  /// Whether the learner is there at all: not away, not busy from midnight to midnight, and not sitting an exam.
  func isFree(_ day: Day) -> Bool {
    if conditions.earlierExams.contains(where: { $0.day == day }) { return false }
    if let first = busy[day]?.first, first.from <= 0, first.to >= ClockTime.minutesOfDay { return false }
    return !conditions.away.contains { $0.contains(day) }
  }

  /// The stretches of a day's study times that nothing else takes; what is shorter than a quarter-hour is lost.
  func slots(on day: Day) -> [StudySlot] {
    guard !times[day.weekday].isEmpty, isFree(day) else { return [] }
    var free = times[day.weekday]
    for taken in busy[day] ?? [] {
      free = free.flatMap { stretch in
        [
          Stretch(from: stretch.from, to: min(stretch.to, taken.from)),
          Stretch(from: max(stretch.from, taken.to), to: stretch.to),
        ].filter { $0.from < $0.to }
      }
    }
    return free.filter { $0.to - $0.from >= 15 }
      .map { StudySlot(day: day, minute: $0.from, quarters: ($0.to - $0.from) / 15) }
  }

  /// The stretches of a day's study times that nothing of a week takes, a review with a time included.
  func slots(on day: Day, beside week: PlanWeek) -> [StudySlot] {
    let reviews = week.reviews.filter { $0.day == day }.map {
      PlanWeek.Session(
        activity: PlannedReview.activity, quarters: $0.quarters, part: 1, parts: 1, day: day,
        minute: $0.minute)
    }
    return slots(on: day).flatMap { $0.left(beside: week.sessions + reviews) }
  }

  /// Quarter-hours a week that hold on a day.
  func weeklyQuarters(on day: Day) -> Int { conditions.weeklyQuarters(on: day) }

  /// Quarter-hours of all times of the week, when nothing is in their way.
  var quartersOfTimes: Int { times.joined().map { ($0.to - $0.from) / 15 }.reduce(0, +) }

  /// The same stretches in order, those that touch as one.
  private static func joined(_ stretches: [Stretch]) -> [Stretch] {
    var result: [Stretch] = []
    for stretch in stretches.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if let last = result.last, stretch.from <= last.to {
        result[result.count - 1].to = max(last.to, stretch.to)
      } else {
        result.append(stretch)
      }
    }
    return result
  }
}

extension PlanWeek {
  /// Quarter-hours of the sessions and reviews of a day.
  func load(on day: Day) -> Int {
    sessions.filter { $0.day == day }.map(\.quarters).reduce(0, +)
      + reviews.filter { $0.day == day }.map(\.quarters).reduce(0, +)
  }
}

extension Plan.Conditions {
  /// Quarter-hours a week that hold on a day.
  public func weeklyQuarters(on day: Day) -> Int {
    hoursChanges.last { $0.from <= day }?.weeklyQuarters ?? weeklyQuarters
  }
}
