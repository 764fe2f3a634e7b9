public import Ontology

extension Interview {
  /// What is likely still to come of a questionnaire.
  public struct Outlook: Sendable, Hashable {
    /// Statements to rate oneself against.
    public var canDo = 0
    /// Scenarios.
    public var check = 0
    /// The seconds that they take together.
    public var seconds = 0.0

    /// Nothing is to come.
    public init() {}

    /// All questions.
    public var count: Int { canDo + check }

    /// Takes a question away that was answered meanwhile; of a kind of which none was expected, one of the other.
    public mutating func remove(_ item: Item) {
      let isCheck = item.isCheck ? check > 0 : canDo == 0
      if isCheck { check -= 1 } else { canDo -= 1 }
      seconds = max(0, seconds - item.seconds)
    }
  }

  /// After how many answers the questionnaire is played on to its end again for ``steadyOutlook()``.
  public static let outlookInterval = 5

  /// What is likely still to come, as it was seen after the last full ``outlookInterval`` of answers, less what was
  /// answered since.
  ///
  /// So whoever looks is told the same, wherever they look, and after each answer there is one question less.
  ///
  /// - Complexity: that of ``outlook()``, and of working in the answers until then.
  public func steadyOutlook() -> Outlook {
    let since = isLimited ? 0 : answeredCount % Self.outlookInterval
    guard since > 0 else { return outlook() }
    let placed = profile.responses.indices.filter { model.place(of: profile.responses[$0].item) != nil }
    var before = profile
    before.responses = Array(profile.responses[..<placed[placed.count - since]])
    var outlook = Interview(model, profile: before, targetWidth: targetWidth).outlook()
    for index in placed.suffix(since) {
      guard let item = model.library.item(profile.responses[index].item) else { continue }
      outlook.remove(item)
    }
    // The answers were others than was likely, so that there is more to ask or less.
    return outlook.count < 1 ? self.outlook() : outlook
  }
}
