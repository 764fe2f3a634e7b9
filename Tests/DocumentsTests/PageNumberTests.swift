import Documents
import Ontology
import Planning
import Testing
import XML

@Suite struct PageNumberTests {
  /// Percentages that are chosen or published and so have no interval: aim, hands-on share, shares.
  static let chosen: Set = [75, 40, 13, 16, 20, 7, 6, 12, 8]

  @Test(arguments: Audience.allCases)
  func `every readiness has its interval`(audience: Audience) throws {
    let text = try BuiltInPage.text(for: audience)
    #expect(text.contains("47 % (33–62 %)"))
    #expect(text.contains("70 % (59–80 %)"))
    let rest = text.replacing(/[0-9]+ % \([0-9]+–[0-9]+ %\)/, with: "").replacing("90 % interval", with: "")
    #expect(!rest.contains(/[0-9] %/))
    for match in rest.matches(of: /([0-9]+)\u{A0}%/) {
      #expect(Self.chosen.contains(Int(match.1) ?? -1), "\(match.0)")
    }
  }

  @Test(arguments: Audience.allCases)
  func `no page claims a probability of passing`(audience: Audience) throws {
    let text = try BuiltInPage.text(for: audience)
    #expect(text.contains("This is not a probability of passing; the issuer publishes no pass mark."))
    #expect(text.lowercased().matches(of: /(chance|likelihood|probability|odds) (of|to) pass/).count <= 2)
  }

  @Test(arguments: Audience.allCases)
  func `every page says what the numbers rest on`(audience: Audience) throws {
    let text = try BuiltInPage.text(for: audience)
    #expect(text.contains("authored, not calibrated on people"))
    #expect(text.contains(/24 can-do (answers )?and 12 check answers/))
    #expect(text.contains("3 of them"))
  }

  @Test func `the learner's page says all that the plan knows`() throws {
    let text = try BuiltInPage.text(for: .learner)
    for part in [
      "Building", "70 points or more are unlikely yet", "68 % (57–79 %)",
      "1. Online serving aware (1.0 ± 1.0) independent (3) 6.4 points 6.5 h", "none yet (0.0 ± 1.2)",
      "no resource yet", "Your task: Take the table of loans", "part 1 of 2", "Carry on where you stopped:",
      "45 min", "23.25 h in 4 weeks", "2.5 h in all, between 1.5 h and 3.5 h (our estimate).",
      "the provider's time", "needs paid credits", "needs a free account",
      "You may know some of this already:",
      "Last checked over a year ago", "Practice exam, timed: 2 h in week 4, from 14 Dec 2026",
      "8 h a week this plan 70 % (59–80 %) 18 Jan 2027", "not within two years",
      "one in ten is by 16 Dec 2026 already, one in ten not before 29 Dec 2026",
      "Feature stores independent 2.1 points",
      "2.9 points of readiness", "Study 11.5 h a week, and all of it fits.",
      "Take the exam on 11 Jan 2027 or later", "Keep hours and date, and aim for 70 % (59–80 %).",
      "away 5 Dec 2026 to 7 Dec 2026", "One in ten would not be through before the exam: see the ways out.",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `the manager's page says what is asked`() throws {
    let text = try BuiltInPage.text(for: .manager)
    for part in [
      "8 h a week until 21 Dec 2026", "the 4 labs and projects of the plan", "USD 200 plus tax for the exam",
      "paid cloud credits for 2 labs and projects and a free account for 1 other",
      "2 steps did not fit, which costs 2.9 points", "it ends on 29 Dec 2026, not before the exam",
      "at the beginning", "The exam on 21 Dec 2026, booked by them", "3 h a week leads to 60 % (47–72 %)",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `competencies are ranked by what they hold back`() throws {
    let page = try BuiltInPage.tree(for: .mentor)
    let titles = page.all.filter { $0.name == "details" && $0["class"] == "competency" }.compactMap {
      $0.all.first { $0.name == "h3" }?.elements.first?.visibleText.folded
    }
    #expect(
      titles == [
        "1. Serving models", "2. Exploring and preprocessing data", "3. Scaling online serving",
        "4. Building AI solutions with ready-made models & APIs",
        "5. Building models with BigQuery ML or AutoML",
      ])
  }

  @Test func `the mentor ticks each activity once and comments on each competency and session`() throws {
    let page = try BuiltInPage.tree(for: .mentor).all
    let fields = page.filter { $0["data-readiness"] != nil && $0.name != "div" }
    let plan = SamplePlan.make()
    func named(_ name: String) -> [Element] { fields.filter { $0["data-readiness"] == name } }
    #expect(
      named("shown").compactMap { $0["data-activity"] }.sorted() == plan.activities.map(\.id).sorted())
    #expect(named("shown").allSatisfy { $0["type"] == "checkbox" })
    let comments = named("comment")
    #expect(
      comments.compactMap { $0["data-activity"] } == plan.weeks.flatMap(\.sessions).map(\.activity))
    #expect(comments.count { $0["data-competency"] != nil } == 5)
    for name in ["author", "relation", "day", "shared", "hours", "addition", "form"] {
      #expect(named(name).count == 1)
    }
    let labels = Set(page.filter { $0.name == "label" }.compactMap { $0["for"] })
    #expect(fields.allSatisfy { labels.contains($0["id"] ?? "") })
  }

  @Test(arguments: Audience.allCases)
  func `a plan without anything makes a page too`(audience: Audience) throws {
    var plan = SamplePlan.make()
    plan.conditions.examDate = nil
    plan.activities = []
    plan.weeks = []
    plan.omissions = []
    plan.waysOut = []
    plan.pace = []
    plan.readiness.sections = []
    plan.readiness.competencies = []
    plan.readiness.gaps = []
    plan.readiness.overclaiming = nil
    let page = try BuiltInPage.tree(plan, for: audience)
    #expect(
      !page.all.contains {
        ["ul", "ol", "tbody"].contains($0.name) && $0.elements.isEmpty && $0.text.folded.isEmpty
      })
    if audience == .learner {
      #expect(page.visibleText.contains("Nothing: every step that the exam asks for"))
    }
  }
}
