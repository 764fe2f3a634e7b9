internal import CLibXML2
import Wording

/// What libxml2 shares between threads, built before its first use.
enum Library {
  /// Reading it is enough; Swift sees to it that one thread builds while the others wait.
  static let started: Void = readiness_start()
}

/// Gathers what libxml2 says during one call, and frees it.
final class Collector {
  /// The place that libxml2 writes to; it may keep the address between calls, so it is no property's `&`.
  let raw: UnsafeMutablePointer<readiness_collector>

  init() {
    raw = .allocate(capacity: 1)
    raw.initialize(to: readiness_collector())
  }

  deinit {
    readiness_collector_free(raw)
    raw.deallocate()
  }

  /// The messages as diagnostics, in the order in which they came.
  func diagnostics(file: String) -> [Diagnostic] {
    (0..<Int(raw.pointee.count)).compactMap { index in
      guard let message = raw.pointee.messages?[index] else { return nil }
      let text = message.text.map { String(cString: $0) } ?? worded("unknown fault")
      return Diagnostic(
        message.level == XML_ERR_WARNING.rawValue ? .warning : .error, file: file,
        line: message.line > 0 ? Int(message.line) : nil,
        column: message.column > 0 ? Int(message.column) : nil,
        text.withoutNamespaces.printable.folded.shortened, suggestion: Self.advice(on: text))
    }
  }

  /// What would be right, where the parser says only what is wrong.
  private static func advice(on message: String) -> String? {
    let isOfCharacter =
      message.hasPrefix("Char 0x") || message.hasPrefix("PCDATA invalid Char")
      || message.contains("invalid xmlChar") || message.hasPrefix("Invalid bytes")
    if isOfCharacter {
      return worded("remove the character: no XML can hold it, not even as &#…; (XML 1.0, section 2.2)")
    }
    if message.hasPrefix("Premature end") {
      return worded("the file was cut off or lacks an end tag; take a whole copy of it, or write the end tag")
    }
    return nil
  }

  /// The first error; a parser goes on after it, but what it says then is mostly its consequence.
  func firstError(file: String) -> Diagnostic? {
    diagnostics(file: file).first { $0.severity == .error }
  }
}

extension String {
  /// The message without the `{namespace}` that libxml2 puts before names, and the full stop at its end.
  ///
  /// Braces of the document itself, as in `'[a-z]{2,3}'`, stay.
  fileprivate var withoutNamespaces: String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[open...].dropFirst()
      let isAtName = result.last == nil || result.last == "'" || result.last == " " || result.last == "("
      if isAtName, let close = inside.firstIndex(of: "}"), inside[..<close].contains(":") {
        rest = inside[close...].dropFirst()
      } else {
        result += "{"
        rest = inside
      }
    }
    result += rest
    while let last = result.last, last == "\n" || last == "." || last == " " { result.removeLast() }
    return result
  }

  /// The message, with the middle left out when it repeats a long value of the document.
  fileprivate var shortened: String {
    count <= 500 ? self : prefix(350) + " … " + suffix(100)
  }
}
