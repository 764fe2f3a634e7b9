import Ontology
import Testing

@testable import Assessment

@Suite struct SamePersonTests {
  static func profile(_ name: String, _ answers: [Int], timed: Bool, day: String = "2026-11-20") -> Profile {
    Profile(
      name: name, role: "r", exam: "e", edition: .of("2026-01-01"), created: .of(day), questions: 40,
      responses: answers.enumerated().map { index, rating in
        Profile.Response(
          item: Item.ID("i.\(index)"), answer: .rating(rating), day: .of(day),
          tenths: timed ? 40 + 7 * index * (rating + 1) : nil)
      })
  }

  static let answers = [0, 1, 2, 3, 2, 1, 0, 1, 2, 2]

  @Test func `a copy under another name is the same person, by its times`() {
    let ada = Self.profile("Ada", Self.answers, timed: true)
    let copy = Self.profile("Anonymous", Self.answers, timed: true)
    let bo = Self.profile("Bo", Self.answers.map { 3 - $0 }, timed: true)
    #expect(SamePerson.representatives(of: [ada, bo, copy]) == [0, 1, 0])
  }

  @Test func `an earlier state gives way to the later one`() {
    let early = Self.profile("Ada", Array(Self.answers.prefix(6)), timed: true)
    let late = Self.profile("Ada", Self.answers, timed: true)
    #expect(SamePerson.representatives(of: [early, late]) == [1, 1])
    #expect(SamePerson.representatives(of: [late, early]) == [0, 0])
  }

  @Test func `the same answers without times are one person's only under one name`() {
    let ada = Self.profile("Ada", Self.answers, timed: false)
    let bo = Self.profile("Bo", Self.answers, timed: false)
    let again = Self.profile("ADA", Self.answers, timed: false)
    #expect(SamePerson.representatives(of: [ada, bo, again]) == [0, 1, 0])
  }

  @Test func `two people of one name are two people`() {
    let first = Self.profile("Learner", Self.answers, timed: true)
    let second = Self.profile("Learner", Self.answers.map { ($0 + 1) % 4 }, timed: true)
    let none = Self.profile("Learner", [], timed: true)
    #expect(SamePerson.representatives(of: [first, second, none, none]) == [0, 1, 2, 3])
  }
}
