import Ontology
import Testing
import XML

struct `Calibrations of a library` {
  /// The calibration of one item of the carpenters' exam, over their library.
  static func library(
    _ items: String, replacing change: (from: String, to: String)? = nil
  ) throws -> Library.ReadResult {
    let layer = try Fixtures.layer("Correct/Carpentry").map { file in
      guard let change, file.path.hasSuffix("items.xml") else { return file }
      return SourceFile(
        path: file.path,
        text: String(decoding: file.bytes, as: UTF8.self).replacing(change.from, with: change.to))
    }
    let overlay = """
      <calibration xmlns="urn:readiness:calibration:1" exam="journeyman" edition="2026-01-01" day="2026-11-20"
        people="60" answers="900">
      <population overclaiming-mean="0.6" overclaiming-error="0.1" overclaiming-spread="0.8" lapse="0.03"/>
      \(items)</calibration>
      """
    return Library.read(
      [layer, [SourceFile(path: "calibration.xml", text: overlay)]],
      schemas: try BuiltIn.schemas.get())
  }

  static func carpentry() throws -> Library {
    try Library([Fixtures.layer("Correct/Carpentry")], schemas: BuiltIn.schemas.get())
  }

  @Test
  func `Numbers replace the authored ones of an item and of how people answer, and nothing else`() throws {
    let authored = try Self.carpentry()
    let item = try #require(authored.item("measuring.1"))
    let statement = try #require(authored.item("sawing.can-do.3"))
    let result = try Self.library(
      """
      <item id="measuring.1" content="\(item.contentMark)" status="calibrated" answers="60" thresholds="2.1"
        error="0.2" discrimination="1.2" discrimination-error="0.3" guessing="0.21" guessing-error="0.05"/>
      <item id="sawing.can-do.3" content="\(statement.contentMark)" status="calibrated" answers="41"
        thresholds="1.9 2.8 4.1" error="0.2" discrimination="1.4" discrimination-error="0.2"/>
      <item id="sawing.1" content="\(try #require(authored.item("sawing.1")).contentMark)" status="tried" answers="4"/>
      """)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    let library = result.library
    let day = try #require(Day("2026-11-20"))
    var expected = item
    expected.thresholds = [2.1]
    expected.discrimination = 1.2
    expected.guessing = 0.21
    expected.status = .calibrated
    expected.estimate = Item.Estimate(answers: 60, error: 0.2, discriminationError: 0.3, day: day)
    #expect(library.item("measuring.1") == expected)
    #expect(library.item("sawing.can-do.3")?.thresholds == [1.9, 2.8, 4.1])
    #expect(library.item("sawing.1")?.status == .tried)
    #expect(library.item("sawing.1")?.discrimination == authored.item("sawing.1")?.discrimination)
    let touched: Set<Item.ID> = ["measuring.1", "sawing.can-do.3", "sawing.1"]
    #expect(
      library.items.filter { !touched.contains($0.id) } == authored.items.filter { !touched.contains($0.id) })
    let people = try #require(library.exam("journeyman")?.assessment)
    #expect((people.overclaimingMean, people.overclaimingSpread, people.lapse) == (0.6, 0.8, 0.03))
  }

  @Test
  func `An item that was rewritten since keeps its authored numbers`() throws {
    let authored = try Self.carpentry()
    let result = try Self.library(
      """
      <item id="measuring.1" content="0123456789abcdef" status="calibrated" answers="60" thresholds="2.1"
        error="0.2" discrimination="1.2" discrimination-error="0.3" guessing="0.21" guessing-error="0.05"/>
      """)
    #expect(!result.hasErrors)
    #expect(result.diagnostics.map(\.message).contains { $0.contains("'measuring.1' has changed") })
    #expect(result.library.item("measuring.1") == authored.item("measuring.1"))
  }

  @Test
  func `A retired item stays retired, with better numbers for the answers that it got`() throws {
    let mark = try #require(try Self.carpentry().item("sawing.1")).contentMark
    let result = try Self.library(
      """
      <item id="sawing.1" content="\(mark)" status="calibrated" answers="60" thresholds="2.1" error="0.2"
        discrimination="1.2" discrimination-error="0.3" guessing="0.21" guessing-error="0.05"/>
      """, replacing: ("id=\"sawing.1\"", "id=\"sawing.1\" status=\"retired\""))
    let item = try #require(result.library.item("sawing.1"))
    #expect(item.status == .retired && item.thresholds == [2.1] && item.isCalibrated)
  }

  @Test
  func `The mark of an item changes with what is asked, not with reasons and numbers`() throws {
    let item = try #require(try Self.carpentry().item("measuring.1"))
    var same = item
    same.discrimination = 0.7
    same.thresholds = [3]
    same.seconds = 90
    same.source = nil
    same.status = .tried
    #expect(same.contentMark == item.contentMark)
    guard case .check(let scenario, let question, var options) = item.content else {
      Issue.record("no check item")
      return
    }
    options[0].reason += " Indeed."
    same.content = .check(scenario: scenario, question: question, options: options)
    #expect(same.contentMark == item.contentMark)
    var marks: Set<String> = [item.contentMark]
    for change in 0..<6 {
      var other = item
      var changed = options
      switch change {
      case 0: other.content = .check(scenario: scenario + "!", question: question, options: options)
      case 1: other.content = .check(scenario: scenario, question: question + "!", options: options)
      case 2:
        changed[1].text += "!"
        other.content = .check(scenario: scenario, question: question, options: changed)
      case 3:
        changed[0].isCorrect.toggle()
        other.content = .check(scenario: scenario, question: question, options: changed)
      case 4: other.level += 1
      default: other.skill = "sawing"
      }
      #expect(marks.insert(other.contentMark).inserted, "change \(change)")
    }
  }

  @Test
  func `A file of items holds what was estimated of each`() throws {
    let file = try Fixtures.layer("Correct/Carpentry").first { $0.path.hasSuffix("items.xml") }
    let text = String(decoding: try #require(file).bytes, as: UTF8.self)
    let estimated = text.replacing(
      "id=\"measuring.1\"",
      with:
        "id=\"measuring.1\" status=\"calibrated\" thresholds=\"2.4\" guessing=\"0.3\" answers=\"80\" error=\"0.2\" "
        + "discrimination-error=\"0.1\" calibrated=\"2026-11-20\""
    ).replacing(
      "thresholds=\"1.0 2.0 3.0\"", with: "thresholds=\"1.0 2.0 3.0\" answers=\"7\" status=\"tried\"")
    let layer = try Fixtures.layer("Correct/Carpentry").map {
      $0.path.hasSuffix("items.xml") ? SourceFile(path: $0.path, text: estimated) : $0
    }
    let library = try Library([layer], schemas: BuiltIn.schemas.get())
    let item = try #require(library.item("measuring.1"))
    #expect(item.thresholds == [2.4] && item.guessing == 0.3 && item.isCalibrated)
    #expect(
      item.estimate
        == Item.Estimate(answers: 80, error: 0.2, discriminationError: 0.1, day: Day("2026-11-20")))
    #expect(library.item("joining.own")?.estimate?.answers == 7)
    #expect(library.item("joining.own")?.isCalibrated == false)
    #expect(library.item("sawing.1")?.estimate == nil)
  }
}
