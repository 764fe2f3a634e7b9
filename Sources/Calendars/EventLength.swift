/// How long something lasts: days on the calendar and seconds after them (RFC 5545, section 3.3.6).
struct EventLength {
  var days = 0
  var seconds = 0

  init(days: Int, seconds: Int) {
    self.days = days
    self.seconds = seconds
  }

  /// Reads a duration such as `P1D` or `PT1H30M`; `nil` for any other text, and for one beyond some years.
  init?(_ text: String) {
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
