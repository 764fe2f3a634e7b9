import Ontology

/// How long something lasts (RFC 5545, section 3.3.6).
struct EventLength: Hashable {
  /// Days on the calendar.
  var days = 0
  /// Seconds after them.
  var seconds = 0
  /// Whether the seconds are counted on the clock on the wall, as between a stated beginning and a stated end: a
  /// night shift from ten to six ends at six also in the night in which the clocks change.
  var isOnWall = false

  init(days: Int, seconds: Int, isOnWall: Bool = false) {
    self.days = days
    self.seconds = seconds
    self.isOnWall = isOnWall
  }

  var isEmpty: Bool { days == 0 && seconds == 0 }

  /// The time after something of the length that begins at a date or time.
  func end(after start: DateValue, _ clocks: inout Clocks) -> WallTime {
    if isOnWall { return clocks.moment(start.at(start.wall.adding(seconds: days * 86_400 + seconds))) }
    return clocks.moment(start.at(start.wall.adding(seconds: days * 86_400))).adding(seconds: seconds)
  }

  /// Reads a duration such as `P1D` or `PT1H30M`; `nil` for any other text, and for one beyond some years.
  init?(_ text: some StringProtocol) {
    var number = 0
    var digits = 0
    var isTime = false
    var hasBegun = false
    for byte in text.uppercased().utf8 {
      switch byte {
      case UInt8(ascii: "+") where !hasBegun: continue
      case UInt8(ascii: "P") where !hasBegun: hasBegun = true
      case UInt8(ascii: "T") where hasBegun && !isTime && digits == 0: isTime = true
      case 48...57 where hasBegun && digits < 7:
        number = number * 10 + Int(byte) - 48
        digits += 1
      case _ where hasBegun && digits > 0:
        switch (byte, isTime) {
        case (UInt8(ascii: "W"), false): days += 7 * number
        case (UInt8(ascii: "D"), false): days += number
        case (UInt8(ascii: "H"), true): seconds += 3600 * number
        case (UInt8(ascii: "M"), true): seconds += 60 * number
        case (UInt8(ascii: "S"), true): seconds += number
        default: return nil
        }
        (number, digits) = (0, 0)
      default: return nil
      }
    }
    guard hasBegun, digits == 0, days <= 4000, seconds <= 4000 * 86_400 else { return nil }
  }
}
