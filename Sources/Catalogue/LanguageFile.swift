public import Wording
public import XML

/// A language as a file: English sentences with those of the language, in XML.
///
/// ```xml
/// <language xmlns="urn:readiness:language:1" code="de" plural="one" decimal="," day="{1}. {2} {3}" week-day="{1} {2}. {3}"
///     months="Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez" weekdays="Mo Di Mi Do Fr Sa So">
///   <sentence english="Week by week">Woche für Woche</sentence>
///   <sentence english="{1} of {2} questions">{1} von {2} Fragen</sentence>
///   <noun english="week"><form>{1} Woche</form><form>{1} Wochen</form></noun>
/// </language>
/// ```
public enum LanguageFile {
  static let namespace = "urn:readiness:language:1"

  /// Reads a language.
  ///
  /// - Parameter file: The document; its path stands in the diagnostics.
  /// - Throws: `InvalidDocument` with every fault, each with its line.
  /// - Complexity: O(n) in the size of the file.
  public static func language(_ file: SourceFile) throws(InvalidDocument) -> Language {
    let root = try ParsedDocument(xml: file.bytes, file: file.path).rootElement()
    var reading = Reading(file: file.path)
    let language = reading.language(root)
    guard reading.faults.isEmpty else { throw InvalidDocument(reading.faults) }
    return language
  }

  /// Which form of a noun goes with a number, by the names that files give the rules.
  static let plurals: [String: @Sendable (Int) -> Int] = [
    "none": { _ in 0 },
    "one": { $0 == 1 ? 0 : 1 },
    "up-to-one": { $0 <= 1 ? 0 : 1 },
    "one-few-many": { number in
      let isTeen = (11...14).contains(number % 100)
      return number == 1 ? 0 : (2...4).contains(number % 10) && !isTeen ? 1 : 2
    },
  ]
}

/// Gathers a language and all that is wrong with its file.
private struct Reading {
  let file: String
  var faults: [Diagnostic] = []

  mutating func language(_ root: Element) -> Language {
    guard root.name == "language", root.namespace == LanguageFile.namespace else {
      fault(
        root, worded("this is no language"),
        worded("a language begins with <language xmlns=\"\(LanguageFile.namespace)\" …>")
      )
      return .english
    }
    var patterns: [String: String] = [:]
    var nouns: [String: [String]] = [:]
    for element in root.elements {
      let english = element["english"] ?? ""
      switch element.name {
      case "sentence":
        check(element, element.text, against: english)
        if patterns.updateValue(element.text, forKey: english) != nil { repeated(element, english) }
      case "noun":
        let forms = element.elements(named: "form").map(\.text)
        for form in element.elements(named: "form") { check(form, form.text, against: "{1}") }
        if forms.isEmpty {
          fault(element, worded("the noun '\(english)' has no form"), worded("add <form>{1} …</form>"))
        }
        if nouns.updateValue(forms, forKey: english) != nil { repeated(element, english) }
      default:
        fault(
          element, worded("<\(element.name)> is no part of a language"), worded("write <sentence> or <noun>"))
      }
    }
    let rules = LanguageFile.plurals.keys.sorted().joined(separator: ", ")
    let plural = root["plural"] ?? ""
    if LanguageFile.plurals[plural] == nil {
      fault(
        root, worded("'\(plural)' is no rule for the forms of nouns"), worded("let plural be one of \(rules)")
      )
    }
    let code = root["code"] ?? ""
    if code.isEmpty || code == Language.english.identifier {
      fault(root, worded("the language has no code of its own"), worded("give code=\"…\", such as de"))
    }
    var language = Language(
      identifier: code, patterns: patterns, nouns: nouns, form: LanguageFile.plurals[plural] ?? { _ in 0 })
    language.decimalSeparator = root["decimal"] ?? language.decimalSeparator
    language.months = names(root, "months", count: 12) ?? language.months
    language.weekdays = names(root, "weekdays", count: 7) ?? language.weekdays
    language.dayPattern = root["day"] ?? language.dayPattern
    language.dayInWeekPattern = root["week-day"] ?? language.dayInWeekPattern
    check(root, language.dayPattern, against: "{1}{2}{3}")
    check(root, language.dayInWeekPattern, against: "{1}{2}{3}")
    return language
  }

  private mutating func names(_ root: Element, _ attribute: String, count: Int) -> [String]? {
    guard let names = root[attribute]?.split(separator: " ").map(String.init) else { return nil }
    if names.count == count { return names }
    fault(
      root, worded("\(attribute) has \(names.count) names"), worded("give \(count), with blanks between them")
    )
    return nil
  }

  /// Holds that a sentence takes up what is inserted, and keeps the blanks at the ends, by which parts are joined.
  private mutating func check(_ element: Element, _ text: String, against english: String) {
    let missing = Self.places(in: english).subtracting(Self.places(in: text))
    let unknown = Self.places(in: text).subtracting(Self.places(in: english))
    if let place = missing.union(unknown).min() {
      fault(
        element, worded("'\(text)' and the English do not have the same places: look at {\(place)}"),
        worded("use each of the English once or more, in any order"))
    }
    guard element.name == "sentence", Self.blanks(text) != Self.blanks(english) else { return }
    fault(
      element, worded("'\(text)' begins or ends with other blanks than the English"),
      worded("keep them: parts of a sentence are joined there"))
  }

  private static func blanks(_ text: String) -> [Substring] {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" }
    let end = text.lastIndex { !isBlank($0) }.map { text[text.index(after: $0)...] } ?? ""
    return [text.prefix(while: isBlank), end]
  }

  private static func places(in text: String) -> Set<Int> {
    Set(text.matches(of: /\{([0-9]{1,2})\}/).compactMap { Int($0.output.1) })
  }

  private mutating func repeated(_ element: Element, _ english: String) {
    fault(element, worded("'\(english)' stands twice"), worded("keep one of them"))
  }

  private mutating func fault(_ element: Element, _ message: String, _ suggestion: String) {
    faults.append(Diagnostic(file: file, line: element.line, message, suggestion: suggestion))
  }
}
