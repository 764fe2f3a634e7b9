import Calendars
import Ontology

/// Lines of iCalendar (RFC 5545, section 3.1).
enum ContentLine {
  /// The most octets of a line without its end.
  static let width = 75

  /// A text as a value: one line, with what has a meaning in iCalendar escaped.
  ///
  /// - Parameter paragraphs: What stands on lines of its own.
  static func text(_ paragraphs: String...) -> String { text(paragraphs) }

  /// A text of several paragraphs, of which the empty ones are left out.
  static func text(_ paragraphs: [String]) -> String {
    paragraphs.map { paragraph in
      var bytes: [UInt8] = []
      for byte in paragraph.plain.utf8 {
        if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
      return String(decoding: bytes, as: UTF8.self)
    }.filter { !$0.isEmpty }.joined(separator: "\\n")
  }

  /// A day, such as `20270329`.
  static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  /// A time on a clock, such as `20270329T190000`.
  static func dateTime(_ time: WallTime) -> String {
    let second = time.secondOfDay
    return date(time.day) + "T" + digits(second / 3600) + digits(second / 60 % 60) + digits(second % 60)
  }

  /// An offset from UTC, such as `+0100`.
  static func offset(_ seconds: Int) -> String {
    let size = abs(seconds)
    return (seconds < 0 ? "-" : "+") + digits(size / 3600) + digits(size / 60 % 60)
      + (size % 60 == 0 ? "" : digits(size % 60))
  }

  /// A length, such as `PT1H30M`.
  static func duration(minutes: Int) -> String {
    let (hours, minutes) = (minutes / 60, minutes % 60)
    return "PT" + (hours > 0 ? "\(hours)H" : "") + (minutes > 0 || hours == 0 ? "\(minutes)M" : "")
  }

  /// Lines joined into a file, the long ones folded between characters, so that none is cut into octets.
  static func file(_ lines: [String]) -> String {
    var bytes: [UInt8] = []
    for var line in lines {
      line.makeContiguousUTF8()
      var left = line.utf8[...]
      var room = width
      while left.count > room {
        // A byte of the form 10…… goes on a character.
        var end = left.index(left.startIndex, offsetBy: room)
        while left[end] & 0xC0 == 0x80 { end = left.index(before: end) }
        bytes += left[..<end]
        bytes += "\r\n ".utf8
        left = left[end...]
        room = width - 1
      }
      bytes += left
      bytes += "\r\n".utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
