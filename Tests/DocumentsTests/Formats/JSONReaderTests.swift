import Documents
import Testing
import XML

@Suite struct JSONReaderTests {
  private static func message(_ text: String) -> String? {
    message(Array(text.utf8))
  }

  private static func message(_ bytes: [UInt8]) -> String? {
    do throws(InvalidDocument) {
      _ = try JSONReader.read(SourceFile(path: "a.json", bytes: bytes))
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    "{}", "[]", " \n\t{ } \r\n", "0", "-0", "1.5", "-1.5e+10", "2E-3", "true", "false", "null", "\"\"",
    "\"\\u00e9\\n\\\"\\\\\\/\\b\\f\\r\\t\"", "\"\\ud83d\\ude00\"", "[1,[2,[3]]]", "{\"a\":{\"a\":1}}",
    "\u{FEFF}{}",
    "{\"a\":1,\"a\":2}", "\"\u{7F}\u{2028}\"",
  ])
  func `what is JSON is read`(text: String) {
    #expect(Self.message(text) == nil)
  }

  @Test(
    arguments: [
      ("", "a.json:1:1: error: the document is empty"),
      ("  \n ", "a.json:2:2: error: the document is empty"),
      ("{", "a.json:1:2: error: the name of a member is expected, in quotation marks"),
      ("{\"a\" 1}", "a.json:1:6: error: a colon is expected after the name of a member"),
      (
        "{\"a\":1,}",
        "a.json:1:8: error: the name of a member is expected, in quotation marks; take out the comma before it"
      ),
      ("{\n\"a\": 1\n\"b\": 2}", "a.json:3:1: error: a comma or '}' is expected"),
      ("[1 2]", "a.json:1:4: error: a comma or ']' is expected"),
      ("[1,]", "a.json:1:4: error: a value is expected; take out the comma before it"),
      (
        "{'a':1}",
        "a.json:1:2: error: the name of a member is expected, in quotation marks; texts stand between double quotation marks"
      ),
      ("{} {}", "a.json:1:4: error: more stands after the end of the document"),
      ("01", "a.json:1:2: error: more stands after the end of the document"),
      ("1.", "a.json:1:3: error: a digit is expected"), ("-", "a.json:1:2: error: a digit is expected"),
      ("+1", "a.json:1:1: error: a value is expected"), (".5", "a.json:1:1: error: a value is expected"),
      ("NaN", "a.json:1:1: error: a value is expected"), ("1e", "a.json:1:3: error: a digit is expected"),
      ("\"a", "a.json:1:3: error: the document ends in the middle of a text"),
      (
        "\"a\nb\"",
        "a.json:1:3: error: a text holds a control character or a line end; write it as \\n or \\u000a"
      ),
      ("\"\\x\"", "a.json:1:3: error: '\\' stands before something that is not escaped so"),
      ("\"\\u12g4\"", "a.json:1:3: error: four hexadecimal digits are expected after '\\u'"),
      (
        "\"\\ud800\"",
        "a.json:1:8: error: a text holds half of a character; write both halves, such as \\ud83d\\ude00"
      ),
      (
        "\"\\ude00\\ud83d\"",
        "a.json:1:8: error: a text holds half of a character; write both halves, such as \\ud83d\\ude00"
      ),
      ("// no\n{}", "a.json:1:1: error: a value is expected; JSON has no comments; take it out"),
      ("[", "a.json:1:2: error: the document ends in the middle"),
    ])
  func `what is not JSON is refused at its place`(text: String, expected: String) {
    #expect(Self.message(text) == expected)
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(
      Self.message([0x22, 0xFF, 0x22]) == "a.json:1:2: error: the document is not UTF-8; save it as UTF-8")
    // A surrogate in UTF-8, an overlong form, and a cut character.
    for bytes: [UInt8] in [[0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xE2, 0x82]] {
      #expect(Self.message([0x22] + bytes + [0x22])?.contains("not UTF-8") == true)
    }
    #expect(Self.message(Array("\u{FEFF}{}".utf8.prefix(2)))?.contains("not UTF-8") == true)
  }

  @Test func `depth and size are limited before they hurt`() {
    let deep = String(repeating: "[", count: 500_000)
    #expect(Self.message(deep) == "a.json:1:33: error: the document is nested deeper than 32 levels")
    let most = JSONReader.deepest
    #expect(Self.message(String(repeating: "[", count: most) + String(repeating: "]", count: most)) == nil)
    #expect(Self.message([UInt8](repeating: 0x20, count: JSONReader.largest + 1))?.contains("8 MB") == true)
    #expect(Self.message("[" + String(repeating: "0,", count: 1_000_001) + "0]")?.contains("values") == true)
    #expect(Self.message(String(repeating: "1", count: 101))?.contains("100 characters") == true)
  }

  @Test(arguments: 0..<200)
  func `what is written is read as it was`(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(seed))
    func node(_ depth: Int, _ generator: inout PlanGenerator) -> JSONNode {
      switch generator.number(0...(depth > 3 ? 3 : 5)) {
      case 0:
        JSONNode(
          .string(generator.text() + ["\u{0}", "\n", "</script>", "\u{202E}"][generator.number(0...3)]))
      case 1: JSONNode(.number("\(generator.number(-9999...9999))"))
      case 2: JSONNode(.boolean(generator.flag()))
      case 3: JSONNode(.null)
      case 4: JSONNode(.array(generator.list(0...5) { generator, _ in node(depth + 1, &generator) }))
      default:
        JSONNode(
          .object(generator.list(0...5) { .init("\($1)" + $0.text(), node(depth + 1, &$0)) }))
      }
    }
    let written = node(0, &generator)
    let text = written.jsonDocument()
    let read = try JSONReader.read(SourceFile(path: "a.json", text: text))
    #expect(read.withoutLines == written)
    #expect(read.jsonDocument() == text)
    for part in ["</", "<!", "\u{202E}", "\u{0}"] { #expect(!text.contains(part)) }
  }
}

extension JSONNode {
  /// The value as code makes it.
  var withoutLines: JSONNode {
    switch value {
    case .object(let members): JSONNode(.object(members.map { Member($0.name, $0.node.withoutLines) }))
    case .array(let list): JSONNode(.array(list.map(\.withoutLines)))
    default: JSONNode(value)
    }
  }
}
