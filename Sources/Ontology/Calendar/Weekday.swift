import Wording

/// The days of the week, 0 for Monday to 6 for Sunday, by the English names that plans are given in.
public enum Weekday {
  /// The names in full, from Monday.
  public static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The first three letters of a day's name.
  public static func short(_ weekday: Int) -> String {
    names.indices.contains(weekday) ? String(names[weekday].prefix(3)) : ""
  }

  /// Reads a name in full or its beginning, two letters at least, in capitals or not; `nil` for any other text.
  public static func named(_ text: some StringProtocol) -> Int? {
    let text = text.lowercased()
    guard text.utf8.count >= 2 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(text) }
  }
}

extension Day {
  /// The day with its weekday, such as `Tue 5 Jan`, in the language that is spoken.
  public var spokenInWeek: String {
    let (_, month, day) = components
    return Language.dayInWeek(weekday, day: day, month: month)
  }
}
