internal import CLibXML2

/// Gathers what libxml2 says during one call, and frees it.
final class Collector {
  var raw = readiness_collector()

  deinit { readiness_collector_free(&raw) }

  /// The messages as diagnostics, in the order in which they came.
  func diagnostics(file: String) -> [Diagnostic] {
    (0..<Int(raw.count)).compactMap { index in
      guard let message = raw.messages?[index] else { return nil }
      let text = message.text.map { String(cString: $0) } ?? "unknown fault"
      return Diagnostic(
        message.level == XML_ERR_WARNING.rawValue ? .warning : .error, file: file,
        line: message.line > 0 ? Int(message.line) : nil,
        column: message.column > 0 ? Int(message.column) : nil,
        text.withoutNamespaces.printable.folded)
    }
  }
}

extension String {
  /// The message with `{namespace}` before a name left out, and without the full stop at its end.
  fileprivate var withoutNamespaces: String {
    var result = ""
    var isInside = false
    for character in self {
      if character == "{" {
        isInside = true
      } else if character == "}" {
        isInside = false
      } else if !isInside {
        result.append(character)
      }
    }
    while let last = result.last, last == "\n" || last == "." || last == " " { result.removeLast() }
    return result
  }
}
