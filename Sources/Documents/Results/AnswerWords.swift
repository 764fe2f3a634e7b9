public import Assessment
public import Ontology
import Wording

extension Profile.Answer {
  /// Words for the four ratings of a can-do item.
  public static let ratingWords = ["no", "with-help", "on-my-own", "could-teach"]

  /// The answer as files and other programs write it.
  public var word: String {
    switch self {
    case .rating(let rating):
      Self.ratingWords.indices.contains(rating) ? Self.ratingWords[rating] : "\(rating)"
    case .option(let id): id
    case .options(let ids): ids.sorted().joined(separator: " ")
    case .notSure: "not-sure"
    }
  }

  /// Reads an answer as files and other programs write it; several options stand side by side, `a c` or `a,c`.
  public init?(word: String, for item: Item) {
    if word == "not-sure" {
      self = .notSure
    } else if item.isCheck {
      let ids = word.split { $0 == " " || $0 == "," }.map(String.init)
      let answer: Self = item.choose == 1 ? .option(word) : .options(Set(ids))
      guard item.choose == 1 || ids.count == item.choose, Answer(answer, to: item) != nil else { return nil }
      self = answer
    } else if let rating = Self.ratingWords.firstIndex(of: word) {
      self = .rating(rating)
    } else {
      return nil
    }
  }
}

extension Item {
  /// The answers that the item can have, for people.
  public var answerWords: String {
    let ids = options.map(\.id)
    if choose > 1 {
      let example = ids.prefix(choose).joined(separator: " ")
      return worded("\(choose) of \(ids.joined(separator: ", ")), such as '\(example)', or not-sure")
    }
    if isCheck { return ids.joined(separator: ", ") + worded(" or not-sure") }
    return Profile.Answer.ratingWords.joined(separator: ", ") + worded(" or not-sure")
  }
}
