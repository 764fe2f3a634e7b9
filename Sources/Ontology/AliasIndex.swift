/// Finds skills by the names that people use, by whole terms: `Java` never finds `JavaScript`.
public struct AliasIndex: Sendable {
  /// A name that stands in a text, and what it means.
  public struct Match: Sendable, Hashable {
    /// The words of the text.
    public var words: String
    /// The skills of that name, in the order of the library.
    public var skills: [Skill.ID]
  }

  private var skillsByTerms: [[String]: [Skill.ID]] = [:]
  /// The names that are looked for in running text: not the ids of one word, such as `containers`.
  private var names: Set<[String]> = []
  private var conditions: [[String]: AliasCondition] = [:]
  private var longest = 1

  /// Makes the index of a library's titles, ids, aliases and product names.
  ///
  /// - Complexity: O(names).
  public init(_ library: Library) {
    for skill in library.skills {
      add(skill.id.text, [skill.id], inText: skill.id.text.contains("-"))
      for name in [skill.title] + skill.aliases { add(name, [skill.id]) }
      for condition in skill.conditions { conditions[Self.terms(of: condition.alias)] = condition }
    }
    for product in library.products {
      for name in [product.name] + product.aliases { add(name, product.skills) }
    }
  }

  private mutating func add(_ name: String, _ skills: [Skill.ID], inText: Bool = true) {
    let terms = Self.terms(of: name)
    guard !terms.isEmpty else { return }
    longest = max(longest, terms.count)
    if inText { names.insert(terms) }
    for skill in skills where skillsByTerms[terms]?.contains(skill) != true {
      skillsByTerms[terms, default: []].append(skill)
    }
  }

  /// The skills of exactly this name, in the order of the library; empty where there is none.
  public func skills(named name: String) -> [Skill.ID] {
    let terms = Self.terms(of: name)
    return skillsByTerms[terms] ?? skillsByTerms[Self.withoutVersions(terms)] ?? []
  }

  /// The skills whose names stand in a text, each once, in the order of the text; longer names win.
  ///
  /// - Complexity: that of ``matches(in:)``.
  public func skills(in text: String) -> [Skill.ID] {
    var seen: Set<Skill.ID> = []
    return matches(in: text).flatMap(\.skills).filter { seen.insert($0).inserted }
  }

  /// The names that stand in a text, in its order; longer names win.
  ///
  /// What stands in links does not count, and a name that is also a word of some language only as its
  /// ``AliasCondition`` says. The number of a version at the end of a name is passed over: `Python3`.
  ///
  /// - Complexity: O(terms of the text · terms of the longest name).
  public func matches(in text: String) -> [Match] {
    let terms = TextTerm.all(of: WebLinks.removed(from: text))
    let words = terms.map(\.text)
    if let skills = skillsByTerms[words] ?? skillsByTerms[Self.withoutVersions(words)] {
      return [Match(words: Self.spelling(terms[...]), skills: skills)]
    }
    var found: [(range: Range<Int>, terms: [String])] = []
    var position = 0
    while position < words.count {
      var used = 1
      for length in stride(from: min(longest, words.count - position), through: 1, by: -1) {
        let range = position..<position + length
        let name = [Array(words[range]), Self.withoutVersions(Array(words[range]))].first(
          where: names.contains)
        guard let name else { continue }
        found.append((range, name))
        used = length
        break
      }
      position += used
    }
    // A name that can be nothing else tells what a text is about.
    let isPlain = found.map { conditions[$0.terms] == nil }
    let all = Set(words)
    return found.enumerated().compactMap { index, name in
      if let condition = conditions[name.terms],
        !condition.holds(
          for: terms[name.range], after: name.range.lowerBound > 0 ? words[name.range.lowerBound - 1] : "",
          among: all, besideNames: isPlain.contains(true))
      {
        return nil
      }
      return skillsByTerms[name.terms].map { Match(words: Self.spelling(terms[name.range]), skills: $0) }
    }
  }

  /// The terms of a text, in small letters.
  static func terms(of text: String) -> [String] { TextTerm.all(of: text).map(\.text) }

  /// Terms without the number that a version has at the end of the last: `python` for `python3`.
  private static func withoutVersions(_ terms: [String]) -> [String] {
    guard let last = terms.last, last.utf8.count > 3 else { return terms }
    let name = last.prefix { !("0"..."9").contains($0) }
    guard name.utf8.count >= 3, last.utf8.count - name.utf8.count <= 2,
      last.dropFirst(name.count).allSatisfy({ ("0"..."9").contains($0) })
    else { return terms }
    return terms.dropLast() + [String(name)]
  }

  private static func spelling(_ terms: ArraySlice<TextTerm>) -> String {
    guard let first = terms.first, let last = terms.last else { return "" }
    return String(first.spelling.base[first.spelling.startIndex..<last.spelling.endIndex])
  }
}

extension AliasCondition {
  /// Whether the name is meant where it stands.
  ///
  /// - Parameters:
  ///   - terms: The name as the text spells it.
  ///   - before: The word before it, in small letters.
  ///   - words: All words of the text, in small letters.
  ///   - besideNames: Whether the text has the name of a skill that can be nothing else.
  fileprivate func holds(
    for terms: ArraySlice<TextTerm>, after before: String, among words: Set<String>, besideNames: Bool
  ) -> Bool {
    guard strangers.isDisjoint(with: words) else { return false }
    if !companions.isDisjoint(with: words) { return true }
    guard isExact else { return companions.isEmpty }
    guard zip(terms, TextTerm.all(of: alias)).allSatisfy({ $0.spelling == $1.spelling }) else { return false }
    guard let first = terms.first, !first.spelling.dropFirst().contains(where: \.isUppercase) else {
      return true
    }
    // At the beginning of a sentence every word has a capital, in German every noun has one, and names of software
    // have no article.
    return besideNames || !first.beginsSentence && !Self.articles.contains(before)
  }

  private static let articles: Set<String> = [
    "the", "a", "an", "der", "die", "das", "dem", "den", "ein", "eine", "einen", "einem", "el", "la", "los",
    "las", "un",
    "una", "le", "les", "une", "il", "lo", "gli", "o", "os", "um", "uma",
  ]
}
