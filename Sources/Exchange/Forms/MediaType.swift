/// A media type with its parameters, such as `text/html; charset=utf-8`.
struct MediaType {
  /// Type and subtype in lower case.
  let name: String
  private let parameters: [Substring]

  init(_ text: String) {
    let parts = text.split(separator: ";")
    name = (parts.first.map(String.init) ?? "").trimmed.lowercased()
    parameters = Array(parts.dropFirst())
  }

  /// A parameter, without the quotes that it may have; `nil` where it is missing or there twice.
  func parameter(_ name: String) -> String? {
    let found = parameters.compactMap { parameter -> String? in
      let pair = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, String(pair[0]).trimmed.lowercased() == name else { return nil }
      let value = String(pair[1]).trimmed
      return value.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
        ? String(value.dropFirst().dropLast()) : value
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
