import Assessment
import Ontology
import Planning
import Teams
import Testing

@Suite struct TeamTests {
  @Test(arguments: [
    (900, 60, "met"), (780, 60, "met"), (720, 60, "near"), (690, 60, "gap"), (690, 300, "unknown"),
    (650, 200, "unknown"), (500, 200, "gap"), (0, 0, "gap"), (1000, 0, "met"),
  ])
  func `a competency stands by the probability of seventy percent`(mean: Int, half: Int, word: String) {
    #expect(MadeUp.score(mean, half).teamStanding.word == word)
  }

  @Test(arguments: [
    (100, 90, "little"), (300, 150, "little to half"), (900, 310, "half to nearly all"), (700, 40, "most"),
  ])
  func `an interval is said in words`(mean: Int, half: Int, words: String) {
    #expect(MadeUp.score(mean, half).spokenRange == words)
  }

  @Test func `an interval that is cut off at one end still tells its width`() {
    let cut = Score(mean: 950, low: 785, high: 1000)
    #expect(abs(cut.estimate.standardDeviation - 0.165 / Estimate.quantile95) < 1e-9)
  }

  @Test func `hours add up by calendar week, without gaps`() {
    let late = MadeUp.plan("Bo") { plan in
      for week in plan.weeks.indices {
        plan.weeks[week].start = plan.weeks[week].start.adding(days: 70)
        plan.weeks[week].end = plan.weeks[week].end.adding(days: 70)
      }
    }
    let hours = MadeUp.team([], [MadeUp.plan("Ada"), late]).hours
    let sample = SamplePlan.make()
    #expect(hours.quarters == 2 * sample.weeks.map(\.load).reduce(0, +))
    #expect(hours.weeks.first?.monday == sample.weeks[0].start.monday)
    #expect(zip(hours.weeks, hours.weeks.dropFirst()).allSatisfy { $1.monday.number - $0.monday.number == 7 })
    #expect(hours.weeks.count == 10 + sample.weeks.count)
    #expect(hours.exams.map(\.names) == [["Ada", "Bo"]])
    #expect(hours.planned == 2 && hours.undated == 0)
  }

  @Test func `a plan with other goals counts with what it says of the exam`() {
    let own = MadeUp.goal(.exam(MadeUp.exam), now: 310, projected: 620)
    let job = MadeUp.goal(.role("cloud-architect"), now: 500, projected: 900)
    let several = MadeUp.plan("Ada") { $0.goals = [job, own] }
    #expect((several.now, several.projected) == (own.now, own.projected))
    #expect(several.examDate == SamplePlan.make().conditions.examDate)
    // A plan for a job alone has no exam on its date.
    let other = MadeUp.plan("Bo") { $0.goals = [job] }
    let sample = SamplePlan.make()
    #expect((other.now, other.projected) == (sample.readiness.now, sample.readiness.projected))
    #expect(other.examDate == nil && sample.conditions.examDate != nil)
  }

  @Test func `done and overdue sessions are counted by the day`() {
    let sample = SamplePlan.make()
    let first = sample.weeks[0]
    func plan(on day: Day) -> TeamPlan {
      var plan = sample
      plan.records = [
        SessionRecord(
          activity: first.sessions[0].activity, part: first.sessions[0].part, outcome: .done,
          day: first.start,
          minutes: 60, note: "secret", isPrivate: true)
      ]
      return TeamPlan(plan, file: "plan.xml", exam: nil, today: day)
    }
    let before = plan(on: first.end)
    #expect(
      (before.sessions, before.done, before.overdue) == (
        sample.weeks.map(\.sessions.count).reduce(0, +), 1, 0
      ))
    #expect(plan(on: first.end.adding(days: 1)).overdue == first.sessions.count - 1)
  }

  @Test func `risks are told in the order of their weight, for each person`() {
    let old = MadeUp.profile("Ada", last: "2026-03-01", edition: "2024-10-01")
    let team = MadeUp.team([old, MadeUp.profile("Bo", edition: "2027-01-01")], [MadeUp.plan("Ada")])
    let day = SamplePlan.day
    #expect(
      team.risks(of: team.members[0]) == [
        .oldAnswers(day("2026-03-01")), .earlierOutline(day("2024-10-01")), .belowAim, .omitted(2), .late,
        .overdue(SamplePlan.make().weeks[0].sessions.count),
      ])
    #expect(team.risks(of: team.members[1]) == [.laterOutline(day("2027-01-01")), .noPlan])
  }

  @Test func `what nobody or one person alone can do is what a team lacks`() {
    let team = MadeUp.team([
      MadeUp.profile("Ada", [900, 900, 100]), MadeUp.profile("Bo", [900, 100, 100]),
    ])
    #expect(
      team.rareLines == [
        "1.2 Doing a.2: only one person is more likely than not to meet it",
        "2.1 Doing b.1: nobody is more likely than not to meet it",
      ])
    #expect(MadeUp.team([MadeUp.profile("Ada")]).rareLines.isEmpty)
  }

  @Test func `people are in the order of their names, others apart`() {
    let team = MadeUp.team([
      MadeUp.profile("zoe"), MadeUp.profile("Ada", file: "b"), MadeUp.profile("ada", file: "a"),
      MadeUp.profile("Max", exam: "other"),
    ])
    #expect(team.members.map(\.file) == ["a", "b", "zoe/profile.xml"])
    #expect(team.others.map(\.name) == ["Max"])
  }
}
