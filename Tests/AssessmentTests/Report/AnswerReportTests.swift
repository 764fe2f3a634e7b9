import Ontology
import Testing

@testable import Assessment

@Suite struct AnswerReportTests {
  let model = builtInModel()

  private func rated(_ ratings: [Int], tenths: [Int?] = []) -> Profile {
    var profile = model.blank()
    let items = model.items.filter { !$0.isCheck && $0.level == 2 }
    for (index, rating) in ratings.enumerated() {
      profile.record(
        Profile.Response(
          item: items[index].id, answer: .rating(rating), day: profile.created,
          tenths: index < tenths.count ? tenths[index] : nil))
    }
    return profile
  }

  @Test(arguments: [(6, false), (7, true), (8, true), (20, true)])
  func `seven equal ratings in a row are a straight line`(count: Int, isStraight: Bool) {
    let quality = ResponseQuality(rated(Array(repeating: 2, count: count)), model: model)
    #expect(quality.longestRun == count)
    #expect(quality.isStraightLine == isStraight)
  }

  @Test(arguments: [
    ([Int](repeating: 14, count: 10), 1.4, true), ([Int](repeating: 15, count: 10), 1.5, false),
    ([1, 1, 1, 1, 1, 1, 900, 900, 900, 900], 0.1, true),
    ([10, 10, 10, 10, 10, 20, 20, 20, 20, 20], 1.5, false),
    ([5, 5, 5, 5, 5, 5, 99, 99, 99, 99, 99], 0.5, true),
  ])
  func `a median under a second and a half is rushing`(tenths: [Int], median: Double, isRushed: Bool) {
    let quality = ResponseQuality(
      rated(tenths.indices.map { $0 % 4 }, tenths: tenths), model: model)
    #expect(quality.medianSeconds == median)
    #expect(quality.isRushed == isRushed)
  }

  @Test func `times say nothing while fewer than ten are known`() {
    let quality = ResponseQuality(rated([0, 1, 2], tenths: [1, 1, 1]), model: model)
    #expect(quality.medianSeconds == nil)
    #expect(!quality.isRushed)
  }

  @Test(arguments: [(0, 3, 1), (0, 2, 1), (1, 2, 0), (3, 0, 0), (2, 2, 0)])
  func `a harder statement rated two steps higher contradicts the easier one`(
    easier: Int, harder: Int, count: Int
  ) throws {
    let skill = try #require(model.items.first { !$0.isCheck }?.skill)
    let items = model.items.filter { $0.skill == skill && !$0.isCheck }.sorted { $0.level < $1.level }
    var profile = model.blank()
    for (item, rating) in [(items[2], harder), (items[0], easier)] {
      profile.record(Profile.Response(item: item.id, answer: .rating(rating), day: profile.created))
    }
    let found = ResponseQuality(profile, model: model).contradictions
    #expect(found.count == count)
    if let found = found.first {
      #expect(found.easier == items[0].id)
      #expect(found.harder == items[2].id)
    }
  }

  @Test func `answers that the library cannot read are named and change no number`() throws {
    var profile = try model.sampleProfile(questions: 10)
    let before = model.belief(for: profile)
    let check = try #require(
      model.items.first { $0.isCheck && profile.responses.map(\.item).contains($0.id) == false })
    profile.record(Profile.Response(item: "gone.1", answer: .option("a"), day: profile.created))
    profile.record(Profile.Response(item: check.id, answer: .option("no-such-option"), day: profile.created))
    #expect(
      ResponseQuality(profile, model: model).unreadable.map(\.item) == ["gone.1", check.id])
    #expect(model.belief(for: profile) == before)
  }

  @Test func `self-ratings are set beside scenarios after six of them`() throws {
    var profile = rated(Array(repeating: 3, count: 10))
    var families: Set<String> = []
    let checks = model.items.filter { item in
      item.isCheck && item.group.map { families.insert($0).inserted } ?? true
    }
    for (index, item) in checks.prefix(12).enumerated() {
      #expect((SelfRatingCalibration(profile, model: model) != nil) == (index >= 6))
      profile.record(
        Profile.Response(item: item.id, answer: item.option(right: false), day: profile.created))
    }
    let calibration = try #require(SelfRatingCalibration(profile, model: model))
    #expect(calibration.checkCount == 12)
    #expect(calibration.rightCount == 0)
    #expect(calibration.expectedCount > 7 && calibration.expectedCount < 12)
    #expect(calibration.deviation > 0.5 && calibration.deviation < 2)
    var modest = profile
    modest.responses = modest.responses.map { response in
      var response = response
      if case .rating = response.answer { response.answer = .rating(0) }
      return response
    }
    let lower = try #require(SelfRatingCalibration(modest, model: model))
    #expect(lower.expectedCount < calibration.expectedCount - 1)
  }

  @Test(arguments: [(0, WitnessComparison.Distance.farApart), (2, .farApart), (3, .apart), (4, .close)])
  func `a rating is set beside the learner's own view`(level: Int, distance: WitnessComparison.Distance)
    throws
  {
    let skill = try #require(model.items.first { !$0.isCheck }?.skill)
    var profile = model.blank()
    for item in model.items where item.skill == skill && !item.isCheck {
      profile.record(Profile.Response(item: item.id, answer: .rating(3), day: profile.created))
    }
    let plain = model.belief(for: profile)
    profile.evidence = [rating(skill, level, .open)]
    let view = try #require(WitnessComparison.all(profile, model: model).first)
    #expect(view.ownView > 3 && view.ownView <= 4)
    #expect(view.distance == distance)
    #expect(!view.isAccepted)
    #expect(model.belief(for: profile) == plain)
  }

  @Test func `a rating counts when it is accepted, and a declined one leaves no trace`() throws {
    let profile = try model.sampleProfile(questions: 10)
    let skill = try #require(model.items.first?.skill)
    let index = try #require(model.library.skillIndex[skill])
    let plain = model.belief(for: profile)
    var accepted = profile
    accepted.evidence = [rating(skill, 4, .accepted)]
    let after = model.belief(for: accepted)
    #expect(after.proficiency(index).mean > plain.proficiency(index).mean + 0.3)
    #expect(after.proficiency(index).variance < plain.proficiency(index).variance)
    var declined = profile
    declined.evidence = [rating(skill, 4, .declined)]
    #expect(model.belief(for: declined) == plain)
    #expect(WitnessComparison.all(declined, model: model).isEmpty)
  }

  private func rating(_ skill: Skill.ID, _ level: Int, _ decision: Evidence.Decision) -> Evidence {
    Evidence(
      kind: .rating(.mentor, decision), title: "Jo", day: .of("2026-11-22"), recorded: .of("2026-11-23"),
      shows: [Evidence.Showing(skill: skill, level: level)])
  }
}
