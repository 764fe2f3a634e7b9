/// Addresses that may become links, on pages and in other documents.
package enum WebAddress {
  /// Whether a text is one: a web address, or a place on the same page.
  ///
  /// White space, quotes and the like make an address invalid, so they do not get in either.
  package static func isLink(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    let rest = text.dropFirst(scheme.count)
    let isWeb = (scheme == "http" || scheme == "https") && rest.hasPrefix("://") && rest.count > 3
    let isPlace = text.hasPrefix("#") && text.count > 1
    guard isWeb || isPlace else { return false }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value < 0x7F && !"\"<>\\^`{|}[]".unicodeScalars.contains(scalar)
    }
    return isPlain
      && text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
        part.count >= 2 && part.prefix(2).allSatisfy(\.isHexDigit)
      }
  }
}
