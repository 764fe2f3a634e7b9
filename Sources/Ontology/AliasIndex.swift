/// Finds skills by the names that people use, by whole terms: `Java` never finds `JavaScript`.
public struct AliasIndex: Sendable {
  private var skillsByTerms: [[String]: [Skill.ID]] = [:]
  private var longest = 1

  /// Makes the index of a library's titles, ids, aliases and product names.
  ///
  /// - Complexity: O(names).
  public init(_ library: Library) {
    for skill in library.skills {
      for name in [skill.id.text, skill.title] + skill.aliases { add(name, [skill.id]) }
    }
    for product in library.products {
      for name in [product.name] + product.aliases { add(name, product.skills) }
    }
  }

  private mutating func add(_ name: String, _ skills: [Skill.ID]) {
    let terms = Self.terms(of: name)
    guard !terms.isEmpty else { return }
    longest = max(longest, terms.count)
    for skill in skills where skillsByTerms[terms]?.contains(skill) != true {
      skillsByTerms[terms, default: []].append(skill)
    }
  }

  /// The skills of exactly this name, in the order of the library; empty where there is none.
  public func skills(named name: String) -> [Skill.ID] { skillsByTerms[Self.terms(of: name)] ?? [] }

  /// The skills whose names stand in a text, each once, in the order of the text; longer names win.
  public func skills(in text: String) -> [Skill.ID] {
    let terms = Self.terms(of: text)
    var found: [Skill.ID] = []
    var position = 0
    while position < terms.count {
      var used = 1
      for length in stride(from: min(longest, terms.count - position), through: 1, by: -1) {
        guard let skills = skillsByTerms[Array(terms[position..<position + length])] else { continue }
        for skill in skills where !found.contains(skill) { found.append(skill) }
        used = length
        break
      }
      position += used
    }
    return found
  }

  /// The terms of a text: runs of letters, digits, `+` and `#` in lower case, so that `C++` and `C#` stay whole.
  static func terms(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "+" || $0 == "#") }.map(String.init)
  }
}
