import Calendars
import Ontology
import TestSupport
import Testing

@testable import Planning

@Suite struct BusyTimesTests {
  private static func intervals(_ seed: Int, from start: Day) -> [BusyInterval] {
    var numbers = TestGenerator(state: UInt64(seed) + 99)
    return (0..<40).map { _ in
      let from = WallTime(start, second: Int.random(in: -200_000...9_000_000, using: &numbers))
      return BusyInterval(
        from: from, to: from.adding(seconds: Int.random(in: 1...200_000, using: &numbers)))
    }
  }

  @Test(arguments: 0..<60)
  func `what is kept of busy times is what falls into study times, and nothing else`(seed: Int) {
    var conditions = RandomCalendar(seed: seed, withTimes: true).conditions
    conditions.examDate = conditions.start.adding(days: 60)
    conditions.busy = []
    let intervals = Self.intervals(seed, from: conditions.start)
    let times = conditions.busyTimes(from: intervals)
    for (first, second) in zip(times, times.dropFirst()) {
      #expect((first.day, first.to) <= (second.day, second.from))
    }
    for number in conditions.days.lowerBound.number...conditions.days.upperBound.number {
      let day = Day(number: number)
      guard !conditions.away.contains(where: { $0.contains(day) }) else {
        #expect(!times.contains { $0.day == day })
        continue
      }
      for minute in stride(from: 0, to: 1440, by: 7) {
        let isStudyTime = conditions.times.contains {
          $0.weekday == day.weekday && $0.from <= minute && minute < $0.to
        }
        let (begin, end) = (WallTime(day, second: minute * 60), WallTime(day, second: minute * 60 + 60))
        let isTaken = isStudyTime && intervals.contains { $0.from < end && begin < $0.to }
        #expect(times.contains { $0.day == day && $0.from <= minute && minute < $0.to } == isTaken)
      }
    }
  }

  @Test(arguments: 0..<60)
  func `without times of the week only whole days are kept`(seed: Int) {
    var conditions = RandomCalendar(seed: seed, withTimes: false).conditions
    conditions.busy = []
    let times = conditions.busyTimes(from: Self.intervals(seed, from: conditions.start))
    #expect(times.allSatisfy { $0.from == 0 && $0.to == 1440 && conditions.days.contains($0.day) })
    #expect(Set(times.map(\.day)).count == times.count)
  }
}
