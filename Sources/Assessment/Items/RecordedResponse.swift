/// One item and what the person answered to it.
public struct RecordedResponse: Sendable, Hashable {
  /// The item that was asked.
  public var item: ItemParameters

  /// What the person answered.
  public var answer: Answer

  /// Whether the person had answered so many questions before on the same day that they may have been tired; see
  /// ``PriorMixture/Component/lateBlindShare``.
  public var isLate: Bool

  /// Records an answer.
  ///
  /// - Precondition: The item accepts the answer.
  public init(item: ItemParameters, answer: Answer, isLate: Bool = false) {
    precondition(item.accepts(answer), "an item of this kind cannot have the answer \(answer)")
    self.item = item
    self.answer = answer
    self.isLate = isLate
  }
}
