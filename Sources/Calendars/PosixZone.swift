import Ontology

/// The rule by which the clocks of a zone change every year, as POSIX writes it: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// Source: POSIX.1-2017, section 8.3 (`TZ`), with the hours beyond a day of RFC 8536, section 3.3.1. Days are
/// understood in the forms `Mm.w.d`, `Jn` and `n`.
struct PosixZone {
  private var standard: (name: String, offset: Int)
  private var daylight: (name: String, offset: Int, from: Rule, to: Rule)?

  private enum Rule {
    case weekday(month: Int, week: Int, weekday: Int, second: Int)
    case julian(Int, countsLeapDay: Bool, second: Int)
  }

  /// Reads a rule; `nil` where it is none.
  init?(_ text: String) {
    var scanner = Scanner(rest: Array(text.utf8)[...])
    guard let name = scanner.name(), let offset = scanner.time() else { return nil }
    standard = (name, -offset)
    guard !scanner.rest.isEmpty else { return }
    guard let other = scanner.name() else { return nil }
    var shift = -offset + 3600
    if scanner.rest.first != UInt8(ascii: ","), let given = scanner.time() { shift = -given }
    guard let from = scanner.rule(), let to = scanner.rule(), scanner.rest.isEmpty else { return nil }
    daylight = (other, shift, from, to)
  }

  /// What holds where nothing else is known.
  var initial: ZoneRules.Change {
    ZoneRules.Change(
      at: WallTime(seconds: .min / 4), offset: standard.offset, isDaylight: false, name: standard.name)
  }

  /// The changes of some years.
  func changes(in years: ClosedRange<Int>) -> [ZoneRules.Change] {
    guard let daylight else { return [] }
    return years.flatMap { year -> [ZoneRules.Change] in
      guard let from = Self.wall(daylight.from, year: year), let to = Self.wall(daylight.to, year: year)
      else { return [] }
      return [
        ZoneRules.Change(
          at: from.adding(seconds: -standard.offset), offset: daylight.offset, isDaylight: true,
          name: daylight.name),
        ZoneRules.Change(
          at: to.adding(seconds: -daylight.offset), offset: standard.offset, isDaylight: false,
          name: standard.name),
      ]
    }
  }

  /// The time of a rule in a year, on the clock that holds until then.
  private static func wall(_ rule: Rule, year: Int) -> WallTime? {
    switch rule {
    case .weekday(let month, let week, let weekday, let second):
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      // POSIX counts from Sunday.
      var day = first.adding(days: ((weekday + 6) % 7 - first.weekday + 7) % 7 + 7 * (week - 1))
      while day.components.month != month { day = day.adding(days: -7) }
      return WallTime(day, second: second)
    case .julian(let number, let countsLeapDay, let second):
      guard let first = Day(year: year, month: 1, day: 1) else { return nil }
      let isLeap = Day(year: year, month: 2, day: 29) != nil
      let skipped = !countsLeapDay && isLeap && number >= 60 ? 1 : 0
      return WallTime(first.adding(days: (countsLeapDay ? number : number - 1) + skipped), second: second)
    }
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func take(_ byte: Character) -> Bool {
      guard let ascii = byte.asciiValue, rest.first == ascii else { return false }
      rest.removeFirst()
      return true
    }

    mutating func name() -> String? {
      let isQuoted = take("<")
      let text = rest.prefix { byte in
        isQuoted ? byte != UInt8(ascii: ">") : (65...90).contains(byte & 0xDF)
      }
      rest = rest.dropFirst(text.count)
      if isQuoted, !take(">") { return nil }
      return text.count >= 3 && text.count <= 16 ? String(decoding: text, as: UTF8.self) : nil
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int? {
      let digits = rest.prefix { (48...57).contains($0) }
      guard (1...3).contains(digits.count), let value = Int(String(decoding: digits, as: UTF8.self)),
        range.contains(value)
      else { return nil }
      rest = rest.dropFirst(digits.count)
      return value
    }

    /// Hours, minutes and seconds with a sign, in seconds.
    mutating func time() -> Int? {
      let sign = take("-") ? -1 : 1
      _ = take("+")
      guard let hours = number(0...167) else { return nil }
      var seconds = hours * 3600
      for unit in [60, 1] where take(":") {
        guard let value = number(0...59) else { return nil }
        seconds += value * unit
      }
      return sign * seconds
    }

    mutating func rule() -> Rule? {
      guard take(",") else { return nil }
      if take("M") {
        guard let month = number(1...12), take("."), let week = number(1...5), take("."),
          let weekday = number(0...6), let second = clock()
        else { return nil }
        return .weekday(month: month, week: week, weekday: weekday, second: second)
      }
      let isJulian = take("J")
      guard let day = number(isJulian ? 1...365 : 0...365), let second = clock() else { return nil }
      return .julian(day, countsLeapDay: !isJulian, second: second)
    }

    /// The time of a rule, two o'clock if none is given.
    private mutating func clock() -> Int? { take("/") ? time() : 7200 }
  }
}
