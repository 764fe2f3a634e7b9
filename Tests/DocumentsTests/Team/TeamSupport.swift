import Assessment
import Catalogue
import Documents
import Ontology
import Planning
import Teams
import Testing
import XML

/// Made-up people for the tests of a team.
enum MadeUp {
  static let day = SamplePlan.day("2026-12-01")
  static let exam: Exam.ID = "google-pmle"

  static let outline = TeamOutline(
    exam: exam, title: "An exam", edition: SamplePlan.day("2026-06-01"), fee: "USD 200 plus tax",
    sections: [
      TeamOutline.Section(
        title: "First & foremost",
        competencies: [competency("a.1", "1.1", 0.5), competency("a.2", "1.2", 0.2)]),
      TeamOutline.Section(title: "Second", competencies: [competency("b.1", "2.1", 0.3)]),
    ])

  private static func competency(_ id: String, _ number: String, _ weight: Double) -> TeamOutline.Competency {
    TeamOutline.Competency(id: id, number: number, title: "Doing \(id)", weight: weight)
  }

  /// A score with an interval of so many per mille on either side.
  static func score(_ mean: Int, _ half: Int = 60) -> Score {
    Score(mean: mean, low: max(0, mean - half), high: min(1000, mean + half))
  }

  static func profile(
    _ name: String, _ means: [Int] = [500, 500, 500], now: Int = 500, isOpen: Bool = false,
    file: String? = nil, created: String = "2026-10-01", last: String = "2026-11-01", answers: Int = 40,
    beginning: UInt64? = nil, exam: Exam.ID = exam, edition: String = "2026-06-01"
  ) -> TeamProfile {
    TeamProfile(
      file: file ?? "\(name)/profile.xml", name: name, role: "data-scientist", roleTitle: "Data scientist",
      exam: exam, examTitle: exam == Self.exam ? "An exam" : "Another exam",
      edition: SamplePlan.day(edition), created: SamplePlan.day(created), lastEntry: SamplePlan.day(last),
      lastAnswer: SamplePlan.day(last), answerCount: answers, isOpen: isOpen, now: score(now),
      competencies: means.map { score($0) },
      beginning: beginning ?? UInt64(name.utf8.reduce(0) { $0 + Int($1) }))
  }

  /// The sample plan under another name.
  static func plan(
    _ name: String, id: String? = nil, revision: Int = 1, file: String? = nil, start: String? = nil,
    change: (inout Plan) -> Void = { _ in }
  ) -> TeamPlan {
    var plan = SamplePlan.make()
    plan.subject.learner = name
    plan.revision = revision
    plan.conditions.start = start.map(SamplePlan.day) ?? plan.conditions.start
    plan.id = id ?? identity(name, start: plan.conditions.start)
    change(&plan)
    return TeamPlan(plan, file: file ?? "\(name)/plan.xml", exam: nil, today: day)
  }

  static func identity(
    _ name: String, created: String = "2026-10-01", goals: [Goal] = [], start: Day? = nil
  ) -> String {
    Plan.identity(
      learner: name, created: SamplePlan.day(created), exam: exam, role: "data-scientist", goals: goals,
      start: start ?? SamplePlan.make().conditions.start)
  }

  /// A goal of a plan with a readiness of its own.
  static func goal(_ goal: Goal, now: Int, projected: Int) -> PlanGoal {
    PlanGoal(
      goal: goal, title: goal.description, weight: 100, edition: nil, now: score(now),
      projected: score(projected))
  }

  static func team(_ profiles: [TeamProfile], _ plans: [TeamPlan] = [], unreadable: [String] = []) -> Team {
    Team(
      TeamRoster(profiles: profiles, plans: plans), outline: outline, day: day, unreadable: unreadable)
  }

  static func html(_ team: Team) throws -> String {
    let template = try Template(#require(Catalogue().file(TeamPage.templatePath)))
    return try TeamPage.html(team, template: template)
  }

  /// The page as a tree: what we write is well-formed XML below the doctype.
  static func tree(_ team: Team) throws -> Element {
    let html = try html(team)
    let bytes = Array(html.dropFirst("<!DOCTYPE html>\n".count).utf8)
    return try ParsedDocument(xml: bytes, file: "team.html", limits: .page).rootElement()
  }
}
