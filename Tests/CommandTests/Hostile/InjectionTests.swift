import Documents
import Foundation
import Ontology
import Planning
import Testing
import XML

/// Hostile texts in every field of a plan and a profile, through every export: nothing of them becomes
/// markup, runs, asks for anything, or breaks out of its line.
@Suite(.launching) struct InjectionTests {
  static let hostile = [
    "<script>hit=1;alert(1)</script>", "\"><img src=//127.0.0.1:9/hit onerror=hit=1>",
    "' autofocus onfocus='hit=1' x='",
    "</style></title></textarea></svg><iframe src=//127.0.0.1:9/hit></iframe>",
    "]]>--><!--<![CDATA[ &lt;script&gt;hit=1&lt;/script&gt; &amp;quot;",
    "javascript:hit=1//https://a.example",
    "data:text/html,<script>hit=1</script>", "</script><script>hit=1</script>",
    "{{learner}} fill=\"exam\" ${hit=1} #{hit=1}", "=HYPERLINK(\"http://127.0.0.1:9/hit\")",
    "a\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:http://127.0.0.1:9/hit", "../../../../tmp/hit",
    "\u{202E}\u{2066}x\u{9B}2J\u{85}y\u{2028}z",
  ]

  /// The texts dealt out to fields, so that a few turns bring every kind of text into every part.
  static func dealt(to fields: [TextFields.Field], turn: Int) -> [TextFields.Field: String] {
    Dictionary(
      uniqueKeysWithValues: fields.enumerated().map { index, field in
        (field, hostile[(index + turn * 4) % hostile.count])
      })
  }

  /// A plan with everything that the program writes into one, and the fields of it that are free.
  static let plan = Result { () throws -> TextFields in
    let program = try Program()
    let sample = try SampleRun.shared.get()
    for name in ["profile.xml", "plan.xml"] { try program.put(name, sample.text(name)) }
    for arguments in [
      ["--done", "1", "--note", "A note"], ["--skip", "2", "--note", "Another", "--private"],
    ] {
      let result = try program.run(["progress", "plan.xml", "--day", "2027-01-05"] + arguments)
      #expect(result.status == 0, "\(result.errors)")
    }
    return TextFields(document: program.text("plan.xml"))
  }

  /// What can be read, written, and read once more.
  static let freeFieldsOfPlan = Result { () throws -> [TextFields.Field] in
    let schemas = try BuiltIn.schemas.get()
    func read(_ text: String) -> Plan? {
      try? PlanDocument.read(SourceFile(path: "try.xml", text: text), schemas: schemas)
    }
    return try plan.get().free { text in read(text).flatMap { read(PlanDocument.xml($0)) } != nil }
  }

  /// A profile with evidence.
  static let profile = Result { () throws -> TextFields in
    let program = try Program()
    try program.put("profile.xml", try SampleRun.shared.get().text("profile.xml"))
    let result = try program.run([
      "evidence", "project", "profile.xml", "--title", "A project", "--day", "2026-01", "--artefact",
      "https://a.example", "--shows", "bigquery-foundations=2",
    ])
    #expect(result.status == 0, "\(result.errors)")
    return TextFields(document: program.text("profile.xml"))
  }

  /// Items may be of a library that is not there, but they are no texts.
  static let freeFieldsOfProfile = Result { () throws -> [TextFields.Field] in
    let schemas = try BuiltIn.schemas.get()
    return try profile.get().free { text in
      (try? ProfileDocument.read(SourceFile(path: "try.xml", text: text), schemas: schemas)) != nil
    }.filter { $0.element != "response" }
  }

  static let audiences = ["learner", "manager", "mentor"]
  /// What a plan is exported as besides pages.
  static let formats = ["ics", "xml"]

  @Test func `the texts of a plan and a profile are found, a note among them and no number`() throws {
    let found = try Self.freeFieldsOfPlan.get().map(\.description)
    for field in ["subject/@learner", "subject/@exam-title", "activity/@title", "instructions", "record"] {
      #expect(found.contains(field), "\(found)")
    }
    #expect(!found.contains("week/@number") && !found.contains("session/@activity"))
    let ofProfile = try Self.freeFieldsOfProfile.get().map(\.description)
    #expect(ofProfile.contains("profile/@name"), "\(ofProfile)")
    #expect(ofProfile.contains { $0.hasPrefix("project") || $0.hasPrefix("evidence") }, "\(ofProfile)")
  }

  /// What a browser makes of the pages whose fields say nothing but "word", by audience.
  static let harmless = Result { () throws -> [String: String] in try opened(with: "word") }

  @Test(.browsing, .enabled(if: Browser.isWanted, "no Chromium is installed"), arguments: hostile)
  func `a browser finds the same page, runs nothing and asks for nothing`(text: String) throws {
    let harmless = try Self.harmless.get()
    for (audience, skeleton) in try Self.opened(with: text) {
      #expect(skeleton == harmless[audience], "\(audience)")
    }
  }

  /// Opens the pages of a plan with a text in every field, and looks at what the browser made of each.
  private static func opened(with text: String) throws -> [String: String] {
    let program = try Program()
    try FileManager.default.createDirectory(atPath: program.path("in"), withIntermediateDirectories: true)
    try program.put("in/plan.xml", try plan.get().planting(text, in: try freeFieldsOfPlan.get()))
    let result = try program.run([
      "export", "in", "--for", audiences.joined(separator: ","), "--format", "html", "--output", "out",
    ])
    #expect(result.status == 0, "\(result.errors)")
    let pages = try Browser.withPage { page in
      var opened: [String] = []
      return try audiences.map { audience in
        let path = program.path("out/plan-\(audience).html")
        opened.append(URL(fileURLWithPath: path).absoluteString)
        try page.open(path)
        #expect(page.problems == [])
        #expect(page.requests == opened)
        #expect(try page.evaluate("typeof hit") as? String == "undefined")
        return (audience, try page.evaluate(skeleton) as? String ?? "")
      }
    }
    return Dictionary(uniqueKeysWithValues: pages)
  }

  /// The names of all elements, with those of their attributes and with the schemes of their addresses;
  /// drawings break their lines by the length of texts.
  private static let skeleton = """
    [...document.querySelectorAll('*')].filter(e => !e.ownerSVGElement).map(e => e.tagName + ' '
      + [...e.attributes].map(a => a.name).sort() + ' ' + (e.href ? e.href.split(':')[0] : '')).join('\\n')
    """

  @Test(arguments: 0..<3)
  func `a hostile text is one text in every other format, and in the terminal`(turn: Int) throws {
    let program = try Program()
    let fields = try Self.freeFieldsOfPlan.get()
    try program.put("hostile.xml", try Self.plan.get().planting(Self.dealt(to: fields, turn: turn)))
    try program.put("harmless.xml", try Self.plan.get().planting("word", in: fields))
    for format in Self.formats {
      var written: [String] = []
      for name in ["hostile", "harmless"] {
        let output = "\(name)-copy.\(format)"
        let result = try program.run(["export", "\(name).xml", "--output", output])
        #expect(result.status == 0, "\(format): \(result.errors)")
        written.append(program.text(output))
      }
      switch format {
      case "ics":
        let names = written.map { text in
          text.replacing("\r\n ", with: "").split(separator: "\r\n").map {
            $0.prefix { $0 != ":" && $0 != ";" }
          }
        }
        #expect(names[0].filter { $0 != "URL" } == names[1].filter { $0 != "URL" })
      case "xml":
        #expect(
          try program.run(["export", "hostile-copy.xml", "--output", "again.xml"]).status == 0)
        #expect(program.text("again.xml") == written[0])
      default: break
      }
    }
    for verb in ["today", "week", "progress"] {
      let result = try program.run([verb, "hostile.xml", "--day", "2027-01-05"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(Self.controls(in: result.output + result.errors, but: "\n").isEmpty, "\(verb)")
    }
    let copies = ["hostile", "harmless"].flatMap { name in Self.formats.map { "\(name)-copy.\($0)" } }
    #expect(Set(program.names) == Set(["hostile.xml", "harmless.xml", "again.xml"] + copies))
  }

  @Test(arguments: 0..<3)
  func `a hostile text in a profile is one text in everything that is made of it`(turn: Int) throws {
    let program = try Program()
    let profile = try Self.profile.get()
    let fields = try Self.freeFieldsOfProfile.get()
    try program.put("profile.xml", profile.planting(Self.dealt(to: fields, turn: turn)))
    for arguments in [
      ["score", "profile.xml"], ["evidence", "list", "profile.xml"],
      ["compare", "profile.xml", "profile.xml"],
      ["plan", "profile.xml", "--start", "2027-01-04", "--exam-date", "2027-03-29", "--tier", "fast"],
      ["export", "plan.xml", "--output", "learner.html"], ["today", "plan.xml"],
    ] {
      let result = try program.run(arguments)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      #expect(Self.controls(in: result.output + result.errors, but: "\n").isEmpty, "\(arguments)")
    }
    #expect(Set(program.names) == ["learner.html", "plan.xml", "profile.xml"])
    let page = program.text("learner.html")
    #expect(!page.contains("<script>hit") && !page.contains("<img src=//") && !page.contains("<iframe"))
  }

  /// Characters that steer a terminal or turn the direction of text.
  private static func controls(in text: String, but allowed: String) -> Set<Unicode.Scalar> {
    Set(
      text.unicodeScalars.filter { scalar in
        !allowed.unicodeScalars.contains(scalar)
          && (scalar.value < 32 || 127...159 ~= scalar.value || 0x202A...0x202E ~= scalar.value
            || 0x2066...0x2069 ~= scalar.value)
      })
  }
}
