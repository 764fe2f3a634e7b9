import Ontology
import Testing

@testable import Assessment

@Suite struct CalibratedShareTests {
  static func report(calibrated: [String]) throws -> ReadinessReport {
    let library = try SmallBank.library { calibrated.contains($0) ? "calibrated" : "authored" }
    let model = try SmallBank.model(library)
    let profile = SmallBank.profile(
      model, questions: 10,
      responses: [
        Profile.Response(item: "one.f.b", answer: .option("b"), day: SmallBank.day),
        Profile.Response(item: "two.f.c", answer: .option("a"), day: SmallBank.day),
      ])
    return ReadinessReport(profile, belief: model.belief(for: profile), model: model)
  }

  @Test func `nothing is calibrated where no answered item is`() throws {
    let report = try Self.report(calibrated: ["one.f.a"])
    #expect(report.calibratedShares == .init(exam: 0, role: 0, overall: 0))
    #expect(report.skills.map(\.calibratedShare) == [0, 0])
  }

  @Test func `everything is where every answered item is`() throws {
    let report = try Self.report(calibrated: ["one.f.b", "two.f.c"])
    #expect(report.calibratedShares == .init(exam: 1, role: 1, overall: 1))
    #expect(report.sections.map(\.calibratedShare) == [1])
    #expect(report.skills.map(\.calibratedShare) == [1, 1])
  }

  @Test func `each number has its own share: a skill more of its own item than of the other one`() throws {
    let report = try Self.report(calibrated: ["one.f.b"])
    let shares = report.skills.map(\.calibratedShare)
    #expect((0.3...0.7).contains(report.calibratedShares.exam))
    #expect(shares[0] > shares[1] + 0.05)
    #expect(report.calibratedShares.exam < shares[0] && report.calibratedShares.exam > shares[1])
  }
}
