import Assessment
import Ontology
import Scheduling

/// When practice exams are taken.
extension StudyCalendar {
  /// Practice exams from so many quarter-hours on are full ones, taken as the exam is.
  private static let fullQuarters = 6

  /// The practice exams of one exam, the shortest first, in the weeks in which they may be taken.
  ///
  /// A short one about midway; full ones about fourteen and five days before the exam, or where the plan has no end
  /// of its own the longest in the last two weeks. Each only where a week has room for it, and of several exams with
  /// days of their own each in the weeks that lead to it.
  func sittings(of practiceExams: [Resource]) -> [StudyProblem.Sitting] {
    guard let last = practiceExams.last else { return [] }
    let goal = last.exam.map { Goal.exam($0) }
    let own = goal.map(weeks(before:)) ?? weeks.indices
    guard let first = own.first, let final = own.last else { return [] }
    let end = ends.first { $0.goal != nil && $0.goal == goal } ?? ends.last { $0.goal == nil }
    func within(_ window: ClosedRange<Int>?) -> ClosedRange<Int>? {
      window.flatMap { $0.overlaps(first...final) ? $0.clamped(to: first...final) : nil }
    }
    var result: [StudyProblem.Sitting] = []
    var others = practiceExams.dropLast()
    if let end {
      let weeks = within(weeks(on: end.days(ExamEnd.lastPracticeExam)))
      if let sitting = sitting(last, in: weeks, leaving: 1) { result.append(sitting) }
      let full = others.last.flatMap { $0.duration.likely >= Self.fullQuarters ? $0 : nil }
      if end.hasTwoPracticeExams, let full,
        let weeks = within(self.weeks(on: end.days(ExamEnd.firstPracticeExam))),
        let sitting = sitting(full, in: fullest(of: weeks, end.days(ExamEnd.firstPracticeExam)), leaving: 1)
          ?? sitting(full, in: weeks, leaving: 1)
      {
        result.append(sitting)
        others.removeLast()
      }
    } else if own.count >= 2, let sitting = sitting(last, in: final - 1...final, leaving: 2) {
      result.append(sitting)
    }
    let middle = first + (own.count - 1) / 2
    let window = middle - max(1, own.count / 8)...middle + max(1, own.count / 8)
    if own.count >= 6, let short = others.first, let sitting = sitting(short, in: window, leaving: 2) {
      result.append(sitting)
    }
    return result
  }

  /// The last week in which a skill may be met for the first time: the one of the first of two full practice exams, whose
  /// result decides, or the one before where a good part of that week comes after it.
  ///
  /// - Returns: `nil` where there are no two.
  func lastOpening(_ sittings: [StudyProblem.Sitting]) -> Int? {
    let full = sittings.filter { $0.duration >= Self.fullQuarters }
    guard full.count >= 2, let week = full.map(\.latest).min(), weeks.indices.contains(week) else { return nil }
    let isMidweek = ends.contains { end in
      let days = end.days(ExamEnd.firstPracticeExam)
      let day = Day(number: (days.lowerBound.number + days.upperBound.number) / 2)
      return weeks[week].start <= day && day.adding(days: 2) <= weeks[week].end
    }
    return isMidweek ? max(0, week - 1) : week
  }

  /// The weeks that lead to an exam with a day of its own: from the week of the exam before it to the one before its
  /// own; all that follow for an exam that comes last.
  func weeks(before goal: Goal) -> Range<Int> {
    var first = 0
    for exam in conditions.earlierExams {
      let week = max(first, weeks.firstIndex { $0.end >= exam.day } ?? weeks.count)
      if exam.goal == goal { return first..<week }
      first = week
    }
    return first..<weeks.count
  }

  /// The week that has the most days of a window, the first of several.
  private func fullest(of weeks: ClosedRange<Int>, _ window: ClosedRange<Day>) -> ClosedRange<Int> {
    func days(_ index: Int) -> Int {
      let week = self.weeks[index]
      return min(week.end, window.upperBound).number - max(week.start, window.lowerBound).number
    }
    let best = weeks.max { (days($0), $1) < (days($1), $0) } ?? weeks.lowerBound
    return best...best
  }

  /// A practice exam in one of some weeks.
  ///
  /// - Parameter factor: How many times its hours one of the weeks must hold.
  /// - Returns: `nil` where no week has so much room.
  private func sitting(
    _ exam: Resource, in window: ClosedRange<Int>?, leaving factor: Int
  ) -> StudyProblem.Sitting? {
    let quarters = exam.duration.likely
    guard let window, weeks[window].contains(where: { $0.capacity >= quarters * factor })
    else { return nil }
    return StudyProblem.Sitting(
      id: exam.id.text, duration: quarters, earliest: window.lowerBound, latest: window.upperBound)
  }

  /// The weeks that have days of a window on which something can be done.
  private func weeks(on days: ClosedRange<Day>) -> ClosedRange<Int>? {
    let found = weeks.indices.filter { index in
      let week = weeks[index]
      return week.capacity > 0 && week.start <= days.upperBound && days.lowerBound <= week.end
    }
    guard let first = found.first, let last = found.last else { return nil }
    return first...last
  }
}
