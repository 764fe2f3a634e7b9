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
  ///
  /// - Complexity: O(terms of the text · terms of the longest name).
  public func skills(in text: String) -> [Skill.ID] {
    let terms = Self.terms(of: text)
    var found: [Skill.ID] = []
    var seen: Set<Skill.ID> = []
    var position = 0
    while position < terms.count {
      var used = 1
      for length in stride(from: min(longest, terms.count - position), through: 1, by: -1) {
        guard let skills = skillsByTerms[Array(terms[position..<position + length])] else { continue }
        for skill in skills where seen.insert(skill).inserted { found.append(skill) }
        used = length
        break
      }
      position += used
    }
    return found
  }

  /// The terms of a text: runs of letters and digits in lower case, with the `+` and `#` at their ends, so
  /// that `C++` and `C#` stay whole, while `Python+SQL` and `#Python` fall apart.
  static func terms(of text: String) -> [String] {
    let text = text.lowercased()
    let scalars = text.unicodeScalars
    var terms: [String] = []
    // Where the term begins, where its letters end, and where the marks after them end.
    var start = scalars.startIndex
    var wordEnd = start
    var end = start
    func close(at termEnd: String.Index) {
      if start < termEnd { terms.append(String(scalars[start..<termEnd])) }
    }
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      let scalar = scalars[index]
      if isPartOfWord(scalar) {
        if wordEnd < end {
          close(at: wordEnd)
          start = index
        }
        (wordEnd, end) = (next, next)
      } else if start < wordEnd, scalar == "+" || scalar == "#" {
        end = next
      } else {
        close(at: end)
        (start, wordEnd, end) = (next, next, next)
      }
      index = next
    }
    close(at: end)
    return terms
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    // Looking up the properties of a scalar is slow, and nearly all are ASCII.
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
