import Ontology
import Testing
import XML

@Suite struct CertificateTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test(arguments: [
    ("2027-03-29", 24, "2029-03-29"), ("2028-02-29", 24, "2030-02-28"), ("2028-02-29", 48, "2032-02-29"),
    ("2027-08-31", 1, "2027-09-30"), ("2027-12-31", 2, "2028-02-29"), ("2027-01-31", 0, "2027-01-31"),
    ("2026-12-15", 1, "2027-01-15"), ("2027-01-01", 11, "2027-12-01"),
  ])
  func `months later is the same day, or the last of a shorter month`(from: String, months: Int, to: String)
    throws
  {
    #expect(try day(from).adding(months: months) == day(to))
  }

  @Test(arguments: 0..<40)
  func `months add up, and never pass a month by`(seed: Int) {
    let start = Day(number: 20_000 + 37 * seed)
    for months in 0...30 {
      let (from, to) = (start.components, start.adding(months: months).components)
      #expect((to.year - from.year) * 12 + to.month - from.month == months)
      #expect(to.day <= from.day)
      #expect(to.day == from.day || start.adding(months: months).adding(days: 1).components.day == 1)
    }
  }

  @Test func `the built-in exam says how long its certificate holds and when it may be taken again`() throws {
    let exam = try #require(BuiltIn.library.usualExam)
    let certificate = try #require(exam.certificate)
    #expect((certificate.months, certificate.renewalDays, certificate.graceDays) == (24, 60, 30))
    #expect(certificate.confidence == "A" && certificate.source.hasPrefix("https://"))
    #expect(try certificate.end(passed: day("2027-03-29")) == day("2029-03-29"))
    #expect(try certificate.renewalOpens(passed: day("2027-03-29")) == day("2029-01-28"))
    let retakes = try #require(exam.retakes)
    #expect(retakes.waits == [14, 60, 365] && retakes.months == 24 && retakes.mostAttempts == 4)
  }

  @Test(arguments: [
    (["2027-03-01"], "2027-03-15"),
    (["2027-03-01", "2027-03-15"], "2027-05-14"),
    // The order of the attempts does not matter.
    (["2027-03-15", "2027-03-01"], "2027-05-14"),
    (["2027-03-01", "2027-03-15", "2027-05-14"], "2028-05-13"),
    // Four attempts in two years: the fifth comes when the first of them is two years ago.
    (["2027-03-01", "2027-03-15", "2027-05-14", "2028-05-13"], "2029-05-13"),
    // What is two years ago counts no more.
    (["2024-01-01", "2027-03-01"], "2027-03-15"),
  ])
  func `each wait follows its attempt`(failed: [String], earliest: String) throws {
    let retakes = try #require(BuiltIn.library.usualExam?.retakes)
    #expect(try retakes.earliest(after: failed.map(day)) == day(earliest))
    #expect(retakes.earliest(after: []) == nil)
  }
}
