/// Where a request goes, taken apart: the names of its path, and what its query asks.
public struct RequestTarget: Sendable, Hashable {
  /// The longest target, in bytes.
  public static let longest = 2048

  /// The names of the path, decoded; empty for `/`.
  public let path: [String]
  /// The fields of the query.
  public let query: FormFields

  /// Takes a target apart; `nil` for one that is no absolute path of plain names.
  ///
  /// Names such as `..`, and those that hold a slash, a control character or what is no UTF-8, are none: nothing is
  /// ever looked up by a path, and nothing that looks like an attempt to is answered.
  public init?(_ target: String) {
    guard target.utf8.first == UInt8(ascii: "/"), target.utf8.count <= Self.longest,
      target.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
    else { return nil }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let names = parts[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if names == [""] {
      path = []
    } else {
      let decoded = names.map { PercentCoding.decoded($0) }
      guard decoded.allSatisfy({ $0.map(Self.isPlain) == true }) else { return nil }
      path = decoded.compactMap(\.self)
    }
    guard parts.count == 2 else {
      query = FormFields()
      return
    }
    guard let read = FormFields(urlEncoded: Array(parts[1].utf8)) else { return nil }
    query = read
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".."
      && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\" }
  }
}
