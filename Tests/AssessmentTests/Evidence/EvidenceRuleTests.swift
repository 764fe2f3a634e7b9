import Ontology
import Testing

@testable import Assessment

@Suite struct EvidenceRuleTests {
  let model: AssessmentModel

  init() throws { model = try BuiltInModel.shared.get() }

  private func shift(_ evidence: [Evidence]) -> EvidenceShift {
    model.shift(from: BuiltInModel.profile(), to: BuiltInModel.profile(evidence))
  }

  @Test func `a change of evidence says what was believed before of what it shows`() throws {
    let skill: Skill.ID = "managed-pipelines"
    let before = try proficiency(skill, [])
    var rating = BuiltInModel.piece(.rating(.mentor, .accepted), skills: [skill], level: 0)
    func shift(_ piece: Evidence) -> EvidenceShift {
      model.shift(
        from: BuiltInModel.profile(), to: BuiltInModel.profile([piece]), showing: [piece])
    }
    let low = shift(rating)
    #expect(low.skills.map(\.before) == [before] && low.skills.map(\.level) == [0])
    #expect(low.after.mean < low.before.mean)
    rating.shows[0].level = 4
    let high = shift(rating)
    #expect(high.after.mean > high.before.mean)
    let title = try #require(model.library.skill(skill)?.title)
    let reason = try #require(high.reason)
    #expect(reason.hasPrefix("Levels believed before: \(title) ") && reason.contains("), shown at 4. More"))
    #expect(reason.contains("less lowers them"))
    let work = shift(BuiltInModel.piece(.experience(months: 24), skills: [skill], level: 4))
    #expect(work.reason?.contains("less lowers them") == false)
    #expect(EvidenceShift(before: low.before, after: low.after).reason == nil)
  }

  private func proficiency(_ skill: Skill.ID, _ evidence: [Evidence]) throws -> Moments {
    model.belief(for: BuiltInModel.profile(evidence)).state[try #require(model.library.skillIndex[skill])]
  }

  @Test(arguments: [(Evidence.Kind.certificate), .experience(months: 24), .project, .claim])
  func `what is two years old shifts less than what is new`(kind: Evidence.Kind) throws {
    let skill: Skill.ID = "managed-pipelines"
    let before = try proficiency(skill, [])
    let old = try proficiency(skill, [BuiltInModel.piece(kind, yearsOld: 2, skills: [skill], level: 4)])
    let new = try proficiency(skill, [BuiltInModel.piece(kind, skills: [skill], level: 4)])
    #expect(before.mean < old.mean && old.mean < new.mean)
    #expect(before.variance > old.variance && old.variance > new.variance)
  }

  @Test(arguments: [2, 10, 40])
  func `a piece says no more of its skills on average than one observation, however many it names`(
    count: Int
  ) throws {
    let skills = Array(Set(model.outline.needs.map(\.index))).sorted().prefix(count)
    let ids = skills.map { model.library.skills[$0].id }
    func meanVariance(_ belief: Belief) -> Double {
      let pairs = skills.flatMap { first in skills.map { belief.state[first, $0] } }
      return pairs.reduce(0, +) / Double(count * count)
    }
    func bound(_ prior: Belief) -> Double {
      1 / (1 / meanVariance(prior) + 1 / (EvidenceRule.certificateSpread * EvidenceRule.certificateSpread))
    }
    let piece = BuiltInModel.piece(skills: ids)
    // Of one kind of people it says less than an observation would, which shows no level at least.
    var known = model.rolePrior
    known.observe(
      EvidenceRule.observations(of: [piece], among: [piece], on: BuiltInModel.today) {
        model.library.skillIndex[$0]
      })
    #expect(meanVariance(known) > 0.999 * bound(model.rolePrior))
    // Telling kinds of people apart takes some of the doubt, too.
    let one = model.belief(for: BuiltInModel.profile([piece]))
    #expect(meanVariance(one) > 0.7 * bound(model.prior))
    let each = ids.map { BuiltInModel.piece(.certificate, $0.text, skills: [$0]) }
    #expect(meanVariance(model.belief(for: BuiltInModel.profile(each))) < meanVariance(one))
  }

  @Test func `a piece that names all skills moves readiness little more than one that names ten`() {
    let ids = Array(Set(model.outline.needs.map(\.index))).sorted().map { model.library.skills[$0].id }
    let ten = shift([BuiltInModel.piece(skills: Array(ids.prefix(10)))])
    let all = shift([BuiltInModel.piece(skills: ids)])
    // It also speaks against those who are new to it all, strong in one section only, or uneven.
    #expect(ten.after.mean - ten.before.mean < 0.22)
    #expect(abs(all.after.mean - ten.after.mean) < 0.05)
    #expect(all.after.standardDeviation > 0.9 * ten.after.standardDeviation)
  }

  @Test func `certificate, years and projects for one skill weigh at most like half a level`() {
    let skill: Skill.ID = "managed-pipelines"
    func precision(_ pieces: [Evidence]) -> Double {
      EvidenceRule.observations(of: pieces, among: pieces, on: BuiltInModel.today) {
        model.library.skillIndex[$0]
      }.reduce(0) { $0 + 1 / ($1.spread * $1.spread) }
    }
    let most = 1 / (EvidenceRule.leastSpread * EvidenceRule.leastSpread)
    let few: [Evidence.Kind] = [.certificate, .experience(months: 48), .project]
    let story = few.enumerated().map { BuiltInModel.piece($1, "A\($0)", skills: [skill]) }
    #expect(precision(story) <= most + 1e-12)
    let many = (0..<40).map { BuiltInModel.piece(few[$0 % 3], "B\($0)", skills: [skill]) }
    #expect(abs(precision(many) - most) < 1e-9)
  }

  private func practised(_ section: Int, _ percent: Int) -> Belief {
    let score = Evidence.SectionScore(section: model.exam.sections[section].id, percent: percent)
    return model.belief(
      for: BuiltInModel.profile([
        Evidence(
          kind: .practiceExam([score]), title: "Mock", day: BuiltInModel.today, recorded: BuiltInModel.today)
      ]))
  }

  private func competencies(of section: Int) -> [ReadinessMeasure] {
    let first = model.exam.sections[..<section].map(\.competencies.count).reduce(0, +)
    return (first..<first + model.exam.sections[section].competencies.count).map(model.competencyMeasure)
  }

  @Test(arguments: 0..<6)
  func `a practice exam of 55 percent moves its section and the competencies in it towards 40`(section: Int) {
    let share = EvidenceRule.result(of: .init(section: "s", percent: 55)).share
    #expect(abs(share - 0.4) < 1e-9)
    let (before, after) = (model.prior, practised(section, 55))
    let measure = model.sectionMeasure(section)
    #expect(abs(measure.estimate(after).mean - share) < abs(measure.estimate(before).mean - share))
    let direction = share - measure.estimate(before).mean
    for competency in competencies(of: section) {
      #expect((competency.estimate(after).mean - competency.estimate(before).mean) * direction > 0)
    }
  }

  /// A result far from what is usual may widen an interval, since it leads away from a full score, where
  /// intervals are narrow by themselves; one near to what is usual never does.
  @Test(arguments: 0..<6)
  func `a practice exam about as expected narrows its section and the competencies in it`(section: Int) {
    let usual = model.sectionMeasure(section).estimate(model.prior).mean
    let after = practised(section, Int(((0.25 + 0.75 * usual) * 100).rounded()))
    for measure in competencies(of: section) + [model.sectionMeasure(section), model.examMeasure] {
      #expect(measure.estimate(after).standardDeviation < measure.estimate(model.prior).standardDeviation)
    }
  }

  @Test func `a practice exam of 55 percent in the first section narrows its interval`() {
    let measure = model.sectionMeasure(0)
    #expect(measure.estimate(practised(0, 55)).width90 < measure.estimate(model.prior).width90)
  }

  @Test func `more questions make a practice exam surer, and a perfect score is no certainty`() {
    func spread(_ percent: Int, _ questions: Int?) -> Double {
      EvidenceRule.result(of: .init(section: "s", percent: percent, questions: questions)).spread
    }
    #expect(spread(55, 5) > spread(55, 9) && spread(55, 9) > spread(55, 60))
    #expect(spread(55, nil) == spread(55, EvidenceRule.practiceExamQuestions))
    #expect(spread(100, 9) > EvidenceRule.practiceExamSpread)
    #expect(EvidenceRule.result(of: .init(section: "s", percent: 10)).share == 0)
  }

  @Test func `a claim is read as what people believe of themselves`() throws {
    let skill: Skill.ID = "managed-pipelines"
    let index = try #require(model.library.skillIndex[skill])
    let claim = BuiltInModel.piece(.claim, skills: [skill], level: 4)
    let claimed = model.belief(for: BuiltInModel.profile([claim]))
    var shown = model.prior
    shown.observe(RecordedEvidence(skill: index, level: 4, spread: EvidenceRule.claimSpread))
    #expect(claimed.state[index].mean > model.prior.state[index].mean)
    #expect(claimed.state[index].mean < shown.state[index].mean)
    #expect(claimed.overclaiming.mean > shown.overclaiming.mean)
    // Of people of one kind, what is shown says nothing about how they see themselves.
    var ofRole = model.rolePrior
    ofRole.observe(RecordedEvidence(skill: index, level: 4, spread: EvidenceRule.claimSpread))
    #expect(ofRole.overclaiming.mean == model.rolePrior.overclaiming.mean)
  }

  @Test func `a rating counts only once it is accepted, and one that does not leaves not even its day`() {
    var profile = BuiltInModel.profile()
    profile.record(
      Profile.Response(
        item: model.items[0].id, answer: .rating(3), day: BuiltInModel.today.adding(days: -300)))
    profile.created = BuiltInModel.today.adding(days: -300)
    profile = Profile(
      name: "Ada", role: profile.role, exam: profile.exam, edition: profile.edition, created: profile.created,
      questions: 40, responses: profile.responses)
    let plain = model.belief(for: profile)
    for decision in Evidence.Decision.allCases {
      var rated = profile
      rated.evidence = [
        BuiltInModel.piece(.rating(.mentor, decision), skills: ["managed-pipelines"], level: 4)
      ]
      let belief = model.belief(for: rated)
      #expect((belief.mean == plain.mean && belief.covariance == plain.covariance) == (decision != .accepted))
    }
  }

  @Test func `the shift of a piece is its own, not that of the time since`() {
    var profile = BuiltInModel.profile()
    profile = Profile(
      name: "Ada", role: profile.role, exam: profile.exam, edition: profile.edition,
      created: BuiltInModel.today.adding(days: -700), questions: 40,
      responses: model.items.prefix(10).map {
        Profile.Response(item: $0.id, answer: .rating(3), day: BuiltInModel.today.adding(days: -700))
      })
    var shown = profile
    // So old and so broad that it says next to nothing, but it is recorded two years after the answers.
    shown.evidence = [
      BuiltInModel.piece(.project, yearsOld: 100, skills: model.library.skills.map(\.id), level: 1)
    ]
    let shift = model.shift(from: profile, to: shown)
    #expect(abs(shift.after.mean - shift.before.mean) < 0.0075)
    #expect(model.shifts(ofEvidenceIn: shown) == [shift])
    #expect(shift.after == model.examMeasure.estimate(model.belief(for: shown)))
  }
}
