import Ontology

/// Reads iCalendar strictly (RFC 5545), on its own: whatever is not as the standard asks is an error.
struct StrictCalendar {
  struct Broken: Error, CustomStringConvertible { let description: String }

  struct Property: Equatable {
    var name: String
    var parameters: [String: String]
    var value: String
  }

  final class Component {
    let name: String
    var properties: [Property] = []
    var children: [Component] = []

    init(_ name: String) { self.name = name }

    func all(_ name: String) -> [Property] { properties.filter { $0.name == name } }

    /// The one property of a name.
    func one(_ name: String) throws -> Property {
      guard let found = all(name).first, all(name).count == 1 else {
        throw Broken(description: "\(self.name) has \(all(name).count) \(name)")
      }
      return found
    }
  }

  let calendar: Component
  var events: [Component] { calendar.children.filter { $0.name == "VEVENT" } }
  var zones: [Component] { calendar.children.filter { $0.name == "VTIMEZONE" } }

  init(_ text: String) throws {
    calendar = try Self.tree(try Self.lines(Array(text.utf8)).map(Self.property))
    guard calendar.name == "VCALENDAR", try calendar.one("VERSION").value == "2.0" else {
      throw Broken(description: "no VCALENDAR 2.0")
    }
    _ = try calendar.one("PRODID")
    for event in events { try Self.check(event, zones: zones.map { try $0.one("TZID").value }) }
    for zone in zones { try Self.check(zone: zone) }
    let uids = try events.map { try $0.one("UID").value }
    if Set(uids).count != uids.count { throw Broken(description: "a UID occurs twice") }
  }

  private static func lines(_ bytes: [UInt8]) throws -> [String] {
    var physical: [[UInt8]] = []
    var line: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 13 {
        guard index + 1 < bytes.count, bytes[index + 1] == 10 else { throw Broken(description: "CR alone") }
        physical.append(line)
        line = []
        index += 2
        continue
      }
      if bytes[index] < 32 && bytes[index] != 9 || bytes[index] == 127 {
        throw Broken(description: "control character \(bytes[index])")
      }
      line.append(bytes[index])
      index += 1
    }
    guard line.isEmpty else { throw Broken(description: "the last line has no end") }
    var logical: [String] = []
    for line in physical {
      guard line.count <= 75 else { throw Broken(description: "\(line.count) octets in a line") }
      guard let text = String(validating: line, as: UTF8.self) else {
        throw Broken(description: "a line is cut within a character")
      }
      if let first = text.unicodeScalars.first, first == " " || first == "\t" {
        guard !logical.isEmpty else { throw Broken(description: "a fold without a line") }
        logical[logical.count - 1].unicodeScalars.append(contentsOf: text.unicodeScalars.dropFirst())
      } else {
        guard !text.isEmpty else { throw Broken(description: "an empty line") }
        logical.append(text)
      }
    }
    return logical
  }

  private static func property(_ line: String) throws -> Property {
    guard let colon = line.unicodeScalars.firstIndex(of: ":") else {
      throw Broken(description: "no colon: \(line)")
    }
    let head = String(line.unicodeScalars[..<colon]).split(separator: ";", omittingEmptySubsequences: false)
    let isName = head[0].utf8.allSatisfy { (65...90).contains($0) || $0 == 45 }
    guard isName, !head[0].isEmpty else { throw Broken(description: "no name: \(line)") }
    var parameters: [String: String] = [:]
    for parameter in head.dropFirst() {
      let parts = parameter.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw Broken(description: "no parameter: \(parameter)") }
      parameters[String(parts[0])] = String(parts[1])
    }
    let value = String(line.unicodeScalars[line.unicodeScalars.index(after: colon)...])
    return Property(name: String(head[0]), parameters: parameters, value: value)
  }

  private static func tree(_ properties: [Property]) throws -> Component {
    var open: [Component] = []
    for (index, property) in properties.enumerated() {
      switch property.name {
      case "BEGIN": open.append(Component(property.value))
      case "END":
        guard let last = open.popLast(), last.name == property.value else {
          throw Broken(description: "END:\(property.value) without BEGIN")
        }
        guard let parent = open.last else {
          guard index == properties.count - 1 else { throw Broken(description: "more after the end") }
          return last
        }
        parent.children.append(last)
      default:
        guard let last = open.last else { throw Broken(description: "\(property.name) outside") }
        last.properties.append(property)
      }
    }
    throw Broken(description: "no end")
  }

  /// The text of a value; a comma, semicolon or backslash that is not escaped is an error.
  static func text(_ value: String) throws -> String {
    var result = String.UnicodeScalarView()
    var scalars = value.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case ",", ";": throw Broken(description: "'\(scalar)' is not escaped in \(value)")
      case "\\":
        switch scalars.next() {
        case "n", "N": result.append("\n")
        case let next? where next == "\\" || next == ";" || next == ",": result.append(next)
        default: throw Broken(description: "an escape of nothing in \(value)")
        }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Whether a text has a form, in which each `#` is a digit and each `+` a sign of either kind.
  private static func matches(_ text: String, _ form: String) -> Bool {
    text.utf8.count == form.utf8.count
      && zip(text.utf8, form.utf8).allSatisfy { byte, sign in
        switch sign {
        case UInt8(ascii: "#"): isDigit(byte)
        case UInt8(ascii: "+"): byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        default: byte == sign
        }
      }
  }

  /// Whether a text is a day and a time of it, in whole minutes.
  private static func isTime(_ text: String) -> Bool {
    guard matches(text, "########T####00"), let clock = Int(text.dropFirst(9).prefix(4)) else { return false }
    return clock / 100 < 24 && clock % 100 < 60
  }

  /// Whether a text is a number of hours, of minutes, or of both.
  private static func isLength(_ text: String) -> Bool {
    guard text.hasPrefix("PT") else { return false }
    var rest = text.utf8.dropFirst(2)
    for unit in "HM".utf8 {
      let digits = rest.prefix(while: isDigit)
      guard !digits.isEmpty, rest.dropFirst(digits.count).first == unit else { continue }
      rest = rest.dropFirst(digits.count + 1)
    }
    return rest.isEmpty
  }

  private static func check(_ event: Component, zones: [String]) throws {
    guard matches(try event.one("DTSTAMP").value, "########T######Z") else {
      throw Broken(description: "DTSTAMP")
    }
    let sequence = try event.one("SEQUENCE").value.utf8
    guard !sequence.isEmpty, sequence.allSatisfy(isDigit) else { throw Broken(description: "SEQUENCE") }
    for name in ["SUMMARY"] + event.all("DESCRIPTION").map(\.name) { _ = try text(try event.one(name).value) }
    let start = try event.one("DTSTART")
    if start.parameters["VALUE"] == "DATE" {
      guard matches(start.value, "########"), try event.one("DTEND").value > start.value,
        try event.one("DTEND").parameters == ["VALUE": "DATE"], event.children.isEmpty
      else { throw Broken(description: "a day without an end") }
    } else {
      guard isTime(start.value),
        isLength(try event.one("DURATION").value), event.all("DTEND").isEmpty
      else { throw Broken(description: "a time without a length") }
      if let zone = start.parameters["TZID"], !zones.contains(zone) {
        throw Broken(description: "no VTIMEZONE \(zone)")
      }
      guard event.children.map(\.name) == ["VALARM"] else { throw Broken(description: "no alarm") }
      _ = try text(try event.children[0].one("DESCRIPTION").value)
      _ = try event.children[0].one("ACTION")
      guard try event.children[0].one("TRIGGER").value == "-PT15M" else {
        throw Broken(description: "TRIGGER")
      }
    }
  }

  private static func check(zone: Component) throws {
    guard !zone.children.isEmpty else { throw Broken(description: "an empty VTIMEZONE") }
    for part in zone.children {
      guard ["STANDARD", "DAYLIGHT"].contains(part.name),
        matches(try part.one("DTSTART").value, "########T######"),
        matches(try part.one("TZOFFSETFROM").value, "+####"),
        matches(try part.one("TZOFFSETTO").value, "+####")
      else { throw Broken(description: "a VTIMEZONE that says nothing") }
    }
  }
}
