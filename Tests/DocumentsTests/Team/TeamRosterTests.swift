import Ontology
import Planning
import Teams
import Testing

@Suite struct TeamRosterTests {
  private func members(_ roster: TeamRoster) -> [String] {
    roster.members.map { "\($0.profile?.file ?? "-") \($0.plan?.file ?? "-")" }
  }

  @Test func `a plan belongs to the profile that its identity names, wherever it lies`() {
    let roster = TeamRoster(
      profiles: [
        MadeUp.profile("Kim", file: "a/profile.xml", created: "2026-10-01", beginning: 1),
        MadeUp.profile("Kim", file: "b/profile.xml", created: "2026-10-02", beginning: 2),
      ],
      plans: [
        MadeUp.plan("Kim", id: MadeUp.identity("Kim", created: "2026-10-02"), file: "a/plan.xml"),
        MadeUp.plan("Kim", id: MadeUp.identity("Kim", created: "2026-10-01"), file: "z/plan.xml"),
      ])
    #expect(members(roster) == ["a/profile.xml z/plan.xml", "b/profile.xml a/plan.xml"])
    #expect(roster.superseded.isEmpty)
  }

  @Test func `a plan for other goals belongs to the profile that its identity names with them`() {
    let goals: [Goal] = [.exam(MadeUp.exam), .role("cloud-architect")]
    let roster = TeamRoster(
      profiles: [
        MadeUp.profile("Kim", file: "a/profile.xml", created: "2026-10-01", beginning: 1),
        MadeUp.profile("Kim", file: "b/profile.xml", created: "2026-10-02", beginning: 2),
      ],
      plans: [
        MadeUp.plan(
          "Kim", id: MadeUp.identity("Kim", created: "2026-10-02", goals: goals), file: "a/plan.xml",
          change: { plan in plan.goals = goals.map { MadeUp.goal($0, now: 400, projected: 700) } })
      ])
    #expect(members(roster) == ["a/profile.xml -", "b/profile.xml a/plan.xml"])
    #expect(MadeUp.identity("Kim", goals: goals) != MadeUp.identity("Kim"))
  }

  @Test func `a plan with a foreign identity belongs to the one profile of its name`() {
    let roster = TeamRoster(
      profiles: [MadeUp.profile("Ada"), MadeUp.profile("Bo")], plans: [MadeUp.plan("Ada", id: "by-hand")])
    #expect(members(roster) == ["Ada/profile.xml Ada/plan.xml", "Bo/profile.xml -"])
  }

  @Test func `of two profiles that would do, the one in the plan's folder is taken, or none`() {
    let profiles = [
      MadeUp.profile("Kim", file: "a/profile.xml", beginning: 1),
      MadeUp.profile("Kim", file: "b/profile.xml", beginning: 2),
    ]
    let near = TeamRoster(profiles: profiles, plans: [MadeUp.plan("Kim", file: "b/plan.xml")])
    #expect(members(near) == ["a/profile.xml -", "b/profile.xml b/plan.xml"])
    let far = TeamRoster(profiles: profiles, plans: [MadeUp.plan("Kim", file: "c/plan.xml")])
    #expect(members(far) == ["a/profile.xml -", "b/profile.xml -", "- c/plan.xml"])
  }

  @Test func `a plan of another exam or role is not that of a namesake`() {
    let plan = MadeUp.plan("Ada") { $0.subject.role = "ml-engineer" }
    let roster = TeamRoster(profiles: [MadeUp.profile("Ada")], plans: [plan])
    #expect(members(roster) == ["- Ada/plan.xml", "Ada/profile.xml -"])
  }

  @Test func `of several revisions the newest counts, and the others are named`() {
    let plans = [
      MadeUp.plan("Ada", revision: 2, file: "Ada/2.xml"), MadeUp.plan("Ada", revision: 3, file: "Ada/3.xml"),
      MadeUp.plan("Ada", revision: 1, file: "Ada/1.xml"),
    ]
    let roster = TeamRoster(profiles: [MadeUp.profile("Ada")], plans: plans)
    #expect(members(roster) == ["Ada/profile.xml Ada/3.xml"])
    #expect(Set(roster.superseded.map(\.file)) == ["Ada/1.xml", "Ada/2.xml"])
    #expect(roster.superseded.allSatisfy { $0.name == "Ada" })
  }

  @Test func `a plan that starts later counts before one with a higher revision`() {
    let roster = TeamRoster(
      profiles: [MadeUp.profile("Ada")],
      plans: [
        MadeUp.plan("Ada", revision: 9, file: "old.xml"),
        MadeUp.plan("Ada", revision: 1, file: "new.xml", start: "2027-02-01"),
      ])
    #expect(members(roster) == ["Ada/profile.xml new.xml"])
    #expect(roster.superseded.map { [$0.name, $0.file, $0.counted] } == [["Ada", "old.xml", "new.xml"]])
  }

  @Test func `of copies of a profile the newest counts, and namesakes stay two people`() {
    let roster = TeamRoster(
      profiles: [
        MadeUp.profile("Kim", file: "backup.xml", answers: 12, beginning: 1),
        MadeUp.profile("Kim", file: "kim.xml", last: "2026-11-09", answers: 40, beginning: 1),
        MadeUp.profile("Kim", file: "other.xml", beginning: 2),
      ], plans: [])
    #expect(members(roster) == ["kim.xml -", "other.xml -"])
    #expect(roster.superseded.map { [$0.name, $0.file, $0.counted] } == [["Kim", "backup.xml", "kim.xml"]])
  }

  @Test(arguments: 1...20)
  func `the order of the files changes nothing`(seed: UInt64) {
    var generator = PlanGenerator(seed: seed)
    let profiles = (0..<12).map {
      MadeUp.profile("P\($0 % 5)", file: "\($0).xml", answers: $0, beginning: UInt64($0 % 3))
    }
    let plans = (0..<12).map { MadeUp.plan("P\($0 % 6)", revision: $0 % 4, file: "plan-\($0).xml") }
    let expected = TeamRoster(profiles: profiles, plans: plans)
    func shuffled<Value>(_ values: [Value]) -> [Value] {
      var values = values
      for index in values.indices { values.swapAt(index, generator.number(0...index)) }
      return values
    }
    #expect(TeamRoster(profiles: shuffled(profiles), plans: shuffled(plans)) == expected)
  }
}
