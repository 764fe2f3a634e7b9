import Planning
import UseCases

/// A plan that was shown and not written yet, with all that it follows from: making it takes the longest of all.
struct PreviewedPlan {
  /// What a plan follows from.
  struct Basis: Equatable {
    /// The conditions, with the busy times of the calendar.
    var conditions: Plan.Conditions
    /// What it aims at.
    var goals: [String]
    /// The state of the profile's file.
    var profile: String
  }

  let basis: Basis
  let draft: PlanDraft
}
