/// Says a text of several paragraphs, each of them one line, so that whoever shows it can wrap it to any width.
///
/// Lines of a paragraph are joined. A line that is indented, and a heading in capitals stay lines
/// of their own, as tables and examples need.
///
/// - Complexity: O(n) in the length of the text.
public func paragraphs(_ sentence: Sentence) -> String {
  var lines: [String] = []
  for line in sentence.text.split(separator: "\n", omittingEmptySubsequences: false) {
    if let last = lines.last, isProse(last), isProse(line) {
      lines[lines.count - 1] = last + " " + line
    } else {
      lines.append(String(line))
    }
  }
  return lines.joined(separator: "\n")
}

/// Whether a line belongs to a paragraph of running text.
private func isProse(_ line: some StringProtocol) -> Bool {
  guard let first = line.first, !first.isWhitespace else { return false }
  return line.contains(where: \.isLowercase)
}
