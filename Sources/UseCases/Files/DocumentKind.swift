/// What a file says that it is, by the name of its first element.
package enum DocumentKind {
  case profile, plan, other
  /// There is no first element as a document of ours has it; a parser will say what is wrong.
  case unknown

  /// Looks at the beginning of a file; whether the rest is as it should be is left to its reader.
  ///
  /// - Complexity: O(n) in the length of what comes before the first element.
  package static func of(_ bytes: [UInt8]) -> DocumentKind {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      if rest.starts(with: Array("<?".utf8)) {
        guard let end = rest.firstRange(of: Array("?>".utf8)) else { return .unknown }
        rest = rest[end.upperBound...]
      } else if rest.starts(with: Array("<!--".utf8)) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return .unknown }
        rest = rest[end.upperBound...]
      } else {
        break
      }
    }
    guard rest.first == UInt8(ascii: "<") else { return .unknown }
    let name = rest.dropFirst().prefix { !" \t\r\n/>".utf8.contains($0) }
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    if local.isEmpty || local.first == UInt8(ascii: "!") { return .unknown }
    switch String(decoding: local, as: UTF8.self) {
    case "profile": return .profile
    case "plan": return .plan
    default: return .other
    }
  }
}
