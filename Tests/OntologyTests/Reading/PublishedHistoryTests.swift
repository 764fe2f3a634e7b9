import Ontology
import Testing

/// The earlier outlines of Google Cloud's Professional Machine Learning Engineer exam.
struct `The history of the PMLE exam` {
  private func exam() throws -> Exam { try #require(BuiltIn.library.exam("google-pmle")) }

  @Test(arguments: [
    ("2024-10-01", "v3.1", [13, 14, 18, 20, 22, 13]), ("2023-01-01", "2023", [12, 16, 18, 19, 21, 14]),
    ("2022-01-01", "2022", []),
  ])
  func `Every edition has its name and its weights as published`(day: String, name: String, weights: [Double])
    throws
  {
    let edition = try #require(exam().editions.first { "\($0.day)" == day })
    #expect(edition.name == name)
    #expect(edition.weights.map(\.percent) == weights)
    #expect(edition.isComparable == !weights.isEmpty)
    #expect(edition.confidence == "A")
    #expect(edition.source.hasPrefix("https://"))
    #expect(!edition.note.isEmpty)
  }

  @Test
  func `Editions stand oldest first, though they are written newest first`() throws {
    #expect(try exam().editions.map(\.since) == ["2022", "2023", "2024-10-01"])
  }

  /// The objectives of v3.1, and where the content of each lives on.
  private static let objectives = [
    "1.1": ["1.1"], "1.2": ["1.2"], "1.3": ["1.1"], "2.1": ["2.1"], "2.2": ["2.2"], "2.3": ["2.3"],
    "3.1": ["3.1"], "3.2": ["3.2"], "3.3": ["3.3"], "4.1": ["4.1"], "4.2": ["4.2"], "5.1": ["5.1"],
    "5.2": ["5.2"], "5.3": ["2.3"], "6.1": ["6.1"], "6.2": ["6.2"],
  ]

  @Test
  func `Each of the sixteen objectives of v3.1 maps to where its content lives on`() throws {
    let changes = try #require(exam().editions.last).changes
    var found: [String: Set<String>] = [:]
    for change in changes { found[change.from ?? "", default: []].formUnion(change.to.map(\.text)) }
    #expect(found == Self.objectives.mapValues { Set($0.map { "pmle.\($0)" }) })
  }

  @Test
  func `Changes are told with a source, how sure it is, and words of their own`() throws {
    let changes = try exam().editions.flatMap(\.changes)
    #expect(changes.allSatisfy { $0.source.hasPrefix("https://") && $0.confidence == "B" })
    #expect(changes.allSatisfy { !$0.text.isEmpty })
    #expect(Set(changes.map(\.text)).count == changes.count)
  }

  @Test
  func `Whatever is new can be asked about: its skills have items`() throws {
    let library = try BuiltIn.library
    let asked = Set(library.items.map(\.skill))
    for change in try exam().editions.flatMap(\.changes) where change.kind == .gained {
      #expect(!change.skills.isEmpty, "\(change.text)")
      #expect(change.skills.allSatisfy(asked.contains), "\(change.text)")
    }
  }
}
