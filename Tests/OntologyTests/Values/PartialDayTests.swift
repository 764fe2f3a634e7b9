import Ontology
import Testing

@Suite struct PartialDayTests {
  @Test(
    arguments: [
      ("2025", "2025-01-01", "2025-07-02", "2025-12-31"), ("2024", "2024-01-01", "2024-07-01", "2024-12-31"),
      ("2025-02", "2025-02-01", "2025-02-14", "2025-02-28"),
      ("2025-12", "2025-12-01", "2025-12-16", "2025-12-31"),
      ("2999", "2999-01-01", "2999-07-02", "2999-12-31"),
      ("2025-03-14", "2025-03-14", "2025-03-14", "2025-03-14"),
    ])
  func `a year and a month have a first day, a middle and a last day`(
    text: String, first: String, middle: String, last: String
  ) throws {
    let part = try #require(PartialDay(text))
    #expect([part.first, part.middle, part.last].map(\.description) == [first, middle, last])
  }

  @Test(
    arguments: [
      "", "-", "25", "20255", "2025-", "2025-3", "2025-13", "2025-00", "2025-03-", "2025-03-32", "1899",
      "3000", "2025-03-14-01", "٢٠٢٥", " 2025", "2025/03", "now",
    ])
  func `other texts are nothing`(text: String) { #expect(PartialDay(text) == nil) }

  @Test func `what may still be going on ends today, and what has not begun is no day`() throws {
    let today = try #require(Day("2026-03-05"))
    #expect(PartialDay("2026")?.day(notAfter: today) == today)
    #expect(PartialDay("2026-03")?.day(notAfter: today) == today)
    #expect(PartialDay("2026-04")?.day(notAfter: today) == nil)
    #expect(PartialDay("2025")?.day(notAfter: today)?.description == "2025-07-02")
  }
}
