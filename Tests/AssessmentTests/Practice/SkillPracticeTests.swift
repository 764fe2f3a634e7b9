import Ontology
import Testing

@testable import Assessment

@Suite struct SkillPracticeTests {
  @Test func `what is offered on a skill is asked by a drill on it, and nothing else is`() throws {
    let model = builtInModel()
    var profile = try model.sampleProfile()
    let day = profile.lastDay.adding(days: 1)
    profile = try DrillTests.practised(profile, in: model, drills: 3, on: day)
    let practice = SkillPractice(model, profile: profile, on: day.adding(days: 1))
    var offered = 0
    for skill in model.library.skills where model.outline.neededLevel(of: skill.id, in: model.library) > 0 {
      let session = DrillSession(
        model, profile: profile, focus: .skill(skill.id), questions: 2, on: day.adding(days: 1))
      guard practice.offers(skill.id) else {
        // What was answered lately can always be asked again.
        #expect(session.question.map { $0.familiarity == .met } ?? true, "\(skill.id)")
        continue
      }
      offered += 1
      #expect(session.question?.skill.id == skill.id, "\(skill.id)")
    }
    #expect(offered > 5)
  }

  @Test func `a mistake that is due is offered on its skill`() throws {
    let model = builtInModel()
    var profile = model.blank()
    let day = Day.of("2026-11-23")
    let item = try #require(model.items.first { $0.isCheck })
    profile.record(Profile.Response(item: item.id, answer: item.option(right: false), day: day))
    #expect(SkillPractice(model, profile: profile, on: day.adding(days: 1)).offers(item.skill))
    #expect(!SkillPractice(model, profile: profile, on: day).offers("no-such-skill"))
  }
}

extension ExamOutline {
  fileprivate func neededLevel(of skill: Skill.ID, in library: Library) -> Int {
    library.skillIndex[skill].map { neededLevel(of: $0) } ?? 0
  }
}
