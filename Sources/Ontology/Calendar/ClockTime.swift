/// Times of the day as minutes after midnight, 0 to 1440.
public enum ClockTime {
  /// The minutes of a day.
  public static let minutesOfDay = 1440

  /// Reads `19:30`, `7:05`, `24:00` or a whole hour such as `19`; `nil` for any other text.
  public static func minutes(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.isOfDigits }),
      parts.count == 1 || parts[1].utf8.count == 2,
      let hour = Int(parts[0]), let minute = parts.count == 1 ? 0 : Int(parts[1]),
      minute < 60, hour * 60 + minute <= minutesOfDay
    else { return nil }
    return hour * 60 + minute
  }

  /// The time as a clock shows it, such as `07:05`.
  public static func text(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
