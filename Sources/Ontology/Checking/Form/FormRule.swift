import Wording

/// A guess that looks at the form of options and reads no scenario.
public struct FormRule: Sendable, Hashable, CaseIterable {
  /// What is counted in an option.
  public enum Feature: String, Sendable, Hashable, CaseIterable {
    case characters, commas, digits, ands, reasons, absolutes, products
  }

  /// What it counts.
  public var feature: Feature
  /// Whether it picks the option with the most; otherwise the one with the fewest.
  public var picksMost: Bool

  /// Every rule, those of one feature side by side.
  public static let allCases = Feature.allCases.flatMap {
    [FormRule(feature: $0, picksMost: true), FormRule(feature: $0, picksMost: false)]
  }

  /// What it picks, as in “the key has the most commas”.
  public var words: String {
    switch feature {
    case .characters:
      picksMost ? worded("the most words and letters") : worded("the fewest words and letters")
    case .commas: worded("the \(superlative) commas and other marks")
    case .digits: worded("the \(superlative) digits")
    case .ands: worded("the \(superlative) “and”")
    case .reasons: worded("the \(superlative) reason clauses")
    case .absolutes: worded("the \(superlative) words such as “always” and “only”")
    case .products: worded("the \(superlative) names of products")
    }
  }

  private var superlative: String { picksMost ? worded("most") : worded("fewest") }

  /// The places of the options that it picks, which are all of them where it tells none apart.
  func picks(among counts: [Int]) -> [Int] {
    let best = picksMost ? counts.max() : counts.min()
    return counts.indices.filter { counts[$0] == best }
  }
}

/// What the form of an option is: counts, by feature.
struct OptionForm {
  private let counts: [FormRule.Feature: Int]

  /// Counts.
  ///
  /// - Parameter products: The names of products in lower case.
  init(_ text: String, products: PhraseCount) {
    var words: [Substring] = []
    var (marks, digits) = (0, 0)
    let lowered = text.lowercased()
    for character in lowered {
      if ",;:–".contains(character) { marks += 1 }
      if character.isNumber { digits += 1 }
    }
    words = lowered.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    counts = [
      .characters: text.count, .commas: marks, .digits: digits, .ands: words.count { $0 == "and" },
      .reasons: Self.reasons.count(in: words),
      .absolutes: words.count { Self.absolutes.contains(String($0)) },
      .products: products.count(in: words),
    ]
  }

  func count(of feature: FormRule.Feature) -> Int { counts[feature] ?? 0 }

  private static let reasons = PhraseCount([
    "so that", "because", "since", "in order to", "to avoid", "to ensure", "therefore", "thus", "which",
  ])
  private static let absolutes: Set<String> = [
    "always", "never", "only", "all", "every", "each", "any", "none", "no", "must", "whole", "entire",
  ]
}
