import Planning

extension Visit {
  /// Whether the plan of the folder was made from other answers than its profile has now.
  func isBehind(_ plan: Plan) -> Bool {
    // A profile that cannot be read has a page of its own that says so.
    guard let profile = try? folder.profile() else { return false }
    return plan.awaits(profile.value)
  }
}
