import Assessment
import Ontology

/// What the days of several exams ask of the weeks ahead.
extension RestOfPlan {
  /// The last of the weeks ahead in which a practice exam is of use; negative for one of an exam that is behind.
  func lastWeek(of session: PlanWeek.Session, by maker: PlanMaker) -> Int {
    guard let exam = maker.model.library.resource(Resource.ID(session.activity))?.exam else {
      return weeks.count - 1
    }
    if old.passedExams.contains(where: { $0.exam == exam }) { return -1 }
    guard let day = old.conditions.earlierExams.first(where: { $0.goal == .exam(exam) })?.day else {
      return weeks.count - 1
    }
    return day < today ? -1 : (weeks.firstIndex { $0.end >= day } ?? weeks.count) - 1
  }

  /// Whether what an activity is for lies after one of the weeks ahead, so that it is of use there.
  func isOfUse(_ activity: String, inWeek week: Int) -> Bool {
    guard old.hasExamOrder, let serves = old.activities.first(where: { $0.id == activity })?.serves,
      !serves.isEmpty
    else { return true }
    return serves.contains { served in
      old.conditions.day(of: served.goal).map { weeks[week].end < $0 } ?? true
    }
  }
}
