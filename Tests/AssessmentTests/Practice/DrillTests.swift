import Ontology
import Testing

@testable import Assessment

@Suite struct DrillTests {
  static let day = Day.of("2027-01-04")

  static func groups(_ items: [Item.ID], of model: AssessmentModel) -> [String] {
    items.compactMap { model.library.item($0).map { $0.group ?? $0.id.text } }
  }

  /// Practises until nothing is left or a number of drills is done; every answer is right or not sure.
  static func practised(
    _ profile: Profile, in model: AssessmentModel, drills: Int, focus: PracticeFocus = .weakest,
    takesReserve: Bool = false, on day: Day
  ) throws -> Profile {
    var profile = profile
    for number in 0..<drills {
      var session = DrillSession(
        model, profile: profile, focus: focus, questions: 20, takesReserve: takesReserve, on: day)
      while let question = session.question {
        let answer =
          number.isMultiple(of: 2) ? question.item.option(right: true) : Profile.Answer.notSure
        guard session.answer(answer, on: day) != nil else { break }
      }
      profile = session.profile
    }
    return profile
  }

  @Test func `practice leaves enough new questions for an assessment and two mock exams`() throws {
    let model = builtInModel()
    let assessed = try model.sampleProfile()
    let day = assessed.lastDay.adding(days: 1)
    let profile = try Self.practised(assessed, in: model, drills: 12, on: day)
    #expect(profile.drills.flatMap(\.answers).count == 240)
    let pool = QuestionPool(model, profile: profile, on: day)
    let needed = model.exam.sectionQuotas(of: 50).map { 2 * $0 }
    let more = model.exam.sectionQuotas(of: PracticeReserve.assessmentScenarios)
    let before = QuestionPool(model, profile: assessed, on: day).newBySection
    for section in model.exam.sections.indices {
      let kept = min(before[section], needed[section] + more[section])
      #expect(pool.newBySection[section] >= kept, "section \(section + 1)")
    }
    // What is kept is really there: two mock exams on new questions, one after the other.
    var later = profile
    for number in 0..<2 {
      let mock = try MockSamples.finished(
        model, profile: later, seed: number, on: day.adding(days: 5 * number + 1))
      #expect(!mock.questions.contains { $0.isMet })
      later.mocks.append(mock)
    }
  }

  @Test func `all of the bank can be asked for`() throws {
    let model = builtInModel()
    let assessed = try model.sampleProfile()
    let day = assessed.lastDay.adding(days: 1)
    let kept = try Self.practised(assessed, in: model, drills: 6, on: day)
    let all = try Self.practised(assessed, in: model, drills: 6, takesReserve: true, on: day)
    func new(_ profile: Profile) -> Int {
      QuestionPool(model, profile: profile, on: day).newBySection.reduce(0, +)
    }
    #expect(new(all) < new(kept))
    #expect(new(assessed) - new(all) == 120)
  }

  @Test(arguments: [([], 2), ([10], 2), ([50], 1), ([25, 25], 1), ([50, 50], 0), ([50, 50, 50], 0)])
  func `fewer mock exams are kept for after one was taken`(taken: [Int], ahead: Int) throws {
    let model = builtInModel()
    var profile = model.blank()
    for (number, count) in taken.enumerated() {
      profile.mocks.append(
        try MockSamples.finished(model, profile: profile, count: count, on: Self.day.adding(days: number)))
    }
    func reserve(on day: Day) -> PracticeReserve {
      PracticeReserve(QuestionPool(model, profile: profile, on: day), profile: profile, on: day)
    }
    #expect(reserve(on: Self.day.adding(days: 5)).mocksAhead == ahead)
    #expect(reserve(on: Self.day.adding(days: 200)).mocksAhead == 2)
  }

  @Test func `the skills whose gaps cost most come first, each once before any comes again`() throws {
    let model = builtInModel()
    let profile = try model.sampleProfile()
    let day = profile.lastDay.adding(days: 1)
    let session = DrillSession(
      model, profile: profile, focus: .weakest, questions: 10, takesReserve: true, on: day)
    let report = ReadinessReport(
      profile, belief: model.belief(for: profile, on: day), model: model)
    let asked = Set(model.items.filter(\.isCheck).map(\.skill))
    let expected = report.gaps.map(\.skill.id).filter(asked.contains).prefix(10)
    let skills = session.items.compactMap { model.library.item($0)?.skill }
    #expect(Set(skills).count == 10)
    // New questions come first, and of some of these skills none is new.
    #expect(Set(skills).intersection(expected).count >= 8)
  }

  @Test func `a drill on a section, an area or a skill asks about nothing else`() throws {
    let model = builtInModel()
    let profile = try model.sampleProfile()
    let day = profile.lastDay.adding(days: 1)
    func items(_ focus: PracticeFocus) throws -> [Item] {
      let session = DrillSession(
        model, profile: profile, focus: focus, questions: 8, takesReserve: true, on: day)
      return try session.items.map { try #require(model.library.item($0)) }
    }
    let section = try items(.section(model.exam.sections[1].id))
    #expect(section.count == 8)
    #expect(section.allSatisfy { model.place(of: $0.id).map(model.section(of:)) == 1 })
    let area = try items(.area("serving"))
    #expect(area.count == 8)
    #expect(area.allSatisfy { model.library.skill($0.skill)?.area == "serving" })
    let skill = try items(.skill("data-splitting"))
    #expect(!skill.isEmpty)
    #expect(skill.allSatisfy { $0.skill == "data-splitting" })
    #expect(Set(skill.map(\.id)).count == skill.count)
  }

  @Test func `when new families are gone, others of their questions come, and it is said`() throws {
    let model = try SmallBank.model(try SmallBank.library(status: { _ in "authored" }))
    let profile = SmallBank.profile(model, questions: 5)
    var session = DrillSession(
      model, profile: profile, focus: .weakest, questions: 8, takesReserve: true, on: SmallBank.day)
    #expect(session.items.count == 8)
    #expect(Set(Self.groups(Array(session.items.prefix(2)), of: model)).count == 2)
    _ = session.answer(.notSure, on: SmallBank.day)
    let next = DrillSession(
      model, profile: session.profile, focus: .skill(model.library.items.last?.skill ?? "two"), questions: 1,
      on: SmallBank.day)
    // The reserve of this small bank is the whole of it.
    #expect(next.question == nil || next.question?.familiarity == .explained)
  }

  @Test func `a drill that was stopped goes on the same day with the question that was open`() throws {
    let model = builtInModel()
    let profile = try model.sampleProfile()
    let day = profile.lastDay.adding(days: 1)
    func session(_ profile: Profile, _ questions: Int = 6, on day: Day) -> DrillSession {
      DrillSession(model, profile: profile, focus: .weakest, questions: questions, on: day)
    }
    var first = session(profile, on: day)
    let items = first.items
    for answered in 1...6 {
      let question = try #require(first.question)
      guard first.answer(question.item.option(right: false), on: day) != nil else { break }
      let resumed = session(first.profile, on: day)
      if answered < 6 {
        #expect(resumed.items == items)
        #expect(resumed.question?.item.id == items[answered])
        #expect(resumed.answeredBefore == answered)
      } else {
        #expect(resumed.answeredBefore == 0)
        #expect(Set(resumed.items).isDisjoint(with: items))
      }
      if answered == 3 {
        #expect(session(first.profile, on: day.adding(days: 1)).answeredBefore == 0)
        #expect(session(first.profile, 7, on: day).answeredBefore == 0)
      }
      first = answered < 6 ? resumed : first
    }
    #expect(first.profile.drills.count == 1)
    #expect(first.profile.drills[0].isComplete)
  }

  @Test func `an open mock exam is left alone`() throws {
    let model = builtInModel()
    var profile = model.blank()
    let draw = MockDraw(model, profile: profile, count: 50, on: Self.day)
    profile = try #require(
      MockSession(model, profile: profile, draw: draw, minutes: 120, on: Self.day, at: 0)
    ).profile
    let drill = DrillSession(
      model, profile: profile, focus: .weakest, questions: 100, takesReserve: true, on: Self.day)
    #expect(drill.items.count == 100)
    #expect(
      Set(Self.groups(drill.items, of: model)).isDisjoint(
        with: Self.groups(draw.questions.map(\.item), of: model)))
  }

  @Test func `an answer is explained at once, and one that the question cannot have changes nothing`() throws
  {
    let model = builtInModel()
    let profile = try model.sampleProfile()
    let day = profile.lastDay.adding(days: 1)
    var session = DrillSession(model, profile: profile, focus: .weakest, questions: 3, on: day)
    let question = try #require(session.question)
    for wrong in [Profile.Answer.rating(2), .option("no-such")] {
      let refused = session.answer(wrong, on: day)
      #expect(refused == nil)
    }
    #expect(session.profile == profile)
    let taken = session.answer(question.item.option(right: false), on: day, tenths: 120)
    let reveal = try #require(taken)
    #expect(!reveal.isRight)
    #expect(reveal.comesBack == day.adding(days: 1))
    #expect(reveal.question.options.allSatisfy { !$0.reason.isEmpty })
    #expect(session.profile.drills.last?.answers.last?.response.tenths == 120)
  }
}
