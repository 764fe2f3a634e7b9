import Assessment
import Planning

/// What has to be there before a page makes sense.
enum Missing: Error {
  case profile, plan

  /// Where it is made.
  var place: String {
    switch self {
    case .profile: "/you"
    case .plan: "/settings"
    }
  }
}

extension StudyFolder {
  /// The profile, which has to be there.
  func requiredProfile() throws -> Stored<Profile> {
    guard let profile = try profile() else { throw Missing.profile }
    return profile
  }

  /// The plan, which has to be there.
  func requiredPlan() throws -> Stored<Plan> {
    guard let plan = try plan() else { throw Missing.plan }
    return plan
  }
}
