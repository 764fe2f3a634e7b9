/// The names of JSON for names of XML.
enum JSONNames {
  /// Names whose plural no rule makes.
  private static let plurals = [
    "way-out": "waysOut", "away": "away", "busy": "busy", "pace": "pace",
    "hours-from": "hoursFrom", "by": "by", "kept": "kept", "shown": "shown",
  ]

  /// A name in lower camel case, such as `hoursPerWeek` for `hours-per-week`.
  static func key(_ name: String) -> String {
    let words = name.split(separator: "-")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The plural of a name, such as `activities` for `activity`; a name that ends in `s` is one, and a
  /// participle such as `cancelled` has none.
  static func plural(_ name: String) -> String {
    if let known = plurals[name] { return known }
    let key = key(name)
    if key.hasSuffix("s") || key.hasSuffix("ed") { return key }
    return key.hasSuffix("y") ? key.dropLast() + "ies" : key + "s"
  }
}
