public import Ontology

/// Something that changes what a person can do, such as a finished lesson.
///
/// It is no observation: it says nothing about what they could do before, nor about other skills. What is asked of
/// them afterwards shows what became of it.
public struct Intervention: Sendable {
  /// The day on which it was over.
  public var day: Day
  /// What is believed after it, from what was believed before.
  public var effect: @Sendable (Belief) -> Belief

  /// Creates an intervention.
  public init(day: Day, effect: @escaping @Sendable (Belief) -> Belief) {
    self.day = day
    self.effect = effect
  }
}
