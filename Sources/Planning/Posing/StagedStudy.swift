import Scheduling

/// The parts of a problem that lead to one exam after the other, and the schedule that comes of them.
///
/// Each part begins with what those before it have led to, in the weeks of its own: nothing is studied twice.
struct StagedStudy {
  private let whole: StudyProblem
  /// The schedule so far, by the weeks, activities and practice exams of the whole problem.
  private(set) var schedule: StudySchedule
  /// The activities that parts before have planned.
  private(set) var taken: Set<Int> = []
  private var levels: [Int]

  /// Begins with nothing.
  init(_ whole: StudyProblem) {
    self.whole = whole
    schedule = StudySchedule(weeks: whole.weeks.map { _ in StudySchedule.Week() })
    levels = whole.skills.map(\.initialLevel)
  }

  /// The problem of a part.
  ///
  /// - Parameters:
  ///   - weeks: The weeks in which it may plan something new.
  ///   - values: What each target is worth in it.
  ///   - sittings: Its practice exams, by their places in the whole problem.
  func problem(in weeks: Range<Int>, values: [Int], sittings: [Int]) -> StudyProblem {
    var part = whole
    for (week, entry) in schedule.weeks.enumerated() {
      let learned = entry.sessions.map(\.quarters).reduce(0, +)
      part.weeks[week].capacity -= entry.sittings.map { whole.sittings[$0].duration }.reduce(learned, +)
      let left = min(whole.weeks[week].learningLimit - learned, part.weeks[week].capacity)
      part.weeks[week].learningLimit = weeks.contains(week) ? max(0, left) : 0
    }
    part.sittings = sittings.map { whole.sittings[$0] }
    for skill in levels.indices { part.skills[skill].initialLevel = levels[skill] }
    for activity in taken {
      (part.activities[activity].requires, part.activities[activity].raises) = ([], [])
    }
    for target in values.indices { part.targets[target].value = values[target] }
    return part
  }

  /// What of a schedule of the whole problem belongs to a part.
  func part(of schedule: StudySchedule, in weeks: Range<Int>, sittings: [Int]) -> StudySchedule {
    var part = schedule
    for week in part.weeks.indices {
      if weeks.contains(week) {
        part.weeks[week].sessions.removeAll { taken.contains($0.activity) }
      } else {
        part.weeks[week].sessions = []
      }
      part.weeks[week].sittings = part.weeks[week].sittings.compactMap { sittings.firstIndex(of: $0) }
    }
    return part
  }

  /// Takes over what a part has planned.
  mutating func take(_ part: StudySchedule, sittings: [Int]) {
    for (week, entry) in part.weeks.enumerated() {
      schedule.weeks[week].sessions += entry.sessions
      schedule.weeks[week].sittings += entry.sittings.map { sittings[$0] }
      schedule.weeks[week].review += entry.review
    }
    let planned = Set(part.weeks.flatMap(\.sessions).map(\.activity))
    taken.formUnion(planned)
    for activity in planned {
      for raise in whole.activities[activity].raises {
        levels[raise.skill] = max(levels[raise.skill], raise.to)
      }
    }
  }
}
