public import Ontology

/// What the weeks ahead of a plan were made from, so that planning anew with nothing new changes nothing.
public struct PlanProvenance: Sendable, Hashable {
  /// The day from which on the weeks were planned.
  public var day: Day
  /// The ``PlanInputs/fingerprint(of:pace:)`` of all that they follow from.
  public var inputs: String
  /// How many records of what was done were among them.
  public var records: Int
  /// What was held on to.
  public var priority: Plan.Priority
  /// The fingerprint of the answers and the evidence among the inputs; `nil` in plans from before it was kept.
  public var answers: String?

  /// Creates a provenance.
  public init(day: Day, inputs: String, records: Int, priority: Plan.Priority, answers: String? = nil) {
    self.day = day
    self.inputs = inputs
    self.records = records
    self.priority = priority
    self.answers = answers
  }
}

extension Plan {
  /// What to hold on to when not all fits any more.
  public enum Priority: String, Sendable, Hashable, CaseIterable {
    /// The exam's date; what no longer fits is dropped.
    case date
    /// What is learned; the date moves.
    case scope
  }
}
