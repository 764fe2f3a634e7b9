/// The address of a person in a mail, with their name where there is one.
public struct MailAddress: Sendable, Hashable {
  /// The name; empty for none.
  public let name: String
  /// The address, such as `grace@example.org`.
  public let address: String

  /// Reads `grace@example.org` or `Grace Hopper <grace@example.org>`; `nil` for any other text.
  ///
  /// An address is ASCII, as RFC 5321 has it, without quotes and without a route. A name is in any script, on one line,
  /// and without signs that begin something else.
  public init?(_ text: String) {
    let text = Self.trimmed(text[...])
    var (name, address) = ("", text)
    if text.hasSuffix(">"), let start = text.lastIndex(of: "<") {
      name = Self.trimmed(text[..<start])
      address = String(text[text.index(after: start)...].dropLast())
    }
    guard Self.isAddress(address), name == name.plain, name.count <= 100,
      !name.contains(where: { "<>()[]:;@\\,\"".contains($0) })
    else { return nil }
    (self.name, self.address) = (name, address)
  }

  /// The address as the value of a field.
  var fieldValue: String { name.isEmpty ? address : "\(HeaderText.encoded(name)) <\(address)>" }

  /// Reads what ``fieldValue`` has written.
  init?(fieldValue: String) {
    guard let start = fieldValue.lastIndex(of: "<") else {
      self.init(fieldValue)
      return
    }
    guard let name = HeaderText.text(of: String(fieldValue[..<start].dropLast())) else { return nil }
    self.init(name + " " + fieldValue[start...])
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, parts[0].utf8.count <= 64 else { return false }
    func areNames(_ text: Substring, _ signs: String) -> Bool {
      text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { name in
        !name.isEmpty
          && name.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.isDigitOrLetter || signs.unicodeScalars.contains($0))
          }
      }
    }
    return areNames(parts[0], "!#$%&'*+-/=?^_`{|}~") && areNames(parts[1], "-")
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigitOrLetter: Bool { properties.isAlphabetic || properties.numericType == .decimal }
}
