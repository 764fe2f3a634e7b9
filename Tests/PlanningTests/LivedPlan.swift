import Ontology
import Scheduling

@testable import Planning

extension Replanner {
  /// What plans anew for a sample person without a word on other paces, for those who look at the weeks alone: the table
  /// takes as long as the plan.
  static func brief(_ person: SamplePerson, effort: Planner.Effort = .quick) -> Self {
    var replanner = Self(model: person.model, profile: person.profile, effort: effort)
    replanner.isBrief = true
    return replanner
  }
}

/// Plans that people have followed for a while.
extension Plan {
  /// The plan with every session and every review recorded as done that begins before a day.
  func lived(until today: Day) throws -> Plan {
    var lived = self
    let progress = PlanProgress(self)
    for week in weeks {
      for session in week.sessions where session.day ?? week.end < today && !progress.isDone(session) {
        try lived.record(.done, of: session.activity, on: session.day ?? week.end)
      }
      for review in week.reviews where review.day ?? week.end < today && !progress.isDone(review) {
        try lived.recordReview(.done, number: review.number, on: review.day ?? week.end)
      }
    }
    return lived
  }
}
