import Ontology
import Planning
import Teams
import Testing
import XML

@testable import Documents

@Suite struct WorkbookTests {
  /// A part of a workbook as text.
  private static func part(_ path: String, of workbook: Workbook) throws -> String {
    let archive = try #require(StoredArchive(reading: workbook.bytes))
    return String(decoding: try #require(archive.entries.first { $0.name == path }).bytes, as: UTF8.self)
  }

  /// Whether reading gives what was written; what differs would fill pages.
  private static func comesBack(_ workbook: Workbook) -> Bool { Workbook(reading: workbook.bytes) == workbook }

  private static func sheet(_ fields: [CommaSeparated.Field]) -> Workbook {
    var table = DataTable(fields.indices.map { "c\($0)" })
    table.append(fields)
    return Workbook(title: "T", sheets: [Workbook.Sheet("S", table)])
  }

  /// A value, and its cell as the file has it: the place among the formats, and what stands in it.
  static let cells: [(CommaSeparated.Field, Workbook.Format, String)] = [
    (.whole(-5), .number, "-5"), (.tenths(473), .number, "47.3"), (.hundredths(5), .number, "0.05"),
    (.hours(5), .number, "1.25"), (.percent(473), .percent, "0.473"), (.percent(1000), .percent, "1.000"),
    (.percent(5), .percent, "0.005"), (.minute(1170), .time, "0.8125"), (.minute(0), .time, "0.0"),
    (.day(SamplePlan.day("2027-01-04")), .day, "46391"), (.day(SamplePlan.day("1900-03-01")), .day, "61"),
    // To some spreadsheets the day before was a 29 February.
    (.day(SamplePlan.day("1900-02-28")), .text, "1900-02-28"),
    (.text("plain"), .text, "plain"), (.text("two\nlines"), .text, "two lines"),
    (.text("=1+1"), .harmlessText, "=1+1"), (.text("+49"), .harmlessText, "+49"),
    (.text("-1"), .harmlessText, "-1"), (.text("@SUM(A1)"), .harmlessText, "@SUM(A1)"),
    (.text("007"), .text, "007"),
  ]

  @Test(arguments: cells)
  func `a value becomes a cell of its kind`(
    field: CommaSeparated.Field, format: Workbook.Format, content: String
  ) throws {
    let workbook = Self.sheet([field])
    #expect(workbook.sheets[0].rows == [[Workbook.Cell(format: format, content: content)]])
    let text = try Self.part("xl/worksheets/sheet1.xml", of: workbook)
    let isText = format == .text || format == .harmlessText
    #expect(text.contains("<c r=\"A2\" s=\"\(format.rawValue)\"\(isText ? " t=\"inlineStr\"" : "")>"))
    #expect(text.contains(isText ? "preserve\">\(content)</t>" : "<v>\(content)</v>"))
    #expect(Self.comesBack(workbook))
  }

  @Test(arguments: HostileTexts.all + ["_x0041_", "_x005F_x0041_x0042_", "_x00", "a_b_xABCD_"])
  func `hostile text stays a text, and comes back as it was`(text: String) throws {
    let plan = SamplePlan.make().replacingTexts { _ in text }
    let workbook = Workbook(plan, for: .learner)
    #expect(Self.comesBack(workbook))
    for index in workbook.sheets.indices {
      let sheet = try Self.part(Workbook.sheetPath(index), of: workbook)
      #expect(!sheet.contains("<f") && !sheet.contains("t=\"str\""))
    }
    let titles = try #require(workbook.sheets.first { $0.name == "Gaps" }).rows.map { $0[1]?.content ?? "" }
    #expect(titles.allSatisfy { $0 == text.plain })
  }

  @Test(arguments: 1...30)
  func `random plans come back, and the same plan gives the same bytes`(seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = generator.plan()
    for audience in Audience.allCases {
      let workbook = Workbook(plan, for: audience)
      #expect(Self.comesBack(workbook))
      #expect(Workbook(plan, for: audience).bytes == workbook.bytes)
    }
    let sessions = try #require(Workbook(plan, for: .learner).sheets.first { $0.name == "Sessions" })
    #expect(sessions.rows.count == plan.weeks.flatMap(\.sessions).count)
  }

  @Test func `the names of the columns stay in sight, and columns are as wide as what stands in them`() throws
  {
    let text = try Self.part("xl/worksheets/sheet1.xml", of: Workbook(SamplePlan.make(), for: .learner))
    #expect(text.contains("ySplit=\"1\" topLeftCell=\"A2\"") && text.contains("state=\"frozen\""))
    #expect(text.contains("<autoFilter ref=\"A1:K5\"/>"))
    let widths = text.matches(of: #/width="(\d+)"/#).compactMap { Int($0.output.1) }
    #expect(widths.count == 11 && widths.allSatisfy { (7...60).contains($0) } && Set(widths).count > 3)
  }

  @Test func `each audience has the sheets of its tables`() {
    func names(_ audience: Audience) -> [String] {
      Workbook(SamplePlan.make(), for: audience).sheets.map(\.name)
    }
    #expect(names(.learner) == ["Weeks", "Sessions", "Gaps", "Competencies", "Sections"])
    #expect(names(.mentor) == names(.learner))
    #expect(names(.manager) == ["Weeks", "Sections"])
  }

  @Test func `a text longer than a cell is cut, and not in the middle of a sign`() {
    let long = String(repeating: "👩‍🔬", count: 9000)
    let fitted = CellText.fitting(long)
    #expect(
      fitted.utf16.count <= CellText.longest && fitted.hasSuffix("…") && long.hasPrefix(fitted.dropLast()))
    #expect(CellText.fitting(String(repeating: "a", count: 32_767)).hasSuffix("a"))
  }

  @Test(arguments: [
    ("a_b", "a_b"), ("_x0041_", "_x005F_x0041_"), ("_x00G1_", "_x00G1_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("_x005F_x0041_", "_x005F_x005F_x005F_x0041_"),
  ])
  func `what a spreadsheet would take for the number of a sign is none`(text: String, escaped: String) {
    #expect(CellText.escaped(text) == escaped)
    #expect(CellText.unescaped(escaped) == text)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func `columns have the letters that spreadsheets give them`(index: Int, name: String) {
    #expect(Workbook.Sheet.name(ofColumn: index) == name)
  }

  @Test func `a team has a row for each person, with days that are days`() throws {
    let roster = TeamRoster(
      profiles: [MadeUp.profile("Ada"), MadeUp.profile("=Bo")], plans: [MadeUp.plan("Ada")])
    let workbook = Workbook(Team(roster, outline: MadeUp.outline, day: MadeUp.day))
    #expect(Self.comesBack(workbook))
    let sheet = workbook.sheets[0]
    #expect(
      sheet.rows.map { $0[0] } == [
        Workbook.Cell(format: .harmlessText, content: "=Bo"), Workbook.Cell(format: .text, content: "Ada"),
      ])
    let start = try #require(sheet.columns.firstIndex(of: "Plan starts"))
    #expect(sheet.rows[1][start] == Workbook.Cell(format: .day, content: "46349"))
    #expect(sheet.rows[0][start] == nil)
  }
}
