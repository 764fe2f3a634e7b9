import Synchronization

/// A language in which people are spoken to: a table from English patterns to its own, and how it writes numbers and
/// days.
///
/// English is the source: its sentences stand in the code, beside the facts that they tell, and need no table. What is
/// read back by programs (identifiers, attributes, the words of forms, columns of tables) is not translated.
public struct Language: Sendable {
  /// The language's code (BCP 47), such as `de`.
  public let identifier: String
  /// What stands between the whole part of a number and its decimals.
  public var decimalSeparator = "."
  /// The short names of the months, from January; 12.
  public var months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  /// The short names of the days of the week, from Monday; 7.
  public var weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  /// How a day is written: `{1}` for its number in the month, `{2}` for the month, `{3}` for the year.
  public var dayPattern = "{1} {2} {3}"
  /// How a day of a week is written: `{1}` for the day of the week, `{2}` for its number, `{3}` for the month.
  public var dayInWeekPattern = "{1} {2} {3}"

  /// The pattern for an English one; `nil` for none, which leaves the English.
  private let pattern: @Sendable (String) -> String?
  /// The forms of a noun with its number, each with `{1}` for the number; empty for none.
  private let forms: @Sendable (_ one: String, _ many: String) -> [String]
  /// Which form goes with a number.
  private let form: @Sendable (Int) -> Int

  /// Creates a language from its tables.
  ///
  /// - Parameters:
  ///   - identifier: The language's code (BCP 47).
  ///   - patterns: English patterns with the language's own.
  ///   - nouns: English nouns in the singular with the language's forms, each with `{1}` for the number.
  ///   - form: Which of the forms goes with a number, from 0; the last where there are not so many.
  public init(
    identifier: String, patterns: [String: String], nouns: [String: [String]],
    form: @escaping @Sendable (Int) -> Int
  ) {
    self.init(
      identifier: identifier, pattern: { patterns[$0] }, forms: { one, _ in nouns[one] ?? [] }, form: form)
  }

  private init(
    identifier: String, pattern: @escaping @Sendable (String) -> String?,
    forms: @escaping @Sendable (_ one: String, _ many: String) -> [String],
    form: @escaping @Sendable (Int) -> Int
  ) {
    self.identifier = identifier
    self.pattern = pattern
    self.forms = forms
    self.form = form
  }

  /// The source language.
  public static let english = Language(
    identifier: "en", pattern: { _ in nil }, forms: { one, many in ["{1} \(one)", "{1} \(many)"] },
    form: englishForm)

  /// English with an accent on every letter and brackets around every sentence: what stands outside of them on a
  /// page was not said through a language, and no translator could reach it.
  ///
  /// Commands and options, which are typed as they are, keep their letters. Decimals have a comma.
  public static let pseudo: Language = {
    var language = Language(
      identifier: "en-x-pseudo", pattern: PseudoText.wrapped,
      forms: { one, many in ["{1} \(one)", "{1} \(many)"].map(PseudoText.wrapped) }, form: englishForm)
    language.decimalSeparator = ","
    language.months = language.months.map(PseudoText.accented)
    language.weekdays = language.weekdays.map(PseudoText.accented)
    language.dayPattern = PseudoText.wrapped("{1} {2} {3}")
    language.dayInWeekPattern = PseudoText.wrapped("{1} {2} {3}")
    return language
  }()

  @Sendable private static func englishForm(_ number: Int) -> Int { number == 1 ? 0 : 1 }

  /// An English pattern in the language, with what is inserted in its places.
  func text(of english: String, _ inserted: [String]) -> String {
    Self.filled(pattern(english) ?? english, inserted)
  }

  /// A number and its noun.
  func text(_ number: Int, _ one: String, _ many: String) -> String {
    let forms = forms(one, many)
    guard let last = forms.last else { return "\(number) \(number == 1 ? one : many)" }
    let index = form(number)
    return Self.filled(forms.indices.contains(index) ? forms[index] : last, [String(number)])
  }

  /// A pattern with what is inserted for its `{1}`, `{2}` …; a place for which nothing is given stays.
  ///
  /// - Complexity: O(n) in the length of the result.
  static func filled(_ pattern: String, _ inserted: [String]) -> String {
    guard !inserted.isEmpty else { return pattern }
    var result = ""
    var rest = pattern[...]
    while let start = rest.firstIndex(of: "{") {
      result += rest[..<start]
      rest = rest[start...]
      let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
      if rest[digits.endIndex...].first == "}", let number = Int(digits),
        inserted.indices.contains(number - 1)
      {
        result += inserted[number - 1]
        rest = rest[digits.endIndex...].dropFirst()
      } else {
        result += "{"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}

extension Language {
  @TaskLocal private static var scoped: Language?
  private static let chosen = Mutex<Language?>(nil)
  /// How often a language other than English is chosen now: while it is 0, nothing else is looked at.
  private static let foreignCount = Atomic<Int>(0)

  /// The language that is spoken here.
  public static var current: Language { scoped ?? chosen.withLock { $0 } ?? english }

  /// The language that is spoken here, where it is not the source.
  static var foreign: Language? {
    guard foreignCount.load(ordering: .relaxed) > 0 else { return nil }
    let language = current
    return language.identifier == english.identifier ? nil : language
  }

  /// Makes it the language of the whole process; a program does so once, at its start.
  public func choose() {
    Self.foreignCount.add(1, ordering: .relaxed)
    Self.chosen.withLock { $0 = self }
  }

  /// Speaks it while something is done, whatever the language of the process.
  ///
  /// - Parameter body: What is done.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  public func spoken<Value, Fault: Error>(_ body: () throws(Fault) -> Value) throws(Fault) -> Value {
    Self.foreignCount.add(1, ordering: .relaxed)
    defer { Self.foreignCount.subtract(1, ordering: .relaxed) }
    var result: Result<Value, Fault>?
    Self.$scoped.withValue(self) {
      do throws(Fault) { result = .success(try body()) } catch { result = .failure(error) }
    }
    guard let result else { preconditionFailure("the body was run") }
    return try result.get()
  }
}
