public import Ontology

extension Answer {
  /// An answer as the model reads it; `nil` for one that the item cannot have.
  public init?(_ answer: Profile.Answer, to item: Item) {
    switch (answer, item.content) {
    case (.notSure, _): self = .notSure
    case (.rating(let rating), .canDo) where (0...3).contains(rating): self = .graded(rating)
    case (.option(let id), .check(_, _, let options)) where item.choose == 1:
      guard let option = options.first(where: { $0.id == id }) else { return nil }
      self = option.isCorrect ? .right : .wrong
    case (.options(let ids), .check(_, _, let options)) where item.choose == ids.count && ids.count > 1:
      guard ids.isSubset(of: options.map(\.id)) else { return nil }
      self = ids == Set(options.filter(\.isCorrect).map(\.id)) ? .right : .wrong
    default: return nil
    }
  }
}
