public import Ontology

extension Plan {
  /// A sitting for what a full practice exam showed, in hours that nothing else is planned for.
  public struct FollowUp: Sendable, Hashable {
    /// The number of its week, from 1.
    public let week: Int
    /// The day; `nil` where no day of the week is free for it.
    public let day: Day?
    /// The time at which it begins, in minutes after midnight; `nil` without times of the week.
    public let minute: Int?
    /// How long it takes, in quarter-hours.
    public let quarters: Int
    /// Its place among those that follow the same practice exam, from 0.
    public let place: Int
  }

  /// The sittings for what full practice exams showed, in the order of their days: those of a week take the quarter-hours
  /// that it leaves free, together, on evenings of at most two hours, on the days first that have least to do.
  ///
  /// They follow from what is planned, so that nothing of them has to be kept or replanned.
  ///
  /// - Complexity: O(days + sessions).
  public var followUps: [FollowUp] {
    let (time, endings) = (FreeTime(conditions), endings)
    var found: [FollowUp] = []
    for (week, quarters) in zip(weeks, followUpQuarters) where quarters > 0 {
      guard let ending = endings.first(where: { $0.exam > week.start }) else { continue }
      var left = quarters
      let parts = Self.parts(of: week, before: ending)
      for (index, part) in parts.enumerated() {
        let before = found.count { earlier in
          earlier.day.map { day in part.practice.map { day > $0 } ?? true } ?? false
        }
        // What a practice exam of the same week shows gets half, and what finds no day before it.
        let share = index + 1 < parts.count ? (left + 1) / 2 : left
        let sittings = Self.sittings(of: share, on: part.days.filter(time.isFree), in: week, time: time)
          .filter { $0.day != nil || index + 1 == parts.count }
        found += sittings.enumerated().map { offset, sitting in
          FollowUp(
            week: week.number, day: sitting.day, minute: sitting.minute, quarters: sitting.quarters,
            place: before + offset)
        }
        left -= sittings.map(\.quarters).reduce(0, +)
        if left == 0 { break }
      }
    }
    return found
  }

  /// The days of a week for what each practice exam showed: from the day after it to the next one, and not the evening
  /// before the exam, which has an hour of its own.
  private static func parts(of week: PlanWeek, before ending: PlanEnding) -> [(practice: Day?, days: [Day])] {
    let practice = ending.practiceExams.compactMap(\.day).filter { $0 < week.end && $0 <= ending.exam }
      .sorted()
    let last = min(week.end, ending.eve.adding(days: -1))
    func days(from first: Day, to end: Day) -> [Day] {
      first <= end ? (first.number...end.number).map { Day(number: $0) } : []
    }
    // Of a practice exam without a day, only the week is known.
    guard let latest = practice.last else { return [(nil, days(from: week.start, to: last))] }
    let ends = practice.dropFirst().map { min($0.adding(days: -1), last) } + [last]
    let parts = zip(practice, ends).map { exam, end in
      (practice: Day?.some(exam), days: days(from: max(week.start, exam.adding(days: 1)), to: end))
    }.filter { !$0.days.isEmpty }
    return parts.isEmpty ? [(latest, [])] : parts
  }

  /// Quarter-hours of each week that are left for what a full practice exam showed: those that nothing is planned for,
  /// in the weeks after one, before its exam; 0 in any other week.
  ///
  /// - Complexity: O(activities + sessions · exams + weeks · practice exams).
  var followUpQuarters: [Int] {
    let endings = endings
    return weeks.map { week in
      let isAfterPractice = endings.contains { ending in
        guard let lighter = ending.lighterFrom, week.start < ending.exam, week.end >= lighter else {
          return false
        }
        return ending.practiceExams.contains { practice in
          practice.week < week.number
            || practice.week == week.number && practice.day.map { $0 < week.end } ?? false
        }
      }
      guard isAfterPractice else { return 0 }
      let free = week.capacity - week.load - conditions.buffer(of: week.capacity)
      return free >= Self.leastFollowUp ? free : 0
    }
  }

  /// Quarter-hours below which a rest of a week is no time to work through anything.
  static let leastFollowUp = 2

  private typealias Sitting = (day: Day?, minute: Int?, quarters: Int)

  /// Hours of a week as sittings; what no day has room for is one without a day.
  private static func sittings(
    of quarters: Int, on days: [Day], in week: PlanWeek, time: FreeTime
  ) -> [Sitting] {
    /// The longest stretch of a day's study times that nothing takes.
    func stretch(_ day: Day) -> (minute: Int?, quarters: Int) {
      guard time.quartersOfTimes > 0 else {
        return (nil, EveningPlacement.usualQuarters - week.load(on: day))
      }
      let longest = time.slots(on: day, beside: week).max {
        ($0.quarters, $1.minute) < ($1.quarters, $0.minute)
      }
      return (longest?.minute, min(EveningPlacement.usualQuarters, longest?.quarters ?? 0))
    }
    var (left, found): (Int, [Sitting]) = (quarters, [])
    let emptiest = days.sorted { (week.load(on: $0), $0) < (week.load(on: $1), $1) }
    for day in emptiest where left > 0 {
      let (minute, room) = stretch(day)
      let taken = min(left, room)
      guard taken >= min(left, leastFollowUp) else { continue }
      found.append((day, minute, taken))
      left -= taken
    }
    found.sort { ($0.day ?? week.end, $0.minute ?? 0) < ($1.day ?? week.end, $1.minute ?? 0) }
    return left > 0 ? found + [(nil, nil, left)] : found
  }
}
