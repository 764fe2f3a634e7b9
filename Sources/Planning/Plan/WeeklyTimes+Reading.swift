import Ontology
import Wording

/// Times of the week that cannot be read, each with the sentence that says what would be right.
public enum WeeklyTimesFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no time at all.
  case empty
  /// A piece of the text is neither a weekday nor a time.
  case unreadable(String)
  /// A time stands before the first weekday.
  case noWeekday(String)
  /// A weekday has no time.
  case noTime(String)
  /// A time ends before or when it begins.
  case reversed(String)
  /// Two times have minutes in common.
  case overlap(Plan.WeeklyTime, Plan.WeeklyTime)
  /// There are more than a plan holds.
  case tooMany(limit: Int)

  /// One sentence.
  public var description: String {
    switch self {
    case .empty: worded("no times are given; \(Self.example)")
    case .unreadable(let text):
      worded("'\(text)' is neither a weekday nor a time between 00:00 and 24:00; \(Self.example)")
    case .noWeekday(let text): worded("'\(text)' stands without a weekday; \(Self.example)")
    case .noTime(let text): worded("'\(text)' has no time; \(Self.example)")
    case .reversed(let text):
      worded(
        """
        '\(text)' does not end after it begins; a time past midnight is two, such as Fri 22:00-24:00, Sat \
        00:00-01:00
        """)
    case .overlap(let first, let second):
      worded("\(first.text) and \(second.text) overlap; give each time once")
    case .tooMany(let limit): worded("there are more than \(limit) times of the week")
    }
  }

  private static var example: String { worded("give times such as \"Tue 19:00-21:00, Sat 10:00-13:00\"") }
}

extension Plan.WeeklyTime {
  /// The most times of a plan.
  public static let limit = 100

  /// The time as it can be read again, such as `Tue 19:00-21:00`.
  public var text: String {
    "\(Weekday.short(weekday)) \(ClockTime.text(from))-\(ClockTime.text(to))"
  }

  /// Whole quarter-hours.
  public var quarters: Int { (to - from) / 15 }

  /// Reads times such as `Tue 19:00-21:00, Sat 10:00-13:00`.
  ///
  /// Weekdays are English names or their beginnings; `Mon-Fri` stands for five of them and `Tue/Thu` for two. Hours
  /// stand alone, with minutes, or with `am` and `pm`, as in `20-22`, `19:30-21` and `8pm-9:30pm`. A further time
  /// without a weekday belongs to the weekday before it.
  ///
  /// - Returns: The times in the order of the week, none overlapping another.
  /// - Throws: The first fault.
  public static func reading(_ text: String) throws(WeeklyTimesFault) -> [Plan.WeeklyTime] {
    let signs = String(text.map { $0 == "–" || $0 == "—" ? "-" : $0 })
      .replacing(/\s*-\s*/, with: "-").replacing(/(\d)\s+([aApP]\.?[mM]\b\.?)/) { "\($0.1)\($0.2)" }
    let words = signs.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map { String($0) }
    var times: [Plan.WeeklyTime] = []
    var days: [Int] = []
    var dayWord: String?
    for word in words {
      if let found = weekdays(word) {
        if let dayWord { throw .noTime(dayWord) }
        (days, dayWord) = (found, word)
        continue
      }
      guard let (from, to) = stretch(word) else { throw .unreadable(String(word.prefix(40))) }
      guard !days.isEmpty else { throw .noWeekday(word) }
      guard from < to else { throw .reversed("\(Weekday.short(days[0])) \(word)") }
      times += days.map { Plan.WeeklyTime(weekday: $0, from: from, to: to) }
      guard times.count <= limit else { throw .tooMany(limit: limit) }
      dayWord = nil
    }
    if let dayWord { throw .noTime(dayWord) }
    guard !times.isEmpty else { throw .empty }
    let ordered = times.sorted { ($0.weekday, $0.from) < ($1.weekday, $1.from) }
    for (first, second) in zip(ordered, ordered.dropFirst()) where first.overlaps(second) {
      throw .overlap(first, second)
    }
    return ordered
  }

  /// Whether two times have minutes in common.
  func overlaps(_ other: Plan.WeeklyTime) -> Bool {
    weekday == other.weekday && from < other.to && other.from < to
  }

  /// The minutes of a stretch such as `19:00-21:30` or `8pm-10pm`; of two hours before one `pm` both are meant.
  private static func stretch(_ word: String) -> (from: Int, to: Int)? {
    let ends = word.lowercased().filter { $0 != "." }.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let to = minutes(ends[1]) else { return nil }
    let half = ends[1].suffix(2)
    if ["am", "pm"].contains(half), let from = minutes(ends[0] + half), from < to { return (from, to) }
    return minutes(ends[0]).map { ($0, to) }
  }

  /// Minutes after midnight of `19`, `19:30`, `8pm` or `12:15am`.
  private static func minutes(_ text: some StringProtocol) -> Int? {
    guard let half = ["am", "pm"].first(where: text.hasSuffix) else { return ClockTime.minutes(text) }
    guard let time = ClockTime.minutes(text.dropLast(2)), (60..<780).contains(time) else { return nil }
    return time % 720 + (half == "pm" ? 720 : 0)
  }

  /// One weekday, those from one to another, also over the weekend, or several with a bar or a plus between them.
  private static func weekdays(_ word: String) -> [Int]? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "+" || $0 == "&" }
    let days = parts.compactMap { daysBetween(String($0)) }
    guard days.count == parts.count else { return nil }
    var seen: Set<Int> = []
    return days.flatMap(\.self).filter { seen.insert($0).inserted }
  }

  private static func daysBetween(_ word: String) -> [Int]? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first.flatMap({ Weekday.named($0) }),
      let last = ends.last.flatMap({ Weekday.named($0) })
    else { return nil }
    return (0...(last - first + 7) % 7).map { (first + $0) % 7 }
  }
}
