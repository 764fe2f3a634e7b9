/// Addresses of the web in running text.
enum WebLinks {
  private static let domains: Set<Substring> = [
    "com", "org", "net", "io", "dev", "app", "edu", "gov", "example", "de", "fr", "es", "it", "pt", "uk",
    "eu", "ch",
    "at", "nl", "in", "br", "us", "me", "co",
  ]

  /// A text with a blank for each link, so that the words of an address are no words of the text.
  static func removed(from text: String) -> String {
    guard text.contains(where: { $0 == "/" || $0 == "@" }) || text.contains("www.") else { return text }
    return text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\t" || $0.isNewline }.map {
      isLink($0) ? "" : String($0)
    }.joined(separator: " ")
  }

  private static func isLink(_ word: Substring) -> Bool {
    let word = word.drop { "([<\"'".contains($0) }
    if word.contains("://") || word.hasPrefix("www.") || word.hasPrefix("mailto:") { return true }
    if let sign = word.firstIndex(of: "@") { return sign > word.startIndex && word[sign...].contains(".") }
    guard let slash = word.firstIndex(of: "/") else { return false }
    let parts = word[..<slash].split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { !$0.isEmpty }
      && parts.last.map { domains.contains(Substring($0.lowercased())) } ?? false
  }
}
