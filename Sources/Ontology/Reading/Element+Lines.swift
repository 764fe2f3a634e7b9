import XML

extension Element {
  /// The lines inside as they are, without blank ones around them, and tabulators as four columns.
  var linesAsTheyAre: [String] {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0.withoutEnd)).replacingTabs }[...]
    while lines.first?.isEmpty == true { lines = lines.dropFirst() }
    while lines.last?.isEmpty == true { lines = lines.dropLast() }
    return Array(lines)
  }
}

extension Substring.UTF8View {
  /// The text without spaces, tabulators and carriage returns at its end.
  fileprivate var withoutEnd: Substring.UTF8View {
    var text = self
    while let last = text.last, last == 0x20 || last == 0x09 || last == 0x0D { text = text.dropLast() }
    return text
  }
}

extension String {
  /// The text with four spaces for each tabulator.
  fileprivate var replacingTabs: String {
    utf8.contains(0x09)
      ? split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ") : self
  }
}
