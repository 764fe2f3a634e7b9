import Calendars
import Foundation
import Ontology
import TestSupport
import Testing

/// A time on a clock, such as `2027-03-28 02:30`.
func wall(_ text: String) -> WallTime {
  let parts = text.split(separator: " ")
  guard let day = Day(parts[0]), let minute = ClockTime.minutes(parts.count > 1 ? parts[1] : "0") else {
    fatalError(text)
  }
  return WallTime(day, second: minute * 60)
}

/// The rules of a zone of this machine; `nil` where it has none.
func zone(_ name: String) -> ZoneRules? {
  FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name).flatMap { ZoneRules(tzif: Array($0)) }
}

@Suite struct ZoneRulesTests {
  static let times: [(zone: String, wall: String, utc: String)] = [
    ("Europe/Berlin", "2027-01-05 19:00", "2027-01-05 18:00"),
    ("Europe/Berlin", "2027-07-05 19:00", "2027-07-05 17:00"),
    ("Europe/Berlin", "2027-03-28 01:59", "2027-03-28 00:59"),
    ("Europe/Berlin", "2027-03-28 02:30", "2027-03-28 01:30"),
    ("Europe/Berlin", "2027-03-28 03:00", "2027-03-28 01:00"),
    ("Europe/Berlin", "2027-10-31 02:30", "2027-10-31 00:30"),
    ("Europe/Berlin", "2027-10-31 03:00", "2027-10-31 02:00"),
    ("America/New_York", "2027-03-14 12:00", "2027-03-14 16:00"),
    ("America/New_York", "2060-07-01 12:00", "2060-07-01 16:00"),
    ("Asia/Kolkata", "2027-07-01 12:00", "2027-07-01 06:30"),
    ("Australia/Lord_Howe", "2027-01-01 12:00", "2027-01-01 01:00"),
    ("Pacific/Apia", "2027-01-01 12:00", "2026-12-31 23:00"),
    ("UTC", "2027-01-01 12:00", "2027-01-01 12:00"),
  ]

  @Test(.enabled(if: zone("Europe/Berlin") != nil), arguments: times)
  func `a zone of the machine turns clocks into UTC`(name: String, local: String, utc: String) throws {
    let rules = try #require(zone(name))
    #expect(rules.moment(of: wall(local)) == wall(utc))
  }

  @Test(.enabled(if: zone("Europe/Berlin") != nil))
  func `every hour of two years comes back, but for those that the clocks leave out`() throws {
    for name in ["Europe/Berlin", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe"] {
      let rules = try #require(zone(name))
      var changed = 0
      for hour in 0..<2 * 366 * 24 {
        let time = wall("2027-01-01").adding(seconds: hour * 3600 + 900)
        let back = rules.wallTime(at: rules.moment(of: time))
        if back != time { changed += 1 }
        #expect(abs(back.seconds - time.seconds) <= 3600)
      }
      #expect(changed <= 2 * 2, "\(name): \(changed)")
    }
  }

  @Test func `bytes that are no zone are refused, and damaged ones read as something or nothing`() throws {
    #expect(ZoneRules(tzif: []) == nil)
    #expect(ZoneRules(tzif: Array("TZif".utf8)) == nil)
    #expect(ZoneRules(tzif: Array("TZif2".utf8) + [UInt8](repeating: 255, count: 60)) == nil)
    let bytes =
      FileManager.default.contents(atPath: "/usr/share/zoneinfo/Europe/Berlin").map(Array.init) ?? []
    var numbers = TestGenerator(state: 7)
    for _ in 0..<300 where !bytes.isEmpty {
      var damaged = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &numbers)))
      for _ in 0..<5 where !damaged.isEmpty {
        damaged[Int.random(in: damaged.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      _ = ZoneRules(tzif: damaged)?.moment(of: wall("2027-03-28 02:30"))
    }
  }
}
