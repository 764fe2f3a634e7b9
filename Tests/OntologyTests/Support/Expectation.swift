import XML

/// A diagnostic that a broken file announces in a comment: `<!-- expect LINE: message; suggestion -->`.
///
/// A line of another file is written `FILE:LINE`, and `…` stands for any text, where the words are libxml2's.
struct Expectation: Sendable, CustomStringConvertible {
  let text: String

  /// Reads every comment of a file.
  static func all(in text: String) -> [Expectation] {
    text.split(separator: "<!-- expect ").dropFirst().compactMap { part in
      part.split(separator: " -->", maxSplits: 1).first.map { Expectation(text: String($0)) }
    }
  }

  /// Whether a diagnostic, as `spoken` writes it, is the one that is expected.
  func matches(_ spoken: String) -> Bool {
    var rest = spoken[...]
    let parts = text.split(separator: "…", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if index == parts.count - 1 {
        return rest.hasSuffix(part)
      } else if let found = rest.firstRange(of: part) {
        rest = rest[found.upperBound...]
      } else {
        return false
      }
    }
    return rest.isEmpty
  }

  var description: String { text }
}

extension Diagnostic {
  /// The diagnostic as comments expect it; the file is left out where it is the one that holds the comment.
  func spoken(in file: String) -> String {
    let place = "\(self.file == file ? "" : self.file + ":")\(line ?? 0)"
    let tail = suggestion.map { "; \($0)" } ?? ""
    return "\(place): \(severity == .warning ? "warning: " : "")\(message)\(tail)"
  }
}
