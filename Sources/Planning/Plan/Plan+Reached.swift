/// What recorded work has added to the parts of a readiness.
extension Plan {
  /// Sections, competencies or areas with what is reached in each as ``PlanReadiness/Part/now``.
  ///
  /// A plan does not say in which part the work of an activity counts. So each part is as far on its way to what is
  /// forecast for it as ``figures`` says that the whole is, and the parts sum to the whole.
  ///
  /// - Complexity: O(sessions + records + parts).
  public func reached(in parts: [PlanReadiness.Part]) -> [PlanReadiness.Part] {
    let growing = GrowingReadiness(self)
    return parts.map { part in
      var part = part
      part.now = growing.reached(from: part.now, to: part.projected)
      return part
    }
  }

  /// What is reached for a goal, one of ``goals``.
  ///
  /// - Complexity: O(sessions + records).
  public func reached(for goal: PlanGoal) -> Score {
    GrowingReadiness(self).reached(from: goal.now, to: goal.projected)
  }
}
