#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The only place that reads the clock and the environment.
public enum Host {
  /// Today by the local calendar, as year, month and day.
  ///
  /// `SOURCE_DATE_EPOCH` (reproducible-builds.org), if set, is used instead, in universal time.
  public static func today() -> (year: Int, month: Int, day: Int) {
    let parts = localTime()
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// The minutes after midnight by the local calendar; `SOURCE_DATE_EPOCH`, if set, is used instead, in universal time.
  public static func minuteOfToday() -> Int {
    let parts = localTime()
    return 60 * Int(parts.tm_hour) + Int(parts.tm_min)
  }

  private static func localTime() -> tm {
    var seconds = time(nil)
    var parts = tm()
    if let fixed = environment("SOURCE_DATE_EPOCH").flatMap({ Int($0) }) {
      seconds = time_t(fixed)
      gmtime_r(&seconds, &parts)
    } else {
      localtime_r(&seconds, &parts)
    }
    return parts
  }

  /// The time in seconds since 1970 in universal time; `SOURCE_DATE_EPOCH`, if set, is used instead.
  public static var seconds: Int {
    environment("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? Int(time(nil))
  }

  /// A clock that never goes back, in tenths of a second; only differences mean something.
  public static var tenths: Int {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Int(seconds) * 10 + Int(attoseconds / 100_000_000_000_000_000)
  }

  private static let start = ContinuousClock.now

  /// The value of an environment variable; `nil` where it is not set or empty.
  public static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The name of the person at the machine, as the system knows it.
  public static var userName: String? { environment("USER") ?? environment("LOGNAME") }
}

extension Host {
  /// The time zone of this machine, such as `Europe/Berlin`; `nil` where it has no name.
  public static var zone: String? {
    let folder = "/zoneinfo/"
    if let name = environment("TZ"), name.contains("/"), !name.hasPrefix("/"), !name.hasPrefix(":") {
      return name
    }
    let target = AtomicFile.linkedFile("/etc/localtime")
    guard let found = target.firstRange(of: folder) else { return nil }
    let name = String(target[found.upperBound...])
    return name.contains("/") || name == "UTC" ? name : nil
  }
}
