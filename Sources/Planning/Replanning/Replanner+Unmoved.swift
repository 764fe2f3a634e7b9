public import Ontology

extension Replanner {
  /// A plan with facts that move nothing, such as another time zone; `nil` where something has come up since its weeks
  /// were planned, or where times are taken that were free.
  ///
  /// - Parameters:
  ///   - plan: The plan with the facts.
  ///   - old: The plan as it was.
  ///   - today: The day from which to plan.
  ///   - priority: What to hold on to when not all fits.
  ///   - pace: How long study takes beside its estimate, in percent; `nil` to trust the estimates.
  /// - Complexity: that of ``PlanInputs/fingerprint(of:pace:)``, and O(sessions).
  public func unmoved(
    _ plan: Plan, since old: Plan, on today: Day, keeping priority: Plan.Priority, pace: Int?
  ) -> Plan? {
    guard plan.conditions.busy == old.conditions.busy,
      PlanNews(of: old, on: today, inputs: inputs, pace: pace, priority: priority).isNone
    else { return nil }
    return inputs.signed(plan, on: today, pace: pace, priority: old.provenance?.priority ?? priority)
  }
}
