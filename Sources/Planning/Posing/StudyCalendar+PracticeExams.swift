import Ontology
import Scheduling

/// When practice exams are taken.
extension StudyCalendar {
  /// Practice exams from so many quarter-hours on are full ones, taken as the exam is.
  private static let fullQuarters = 6

  /// The practice exams of one exam, the shortest first, in the weeks in which they may be taken.
  ///
  /// A short one about midway; full ones about fourteen and five days before the exam, or where the plan has no end
  /// of its own the longest in the last two weeks. Each only where a week has room for it.
  func sittings(of practiceExams: [Resource]) -> [StudyProblem.Sitting] {
    guard let last = practiceExams.last else { return [] }
    var result: [StudyProblem.Sitting] = []
    var others = practiceExams.dropLast()
    if let end {
      let weeks = weeks(on: end.days(ExamEnd.lastPracticeExam))
      if let sitting = sitting(last, in: weeks, leaving: 1) { result.append(sitting) }
      let full = others.last.flatMap { $0.duration.likely >= Self.fullQuarters ? $0 : nil }
      if end.hasTwoPracticeExams, let full,
        let sitting = sitting(full, in: self.weeks(on: end.days(ExamEnd.firstPracticeExam)), leaving: 1)
      {
        result.append(sitting)
        others.removeLast()
      }
    } else if weeks.count >= 2,
      let sitting = sitting(last, in: weeks.count - 2...weeks.count - 1, leaving: 2)
    {
      result.append(sitting)
    }
    let middle = (weeks.count - 1) / 2
    let window = middle - max(1, weeks.count / 8)...middle + max(1, weeks.count / 8)
    if weeks.count >= 6, let first = others.first, let sitting = sitting(first, in: window, leaving: 2) {
      result.append(sitting)
    }
    return result
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
