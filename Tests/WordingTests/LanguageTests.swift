import Testing
import Wording

/// A sentence is written in English where its facts are, and said in the language that is spoken.
@Suite struct LanguageTests {
  /// A made-up language whose rule of numbers has three forms.
  static let polish: Language = {
    var language = Language(
      identifier: "pl",
      patterns: [
        "Week by week": "Tydzień po tygodniu",
        "{1} of {2} questions": "z {2} pytań: {1}",
      ],
      nouns: ["week": ["{1} tydzień", "{1} tygodnie", "{1} tygodni"]],
      form: { number in
        number == 1 ? 0 : (2...4).contains(number % 10) && !(12...14).contains(number % 100) ? 1 : 2
      })
    language.decimalSeparator = ","
    language.months[2] = "marca"
    language.dayInWeekPattern = "{1}, {2} {3}"
    return language
  }()

  @Test func `without a language a sentence is what it was written as`() {
    let count = 3
    #expect(worded("Week by week") == "Week by week")
    #expect(
      worded("\(count) of \(4) questions: \("all"), \(1.5), \(Substring("x"))")
        == "3 of 4 questions: all, 1.5, x")
    #expect(worded(key: "Week by week") == "Week by week")
    #expect(Language.current.identifier == "en")
  }

  @Test func `a table gives the sentence, with what is inserted in the order of its own`() {
    Self.polish.spoken {
      #expect(worded("Week by week") == "Tydzień po tygodniu")
      #expect(worded(key: "Week by week") == "Tydzień po tygodniu")
      #expect(worded("\(7) of \(9) questions") == "z 9 pytań: 7")
    }
  }

  @Test func `a sentence that the table lacks stays English`() {
    Self.polish.spoken { #expect(worded("\(7) of \(9) answers") == "7 of 9 answers") }
  }

  @Test func `what is inserted is not looked into`() {
    Self.polish.spoken { #expect(worded("\("{2}") of \("%1") questions") == "z %1 pytań: {2}") }
  }

  @Test(arguments: [
    (0, "tygodni"), (1, "tydzień"), (3, "tygodnie"), (5, "tygodni"), (13, "tygodni"), (22, "tygodnie"),
  ])
  func `a counted noun has as many forms as its language`(number: Int, noun: String) {
    Self.polish.spoken { #expect(Language.count(number, "week", "weeks") == "\(number) \(noun)") }
    #expect(Language.count(number, "week", "weeks") == "\(number) \(number == 1 ? "week" : "weeks")")
  }

  @Test func `a noun that the table lacks stays English`() {
    Self.polish.spoken { #expect(Language.count(1, "step", "steps") == "1 step") }
  }

  @Test func `numbers and days are written as the language writes them`() {
    #expect(Language.decimal("1.25") == "1.25")
    #expect(Language.day(29, month: 3, year: 2027) == "29 Mar 2027")
    #expect(Language.dayInWeek(1, day: 5, month: 1) == "Tue 5 Jan")
    Self.polish.spoken {
      #expect(Language.decimal("1.25") == "1,25")
      #expect(worded("\(2.5) points") == "2,5 points")
      #expect(Language.day(29, month: 3, year: 2027) == "29 marca 2027")
      #expect(Language.dayInWeek(1, day: 5, month: 3) == "Tue, 5 marca")
    }
  }

  @Test func `English can be spoken inside of another language, and the other after it again`() throws {
    struct Fault: Error {}
    Self.polish.spoken {
      Language.english.spoken { #expect(worded("Week by week") == "Week by week") }
      #expect(worded("Week by week") == "Tydzień po tygodniu")
      #expect(throws: Fault.self) { try Language.english.spoken { throw Fault() } }
      #expect(Language.current.identifier == "pl")
    }
    #expect(worded("Week by week") == "Week by week")
  }

  @Test func `every letter of the pseudo-language has an accent, but for commands and what is inserted`() {
    Language.pseudo.spoken {
      #expect(worded("Week \("one") of two") == "⟦Ŵééķ one óƒ ťŵó⟧")
      #expect(
        worded("; 'readiness show ID' or --plan helps") == "⟦; 'readiness show ID' óŕ --plan ĥéĺƥš⟧")
      #expect(worded(" and\n") == " ⟦áñđ⟧\n")
      #expect(worded(" ") == " ")
      #expect(Language.count(2, "week", "weeks") == "⟦2 ŵééķš⟧")
      #expect(Language.decimal("1.5") == "1,5")
      #expect(Language.day(29, month: 3, year: 2027) == "⟦29 Ṁáŕ 2027⟧")
    }
  }

  @Test func `a language whose table is empty says what English says`() {
    let empty = Language(identifier: "xx", patterns: [:], nouns: [:], form: { _ in 0 })
    empty.spoken {
      #expect(worded("{ \(3) braces {x}") == "{ 3 braces {x}")
      #expect(Language.count(1, "week", "weeks") == "1 week")
    }
  }
}
