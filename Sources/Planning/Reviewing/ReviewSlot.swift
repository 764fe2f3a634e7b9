import Ontology

/// A time at which a review could be done.
struct ReviewSlot {
  /// The place of its week in the plan.
  let week: Int
  let day: Day
  /// The time at which it begins, in minutes after midnight; `nil` without times of the week.
  let minute: Int?
  /// Quarter-hours that it can take at most.
  let quarters: Int

  /// The times that a course leaves for reviews from a day on, in the order in which they are used.
  ///
  /// With times of the week these are the stretches that no session takes; else every free day has one, those
  /// in the middle of the week first. The evening before an exam has none.
  ///
  /// - Complexity: O(days + sessions).
  static func all(of course: StudyCourse, from today: Day) -> [ReviewSlot] {
    let time = FreeTime(course.conditions)
    return course.weeks.enumerated().flatMap { index, week -> [ReviewSlot] in
      guard week.start <= week.end, week.end >= today else { return [] }
      let days = (max(week.start, today).number...week.end.number).map { Day(number: $0) }
        .filter { !course.conditions.isEve($0) }
      guard !course.conditions.times.isEmpty else {
        let free = days.filter(time.isFree)
        return middleFirst(free).map {
          ReviewSlot(week: index, day: $0, minute: nil, quarters: mostQuarters)
        }
      }
      return days.flatMap { day in
        time.slots(on: day).flatMap { slot in
          slot.left(beside: week.sessions).map {
            ReviewSlot(week: index, day: day, minute: $0.minute, quarters: min($0.quarters, mostQuarters))
          }
        }
      }
    }
  }

  private static var mostQuarters: Int { PlannedReview.length.upperBound / 15 }

  private static func middleFirst(_ days: [Day]) -> [Day] {
    days.indices.sorted { left, right in
      let (first, second) = (abs(2 * left - days.count + 1), abs(2 * right - days.count + 1))
      return first == second ? left > right : first < second
    }.map { days[$0] }
  }
}
