extension JSONNode {
  /// The most columns of a list or an object that stands on one line.
  private static let width = 100

  /// The value as a JSON document: two spaces of indent, a line feed at the end.
  ///
  /// A list or an object without others in it stands on one line where there is room. The same value gives
  /// the same bytes. Control characters and what would change the direction of the text around it are
  /// escaped, and so is what could end a script in a page.
  ///
  /// - Complexity: O(n) in the length of the document.
  public func jsonDocument() -> String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch value {
    case .object(let members):
      writeItems(
        members.map { (Self.quoted($0.name) + ": ", $0.node) }, in: ("{", "}"), to: &text, indent: indent)
    case .array(let elements):
      writeItems(elements.map { ("", $0) }, in: ("[", "]"), to: &text, indent: indent)
    case .string(let string): text += Self.quoted(string)
    case .number(let number): text += number
    case .boolean(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  private func writeItems(
    _ items: [(label: String, node: JSONNode)], in brackets: (open: String, close: String),
    to text: inout String, indent: String
  ) {
    if items.allSatisfy({ !$0.node.isContainer }) {
      var line = ""
      for item in items {
        line += (line.isEmpty ? "" : ", ") + item.label
        item.node.write(to: &line, indent: "")
      }
      if line.utf8.count + indent.utf8.count <= Self.width || items.isEmpty {
        text += brackets.open + line + brackets.close
        return
      }
    }
    let inner = indent + "  "
    text += brackets.open
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner + item.label
      item.node.write(to: &text, indent: inner)
    }
    text += "\n" + indent + brackets.close
  }

  private var isContainer: Bool {
    switch value {
    case .object, .array: true
    case .string, .number, .boolean, .null: false
    }
  }

  /// A text between quotation marks, with everything escaped that is not safe as it is.
  static func quoted(_ text: String) -> String {
    var result = "\""
    var isAfterLess = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      // `</script>` and `<!--` must not be read as such where a page carries the document.
      case "/" where isAfterLess: result += "\\/"
      case "!" where isAfterLess: result += escape(scalar)
      case _ where isEscaped(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      isAfterLess = scalar == "<"
    }
    return result + "\""
  }

  /// Controls, line separators, and marks that change the direction of what follows.
  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
