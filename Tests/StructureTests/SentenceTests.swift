import Foundation
import Testing

/// Every sentence that a person reads is said through a language, `worded("…")`, so that another language is a table.
@Suite struct SentenceTests {
  /// Modules that say nothing to people who use the program: measurements, made-up libraries, the search, whose faults
  /// are of problems written by programs; and what gives languages.
  static let silent: Set<String> = [
    "readiness-benchmark", "readiness-simulation", "SyntheticBank", "Scheduling", "Wording",
  ]

  /// Files with sentences that are not said as they stand.
  static let allowed: [String: String] = [
    "ResumeRule.swift": "words that are looked for in résumés",
    "ResumeJSON.swift": "words by which a résumé is known again",
    "TemplateMeanings.swift": "a table that is said where it is shown",
    "TemplateMeanings+Page.swift": "a table that is said where it is shown",
    "TemplateMeanings+Weeks.swift": "a table that is said where it is shown",
    "SchemaTypes.swift": "a table that is said where it is shown, and stands in the JSON Schema as it is",
    "Plan+Specimen.swift": "a made-up plan",
    "ReviewForm.swift": "labels by which a form is read back",
    "ItemTable.swift": "names of columns, for programs",
    "TeamTable.swift": "names of columns, for programs",
    "Console.swift": "written by a handler of signals, which may call nothing",
    "Scaffold.swift": "skeletons of files to fill in",
    "RecallTask+Former.swift": "words by which plans of earlier formats are known again",
  ]

  @Test(arguments: FolderTests.modules.filter { !silent.contains($0) })
  func `no sentence stands outside of a language`(module: String) throws {
    let root = FolderTests.sources.appending(path: module)
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    where path.hasSuffix(".swift") {
      let name = String(path.split(separator: "/").last ?? "")
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      let found = SentenceLiterals(text).found
      if Self.allowed[name] == nil {
        #expect(found == [], "\(path): say it with worded(…)")
      } else {
        #expect(!found.isEmpty, "\(path) need not be allowed any more")
      }
    }
  }

  /// Some languages have one form for every number, and some three or four, so a table has to give them.
  @Test(arguments: FolderTests.modules.filter { !silent.contains($0) })
  func `a word that goes with a number is said by Counted, not chosen by whether there is one`(module: String)
    throws
  {
    let root = FolderTests.sources.appending(path: module)
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      let found = text.components(separatedBy: "== 1").dropFirst().compactMap {
        $0.prefixMatch(of: Self.choice).map { String($0.output) }
      }
      #expect(found == [], "\(path): say it with Counted.text(…)")
    }
  }

  /// What follows the question: two words without anything inserted.
  private static var choice: Regex<Substring> {
    /\s*\? (?:worded\("[^"\\]*"\)|"")\s*: (?:worded\("[^"\\]*"\)|"s")/
  }

  @Test(arguments: [
    (#"let a = "There is nothing to do""#, ["1: There is nothing to do"]),
    (#"let a = worded("There is nothing to do")"#, []),
    ("let a = worded(\n  \"\"\"\n  There is nothing \\\n  to do\n  \"\"\")", []),
    (
      "f(\n  \"\"\"\n  There is nothing \\\n  to do\n  \"\"\")",
      ["2: There is nothing to do"]
    ),
    (#"Counted.text(a, "session of them is", "sessions of them are that")"#, []),
    (#"worded("\(Counted.text(a, "session of them is", "sessions of them are that"))")"#, []),
    (#"f(.worded("There is nothing to do"))"#, []),
    (#"f(discussion: paragraphs("There is nothing to do"))"#, []),
    (#"page.text("sessions of them are that")"#, ["1: sessions of them are that"]),
    (#"worded("a \(b ? "there is nothing to do" : "x") c")"#, ["1: there is nothing to do"]),
    (#"worded("a \(b ? worded("there is nothing to do") : "x") c")"#, []),
    (#"precondition(a, "there is nothing to do")"#, []),
    (#"// "there is nothing to do""#, []),
    (#"["class": "max-width: 40em", "key-word other"]"#, []),
    (#""'\(a)' has \(b) of the four""#, []),
  ])
  func `literals that hold a sentence are found`(text: String, found: [String]) {
    #expect(SentenceLiterals(text).found == found)
  }
}
