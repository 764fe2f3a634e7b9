import Foundation
import SyntheticBank
import Testing

/// A bank that somebody else wrote: 120 skills, 360 can-do items, 120 check items.
@Suite(.launching) struct BankTests {
  @Test func `a bank of 120 skills and 480 items has no faults`() throws {
    let bank = SyntheticBank()
    let items = bank.files.filter { $0.name.hasPrefix("items") }.map(\.text).joined()
    #expect(items.components(separatedBy: "<can-do-item ").count == 361)
    #expect(items.components(separatedBy: "<check-item ").count == 121)
    #expect(!items.contains("thresholds"))
    let program = try BankSession.program(bank)
    let result = try program.run(["check", "bank"])
    #expect(
      result.errors.hasSuffix("no rule of form picks the right option more often than chance.\nNo faults.\n"))
    #expect(result.status == 0)
  }

  @Test func `forty questions run over JSON lines, each with the readiness and its interval`() throws {
    let program = try BankSession.program(SyntheticBank())
    let session = try BankSession(program, questions: 40)
    #expect(session.asks.count == 40)
    #expect(Set(session.asks.map { $0.text("item") }).count == 40)
    for (index, ask) in session.asks.enumerated() {
      #expect(ask.object["answered"] as? Int == index)
      #expect(ask.object["questions"] as? Int == 40)
      let isCheck = ask.text("item").hasSuffix(".check")
      #expect(ask.text("kind") == (isCheck ? "check" : "can-do"))
      #expect(ask.text("item").hasPrefix(ask.text("skill") + "."))
      #expect(ask.options.sorted() == (isCheck ? ["a", "b", "c", "d"] : []))
      #expect((ask.object["answers"] == nil) == isCheck)
      #expect((ask.object["scenario"] == nil) == !isCheck)
      #expect(!ask.text("text").isEmpty && !ask.text("reason").isEmpty)
      expectInterval(ask.readiness)
    }
    #expect(Set(session.asks.map { $0.text("kind") }) == ["check", "can-do"])
    // Answers count: the mean or the interval is another after nearly each, to a tenth of a point; a question that
    // serves the order of the gaps, or that was drawn by lot, may move readiness by less.
    let moves = zip(session.asks, session.asks.dropFirst()).count { $0.readiness != $1.readiness }
    #expect(moves >= 30)
    let (first, last) = (session.asks[0].readiness, session.asks[39].readiness)
    #expect(last[2] - last[1] < first[2] - first[1])

    let done = session.done
    #expect(done.object["answered"] as? Int == 40)
    #expect(done.text("profile") == "p.xml")
    #expect(!done.text("verdict").isEmpty)
    expectInterval(done.readiness)
    #expect(session.status == 0)

    #expect(program.text("p.xml").components(separatedBy: "<response ").count == 41)
    #expect(try program.run(["check", "p.xml", "--library", "bank"]).status == 0)
    let score = try program.run(["score", "p.xml", "--library", "bank"])
    #expect(score.status == 0, "\(score.errors)")
    #expect(score.output.contains("\(Int(done.readiness[0].rounded())) % ("))
    // Going on with a finished questionnaire says the same once more.
    let again = try BankSession(program, questions: 40)
    #expect(again.asks.isEmpty)
    #expect(NSDictionary(dictionary: again.done.object).isEqual(to: done.object))
  }

  /// Banks that differ in one parameter, with what has to come out differently after twenty answers, and whether
  /// the first readiness does; `nil` where that is less than its last digit.
  static let variants: [(name: String, bank: SyntheticBank, changesFirstMean: Bool?)] = {
    var sharp = SyntheticBank()
    sharp.discrimination = 2.4
    var slow = SyntheticBank()
    slow.checkSeconds = 240
    var defaults = SyntheticBank()
    defaults.assessment = [:]
    var general = SyntheticBank()
    general.assessment["general-share"] = "0.5"
    return [
      ("discrimination", sharp, false), ("seconds", slow, false), ("defaults", defaults, nil),
      ("general-share", general, true),
    ]
  }()

  @Test func `the parameters that a bank gives make other numbers or another order`() throws {
    let plain = try BankSession(try BankSession.program(SyntheticBank()), questions: 20)
    for (name, bank, changesFirstMean) in Self.variants {
      let other = try BankSession(try BankSession.program(bank), questions: 20)
      #expect(other.asks.count == 20)
      #expect(other.asks.map { $0.text("item") } != plain.asks.map { $0.text("item") }, "\(name)")
      // Only the prior's parameters act before the first answer.
      if let changesFirstMean {
        #expect((other.asks[0].readiness != plain.asks[0].readiness) == changesFirstMean, "\(name)")
      }
      #expect(other.done.readiness != plain.done.readiness, "\(name)")
    }
  }

  @Test func `check items that take long are asked seldom`() throws {
    var slow = SyntheticBank()
    slow.checkSeconds = 600
    var quick = SyntheticBank()
    quick.checkSeconds = 10
    let checks = try [slow, quick].map { bank in
      try BankSession(try BankSession.program(bank), questions: 20).asks.count { $0.text("kind") == "check" }
    }
    #expect(checks[0] < checks[1])
  }

  private func expectInterval(_ readiness: [Double]) {
    #expect(readiness.count == 3)
    guard readiness.count == 3 else { return }
    #expect(0 <= readiness[1] && readiness[1] <= readiness[0])
    #expect(readiness[0] <= readiness[2] && readiness[2] <= 100)
    #expect(readiness[1] < readiness[2])
  }
}
