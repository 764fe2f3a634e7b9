import Foundation
import Testing

/// What may have become of a good document before it reaches the program.
struct Damage: CustomTestStringConvertible, Sendable {
  let name: String
  let kinds: Set<HostileKind>
  /// Turns a good document into the damaged one.
  let apply: @Sendable (String) -> [UInt8]

  var testDescription: String { name }

  private static let xml: Set<HostileKind> = [.plan, .profile, .library]
  private static let markup = xml.union([.page, .template])
  private static let json: Set<HostileKind> = [.resume, .lines]
  private static let every = Set(HostileKind.allCases)
  /// All but calendars, of which an event that cannot be read is passed over, and which may be UTF-16.
  private static let strict = every.subtracting([.calendar])

  private init(
    _ name: String, _ kinds: Set<HostileKind>, _ apply: @escaping @Sendable (String) -> [UInt8]
  ) {
    self.name = name
    self.kinds = kinds
    self.apply = apply
  }

  /// All damages; each is refused by every kind of document that it is for.
  static let all: [Damage] = cut + bytes + declarations + floods + words

  private static let cut = (1...9).map { tenth in
    Damage("cut off at \(tenth) tenths", xml.union([.template, .resume, .calendar])) {
      Array($0.utf8.prefix($0.utf8.count * tenth / 10))
    }
  }

  private static let bytes = [
    Damage("empty", every.subtracting([.answers, .lines])) { _ in [] },
    Damage("a zero byte", strict) { inMiddle(of: $0, [0]) },
    Damage("a byte of Latin-1", strict.subtracting([.lines])) { inMiddle(of: $0, [0xE9]) },
    Damage("half a character", strict.subtracting([.lines])) { inMiddle(of: $0, [0xF0, 0x9F]) },
    Damage("half of a pair of UTF-16", strict.subtracting([.lines])) {
      inMiddle(of: $0, [0xED, 0xA0, 0x80])
    },
    Damage("UTF-16", strict) { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } },
    Damage("packed by gzip", every) { [0x1F, 0x8B, 8, 0] + Array($0.utf8.reversed()) },
    Damage("a picture", every) { _ in [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0] },
  ]

  private static let declarations = [
    Damage("another encoding is declared", xml) { Array($0.replacing("UTF-8", with: "UTF-7").utf8) },
    Damage("an entity bomb", markup) { text in
      let entities = (1...9).map { level in
        "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
      }
      return declaring("<!ENTITY e0 \"lol\">" + entities.joined(), using: "&e9;", in: text)
    },
    Damage("an external entity", markup) {
      declaring("<!ENTITY e SYSTEM \"file:///etc/passwd\">", using: "&e;", in: $0)
    },
    Damage("nested parameter entities", markup) { text in
      let entities = (0..<12).map { "<!ENTITY % p\($0) '&#37;p\($0 + 1);&#37;p\($0 + 1);'>" }
      return declaring(entities.joined() + "%p0;", using: "", in: text)
    },
    Damage("an unknown namespace", xml) { text in
      Array(text.replacing("urn:readiness:", with: "urn:elsewhere:").utf8)
    },
    Damage("an element of another namespace", xml) { inRoot(of: $0, "<o:e xmlns:o=\"urn:other\"/>") },
    Damage("an inclusion", xml) {
      inRoot(
        of: $0,
        "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" parse=\"text\"/>")
    },
    Damage("an undeclared prefix", xml) { inRoot(of: $0, "<o:e/>") },
  ]

  /// More than is read of any file.
  static let beyondLimit = Damage("a text of 17 MB", every) {
    Array($0.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 17 << 20)
  }

  private static let floods = [
    Damage("100 000 levels", markup) { inRoot(of: $0, String(repeating: "<i>", count: 100_000)) },
    Damage("100 000 levels, all closed", markup) {
      inRoot(
        of: $0,
        String(repeating: "<i>", count: 100_000) + String(repeating: "</i>", count: 100_000))
    },
    Damage("100 000 attributes", markup) { text in
      inRoot(of: text, "<a" + (0..<100_000).map { " a\($0)=\"\"" }.joined() + "/>")
    },
    Damage("an attribute of 9 MB", markup) {
      inRoot(of: $0, "<a b=\"\(String(repeating: "x", count: 9 << 20))\"/>")
    },
    beyondLimit,
    Damage("500 000 elements", markup) { inRoot(of: $0, String(repeating: "<a/>", count: 500_000)) },
    Damage("100 000 levels of JSON", json) { _ in
      Array((String(repeating: "{\"a\":[", count: 50_000)).utf8)
    },
    Damage("a calendar in a calendar, and so on", [.calendar]) { _ in
      Array(String(repeating: "BEGIN:VCALENDAR\r\n", count: 100_000).utf8)
    },
    Damage("more events than are read", [.calendar]) { text in
      let event = "BEGIN:VEVENT\r\nDTSTART:20270105T180000Z\r\nEND:VEVENT\r\n"
      return Array(
        text.replacing("END:VCALENDAR", with: String(repeating: event, count: 100_001) + "END:VCALENDAR").utf8
      )
    },
    Damage("events that come again every day of a thousand years", [.calendar]) { text in
      let event =
        "BEGIN:VEVENT\r\nDTSTART:10270105T180000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n"
      return Array(
        text.replacing("END:VCALENDAR", with: String(repeating: event, count: 50_000) + "END:VCALENDAR").utf8)
    },
  ]

  private static let words = [
    Damage("not a document", every) { _ in Array("Dear Sir or Madam,\n".utf8) },
    Damage("an escape sequence", every) { _ in Array("\u{1B}]0;title\u{7}\u{1B}[2J".utf8) },
    Damage("an unknown item", [.answers]) { Array(($0 + "no-such-item a\n").utf8) },
    Damage("a fault in every line", [.answers]) { _ in Array(String(repeating: "x y\n", count: 250_000).utf8)
    },
    Damage("a word of 1 MB", [.answers]) { _ in Array((String(repeating: "x", count: 1_000_000) + " y").utf8)
    },
    Damage("an item answered twice", [.answers]) { Array(($0 + $0).utf8) },
    Damage("a number that is none", [.lines]) { _ in
      Array(#"{"response": {"item": "x", "answer": "no", "seconds": 1e999}}"#.utf8)
    },
  ]

  private static func inMiddle(of text: String, _ bytes: [UInt8]) -> [UInt8] {
    let all = Array(text.utf8)
    return Array(all[..<(all.count / 2)]) + bytes + Array(all[(all.count / 2)...])
  }

  /// Puts text right after the start tag of the outermost element.
  private static func inRoot(of text: String, _ inserted: String) -> [UInt8] {
    guard let root = text.firstRange(of: #/<[a-z][^>]*>/#) else { return Array(text.utf8) }
    return Array((text[..<root.upperBound] + inserted + text[root.upperBound...]).utf8)
  }

  private static func declaring(_ declarations: String, using reference: String, in text: String) -> [UInt8] {
    let plain = text.replacing(#/<!DOCTYPE[^>]*>\n?/#, with: "")
    guard let root = plain.firstRange(of: #/<[a-z]/#) else { return Array(plain.utf8) }
    let declared = plain[..<root.lowerBound] + "<!DOCTYPE r [\(declarations)]>\n" + plain[root.lowerBound...]
    return inRoot(of: String(declared), reference)
  }
}
