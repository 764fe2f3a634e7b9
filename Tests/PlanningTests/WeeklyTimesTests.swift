import Ontology
import Planning
import Testing

@Suite struct WeeklyTimesTests {
  static let readable: [(text: String, times: [String])] = [
    ("Tue 19:00-21:00, Sat 10:00-13:00", ["Tue 19:00-21:00", "Sat 10:00-13:00"]),
    ("saturday 9-12; tuesday 19:00–21:00", ["Tue 19:00-21:00", "Sat 09:00-12:00"]),
    ("Tue 7:00-8:00 19:00-21:00, 22:00-24:00", ["Tue 07:00-08:00", "Tue 19:00-21:00", "Tue 22:00-24:00"]),
    ("Mon-Wed 00:00-00:30", ["Mon 00:00-00:30", "Tue 00:00-00:30", "Wed 00:00-00:30"]),
    ("Sat-Mon 8-9", ["Mon 08:00-09:00", "Sat 08:00-09:00", "Sun 08:00-09:00"]),
    ("Tue 20-22", ["Tue 20:00-22:00"]), ("Tue 8pm-10pm", ["Tue 20:00-22:00"]),
    ("Tue 8-9:30 PM", ["Tue 20:00-21:30"]), ("Sat 11am - 1 pm", ["Sat 11:00-13:00"]),
    ("Sun 12am-12pm", ["Sun 00:00-12:00"]), ("Sun 9-11 a.m.", ["Sun 09:00-11:00"]),
    ("Tue/Thu 20:00-21:30", ["Tue 20:00-21:30", "Thu 20:00-21:30"]),
    ("Mon-Wed/Sat 8 - 9", ["Mon 08:00-09:00", "Tue 08:00-09:00", "Wed 08:00-09:00", "Sat 08:00-09:00"]),
    ("Tue+Tue&Thu 20-21", ["Tue 20:00-21:00", "Thu 20:00-21:00"]),
    ("Tu 19:00-20:00, Tue 20:00-21:00", ["Tue 19:00-20:00", "Tue 20:00-21:00"]),
  ]

  @Test(arguments: readable)
  func `times are read in the order of the week, and read again as they are written`(
    text: String, times: [String]
  ) throws {
    let read = try Plan.WeeklyTime.reading(text)
    #expect(read.map(\.text) == times)
    #expect(try Plan.WeeklyTime.reading(read.map(\.text).joined(separator: ", ")) == read)
  }

  static let unreadable: [(text: String, part: String)] = [
    ("", "no times are given"), (" , ", "no times are given"),
    ("Foo 19:00-20:00", "'Foo' is neither a weekday nor a time"),
    ("T 19:00-20:00", "'T' is neither"), ("Tue 13pm-14pm", "'13pm-14pm' is neither"),
    ("Tue/ 19-20", "'Tue/' is neither"), ("Tue 0am-1am", "'0am-1am' is neither"),
    ("Tue 10pm-8pm", "does not end after it begins"), ("Tue 19:00-25:00", "'19:00-25:00' is neither"),
    ("Tue 23:00-24:01", "'23:00-24:01' is neither"), ("Tue 19:60-20:00", "'19:60-20:00' is neither"),
    ("Tue 19:00", "'19:00' is neither"), ("Tue 19:00-20:00-21:00", "is neither"),
    ("19:00-20:00", "'19:00-20:00' stands without a weekday"), ("Tue", "'Tue' has no time"),
    ("Tue, Sat 10:00-11:00", "'Tue' has no time"), ("Tue 21:00-19:00", "does not end after it begins"),
    ("Fri 22:00-22:00", "does not end after it begins"),
    ("Tue 19:00-21:00, Tue 20:59-22:00", "Tue 19:00-21:00 and Tue 20:59-22:00 overlap"),
    ("Mon-Sun " + (0..<15).map { "\($0):00-\($0):30" }.joined(separator: " "), "more than 100 times"),
  ]

  @Test(arguments: unreadable)
  func `what is no time of the week is refused with what would be right`(text: String, part: String) throws {
    let fault = try #require(throws: WeeklyTimesFault.self) { try Plan.WeeklyTime.reading(text) }
    #expect(fault.description.contains(part), "\(fault)")
  }
}
