import Ontology
import Testing

struct `Days` {
  @Test
  func `Every day of eleven centuries is read back from its text and follows the day before`() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2999, month: 12, day: 31))
    var wrong: [Day] = []
    var count = 0
    while day <= last {
      let (year, month, number) = day.components
      let isSame = Day(year: year, month: month, day: number) == day && Day(day.description) == day
      if !isSame { wrong.append(day) }
      count += 1
      day = day.adding(days: 1)
    }
    #expect(wrong.isEmpty)
    // 1100 years, of which 275 are divisible by 4, less 11 centuries, and 2000, 2400 and 2800 are leap years.
    #expect(count == 1100 * 365 + 275 - 11 + 3)
  }

  @Test(
    arguments: [
      ("1970-01-01", 0, 3), ("1900-01-01", -25_567, 0), ("2000-02-29", 11_016, 1), ("2026-11-23", 20_780, 0),
      ("2027-03-29", 20_906, 0), ("2100-03-01", 47_541, 0), ("2999-12-31", 376_199, 1),
    ])
  func `Days have the numbers and weekdays of Python`(text: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.monday.weekday == 0)
    #expect(day.number - day.monday.number == weekday)
  }

  @Test(arguments: [1904, 1996, 2000, 2024, 2400])
  func `Leap years have a 29 February`(year: Int) { #expect(Day(year: year, month: 2, day: 29) != nil) }

  @Test(arguments: [1900, 1999, 2023, 2100, 2200, 2900])
  func `Other years have none`(year: Int) { #expect(Day(year: year, month: 2, day: 29) == nil) }

  @Test(
    arguments: [
      "", "-", "--", "2026", "2026-11", "2026-11-23-01", "2026-1-2", "26-11-23", "2026-00-10", "2026-13-01",
      "2026-04-31", "2026-06-00", "2026-02-30", "2026/11/23", "23-11-2026", "2026-11-23Z", " 2026-11-23",
      "2026-11-23 ", "+026-11-23", "2026-+1-23", "٢٠٢٦-١١-٢٣", "1899-12-31", "3000-01-01", "２０２６-11-23",
    ])
  func `Other texts are no days`(text: String) { #expect(Day(text) == nil) }

  @Test
  func `A day is written for people with the month's name`() throws {
    #expect(Day("2027-03-09")?.spoken == "9 Mar 2027")
    #expect(Day("2027-12-31")?.spoken == "31 Dec 2027")
  }

  @Test
  func `Earlier days come first`() throws {
    let day = try #require(Day("2026-12-31"))
    #expect(day < day.adding(days: 1))
    #expect(day.adding(days: 1).description == "2027-01-01")
    #expect(day.adding(days: -365).description == "2025-12-31")
  }
}
