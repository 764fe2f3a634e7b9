import Ontology
import Planning
import Testing

/// The calendars in which lives with a plan are tried: twelve weeks from the sample start, or no date.
enum LifeCalendar: String, CaseIterable, CustomTestStringConvertible {
  case hours, shortEvenings, tuesdayAndSaturday, busy, noBuffer, largeBuffer, noDate

  var testDescription: String { rawValue }

  private var times: String? {
    switch self {
    case .shortEvenings: "Mon-Fri 20:00-21:15, Sun 9:00-10:30"
    case .tuesdayAndSaturday, .busy: "Tue 19:00-22:00, Sat 10:00-15:00"
    case .hours, .noBuffer, .largeBuffer, .noDate: nil
    }
  }

  var conditions: Plan.Conditions {
    get throws {
      let start = SamplePerson.start
      let times = try times.map { try Plan.WeeklyTime.reading($0) } ?? []
      var conditions = Plan.Conditions(
        start: start, examDate: self == .noDate ? nil : start.adding(days: 84),
        weeklyQuarters: times.isEmpty ? self == .noDate ? 20 : 32 : times.map(\.quarters).reduce(0, +),
        away: [],
        handsOnPercent: 50, target: 800, times: times, zone: times.isEmpty ? nil : "Europe/Berlin",
        bufferPercent: self == .noBuffer ? 0 : self == .largeBuffer ? 20 : 10, hasCheckUps: true)
      guard self == .busy else { return conditions }
      // Every other Tuesday evening is taken, and in the weeks between two hours of the Saturday.
      conditions.busy = (0..<12).map { week in
        week.isMultiple(of: 2)
          ? Plan.BusyTime(day: start.adding(days: 7 * week + 1), from: 19 * 60, to: 22 * 60)
          : Plan.BusyTime(day: start.adding(days: 7 * week + 5), from: 10 * 60, to: 12 * 60)
      }
      return conditions
    }
  }
}
