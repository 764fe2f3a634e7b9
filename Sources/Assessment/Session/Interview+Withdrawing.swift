import Ontology

extension Interview {
  /// Whether the last answer may be withdrawn.
  ///
  /// An answer to an item that the library no longer has could not be given again, so it stays.
  public var canWithdrawLast: Bool {
    profile.responses.last.flatMap { model.place(of: $0.item) } != nil
  }
}
