import Ontology
import Testing
import XML

@testable import Ontology

struct `Options whose form gives the key away` {
  /// A bank about sawing whose keys stand in a place that `key` says, with options that `text` writes.
  static func bank(
    _ count: Int, key: (Int) -> Int, text: (_ item: Int, _ option: Int, _ isKey: Bool) -> String
  ) throws -> Library {
    let items = (0..<count).map { item -> String in
      let options = (0..<4).map { option in
        let isKey = option == key(item)
        return
          "<option id='o\(option)' correct='\(isKey)'><text>\(text(item, option, isKey))</text><reason>R</reason></option>"
      }
      return
        "<check-item id='i.\(item)' skill='sawing' level='2' source='https://example.org/'><scenario>S</scenario>"
        + "<question>Q</question>\(options.joined())</check-item>"
    }
    let file = `Families of items`.file("own.xml", items.joined(separator: "\n"))
    return try Library([Fixtures.layer("Correct/Carpentry"), [file]], schemas: BuiltIn.schemas.get())
  }

  static func count(_ library: Library) -> FormCount {
    FormCount(library.items.filter { $0.place.file == "own.xml" }, of: library)
  }

  /// What a key has, the rule that finds it, and its words.
  static let tells: [(key: String, others: String, rule: FormRule, words: String)] = [
    (
      "plane it and oil it well now", "plane it", FormRule(feature: .characters, picksMost: true),
      "the most words"
    ),
    ("oil", "plane it well at once", FormRule(feature: .characters, picksMost: false), "the fewest words"),
    ("a, b, c", "a b c d", FormRule(feature: .commas, picksMost: true), "the most commas"),
    ("plane 3 of 5", "plane two of", FormRule(feature: .digits, picksMost: true), "the most digits"),
    ("plane the one", "plane and oil", FormRule(feature: .ands, picksMost: false), "the fewest “and”"),
    (
      "plane it first", "plane so that it", FormRule(feature: .reasons, picksMost: false), "the fewest reason"
    ),
    (
      "plane a board", "plane all now", FormRule(feature: .absolutes, picksMost: false),
      "the fewest words such"
    ),
  ]

  @Test(arguments: tells.indices)
  func `A tell of every kind is found, with the questions that it gives away`(index: Int) throws {
    let tell = Self.tells[index]
    let library = try Self.bank(
      40, key: { $0 * 7 % 4 },
      text: { _, option, isKey in
        // The last letter keeps two options from saying the same.
        (isKey ? tell.key : tell.others) + " " + ["p", "q", "r", "s"][option]
      })
    let count = Self.count(library)
    let finding = try #require(count.findings.first { $0.rule == tell.rule })
    #expect(finding.hits == 40)
    #expect(finding.questions == 40)
    #expect(finding.expected == 10)
    #expect((20...30).contains(finding.bound))
    #expect(finding.items.count == 40)
    let messages = count.diagnostics.map(\.description)
    #expect(
      messages.contains {
        $0.contains("the option with \(tell.words)") && $0.contains("in 40 of 40 questions")
      })
    #expect(
      messages.contains {
        $0.hasPrefix("own.xml:7: warning: of the options of 'i.6', the right one alone has")
          && $0.contains(tell.words)
      })
    #expect(count.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test
  func `Names of products are a tell like any other`() throws {
    let name = try #require(`Families of items`.read().library.products.first?.name)
    let library = try Self.bank(
      40, key: { $0 * 7 % 4 },
      text: { _, option, isKey in
        (isKey ? name : name.map { $0.isLetter ? "x" : String($0) }.joined()) + " "
          + ["p", "q", "r", "s"][option]
      })
    #expect(Self.count(library).findings.map(\.rule) == [FormRule(feature: .products, picksMost: true)])
  }

  @Test
  func `Keys that follow no form are reported for one bank in a hundred at most`() throws {
    var reported = 0
    let words = ["saw", "and", "3", "only", "because", "oak,", "a", "board", "plane", "which"]
    for seed in 0..<120 {
      var random = Lot(seed: UInt64(seed))
      let keys = (0..<40).map { _ in random.next(4) }
      let texts = (0..<160).map { number in
        (0..<(3 + random.next(5))).map { _ in words[random.next(words.count)] }.joined(separator: " ")
          + " \(number)"
      }
      let library = try Self.bank(
        40, key: { keys[$0] }, text: { item, option, _ in texts[item * 4 + option] })
      if !Self.count(library).findings.isEmpty { reported += 1 }
    }
    // With a hundredth of 120 banks expected at most, five are seen in fewer than one run of a hundred.
    #expect(reported < 5)
  }

  @Test
  func `A family with a stem for every option is at chance whatever its form, one with fewer is counted`()
    throws
  {
    let options = ["A very long option, and with 3 commas, too", "B", "C", "D"]
    func count(_ keys: [String], _ attributes: String = "") throws -> FormCount {
      let text = (0..<30).map { number in
        `Families of items`.family(
          "f.\(number)", options: options, stems: keys.map { ($0, $0 == "d" ? attributes : "") })
      }
      let library = try `Families of items`.read([`Families of items`.file("own.xml", text.joined())]).library
      return Self.count(library)
    }
    let whole = try count(["a", "b", "c", "d"])
    #expect(whole.balanced == 120)
    #expect(whole.counted == 0)
    #expect(whole.findings.isEmpty)
    #expect(whole.summary.contains("0 questions counted, 120 in families"))
    let part = try count(["a", "b"])
    #expect(part.balanced == 0)
    #expect(part.counted == 60)
    #expect(
      part.findings.contains { $0.rule == FormRule(feature: .commas, picksMost: true) && $0.hits == 30 })
    // A stem that is asked no more leaves the others out of balance.
    let retired = try count(["a", "b", "c", "d"], "status=\"retired\"")
    #expect(retired.balanced == 0)
    #expect(retired.counted == 90)
  }

  /// Least numbers of successes, by the exact binomial distribution.
  static let bounds: [(trials: Int, chance: Double, level: Double, least: Int)] = [
    (20, 0.25, 0.05, 9), (10, 0.25, 0.01, 7), (1, 0.25, 0.3, 1), (1, 0.25, 0.2, 2), (0, 0.25, 0.01, 1),
    (100, 0.25, 0.001, 40), (3, 0.5, 0.125, 3),
  ]

  @Test(arguments: bounds)
  func `The bound is the least number that chance reaches seldom enough`(
    trials: Int, chance: Double, level: Double, least: Int
  ) {
    #expect(BinomialBound.least(trials: trials, chance: chance, level: level) == least)
  }

  @Test
  func `The bound of many trials is near that of the normal distribution`() {
    let bound = Double(BinomialBound.least(trials: 40_000, chance: 0.25, level: 0.001))
    // 3.09 standard deviations of √7500.
    #expect((bound - 10_000 - 3.09 * 86.6).magnitude < 3)
  }
}

/// Numbers drawn by a linear congruence (Knuth's MMIX constants).
private struct Lot {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
