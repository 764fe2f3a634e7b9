import Assessment
import Ontology
import Planning

extension Plan {
  /// A plan with at least one of everything, from which the names of the templates and their examples come.
  static let specimen: Plan = {
    // 4 January 2027, a Monday.
    let day = Day(number: 20_822)
    let last = day.adding(days: 6)
    let score = Score(mean: 512, low: 404, high: 618)
    let projected = Score(mean: 803, low: 715, high: 890)
    let section = PlanReadiness.Part(
      id: "pmle.4", title: "Serving and scaling models", weight: 198, now: score, projected: projected)
    let competency = PlanReadiness.Part(
      id: "pmle.4.1", title: "Serving models", weight: 120, now: score, projected: projected)
    var lab = PlannedActivity(
      id: "serving-endpoint-lab", name: .given("Put a model behind an endpoint"), kind: .lab, area: "Serving",
      duration: Resource.Duration(low: 6, likely: 8, high: 12), durationSource: "estimate",
      url: "https://docs.example.org/endpoints", task: "Deploy, split traffic 90 to 10, roll back.",
      cost: "credits",
      why: .text("Online serving is the gap that is worth most."), worth: 41, needsCheckUp: true,
      isStale: true,
      raises: [
        PlannedActivity.Raise(skill: "online-serving", title: "Online serving", from: 1, to: 2)
      ])
    lab.requests = Resource.Request.allCases
    lab.checks = [
      SkillCheck(
        skill: "online-serving", title: "Online serving", level: 2, quarters: 6,
        outcome: SkillCheck.Outcome(chance: 48, otherwise: 1, spares: [lab.id]))
    ]
    var exam = lab
    exam.id = "practice-exam-1"
    exam.name = .given("Practice exam, timed")
    exam.kind = .practiceExam
    let sessions = [
      PlanWeek.Session(activity: lab.id, quarters: 4, part: 1, parts: 2, day: day, minute: 1140),
      PlanWeek.Session(activity: lab.id, quarters: 4, part: 2, parts: 2, day: day, minute: 1200),
      // Early enough that the week has evenings for what it shows.
      PlanWeek.Session(
        activity: exam.id, quarters: 8, part: 1, parts: 1, day: day.adding(days: 2), minute: 600),
    ]
    let goals = [
      (Goal.exam("google-pmle"), "Professional Machine Learning Engineer", 150),
      (.role("ml-engineer"), "Machine-learning engineer", 50),
    ]
    lab.serves = goals.map { GoalWorth(goal: $0.0, worth: 41) }
    var plan = Plan(
      id: "plan-1f3a9c20", revision: 2,
      subject: Subject(
        learner: "Ada Diaz", role: "data-scientist", roleTitle: "Data scientist", exam: "google-pmle",
        examTitle: "Professional Machine Learning Engineer", edition: day.adding(days: -217),
        examFee: "USD 200 plus tax"),
      conditions: Conditions(
        start: day, examDate: last.adding(days: 1), weeklyQuarters: 32, away: [last...last],
        handsOnPercent: 50, target: 800, areasPerWeek: 2),
      readiness: PlanReadiness(
        now: score, projected: projected, role: score, verdict: .building, grounds: .rule(nil),
        basis: PlanReadiness.Basis(canDo: 24, check: 16, notSure: 3),
        overclaiming: PlanReadiness.Overclaiming(mean: 31, low: -10, high: 72), sections: [section],
        competencies: [competency],
        gaps: [
          PlanReadiness.Gap(
            skill: "online-serving", title: "Online serving", proficiency: 96, spread: 61, needed: 3,
            worth: 64, quarters: 26)
        ]),
      activities: [lab, exam],
      weeks: [
        PlanWeek(
          number: 1, start: day, end: last, capacity: 32,
          themes: [WeekTheme(area: "serving", title: "Serving and scaling models", pass: 1)],
          sessions: sessions, review: 2,
          readiness: projected,
          reviews: [
            PlannedReview(
              number: 1, minutes: 20, day: last, minute: 720,
              items: [
                PlannedReview.Item(
                  skill: "online-serving", title: "Online serving", retention: 86,
                  task: .text("Split traffic once more without notes."), scenarios: 2)
              ])
          ])
      ],
      finish: FinishRange(low: last, likely: last, high: last.adding(days: 3)),
      omissions: [
        Omission(
          skill: "feature-store", title: "Feature stores", level: 3, cost: 21,
          costs: goals.map { GoalWorth(goal: $0.0, worth: 21) })
      ],
      waysOut: [.date(last.adding(days: 15))],
      pace: [
        PaceRow(
          quartersPerWeek: 32, readinessAtDate: projected, earliestDate: last,
          goals: goals.map { GoalScore(goal: $0.0, score: projected) })
      ])
    plan.goals = goals.map { goal, title, weight in
      PlanGoal(
        goal: goal, title: title, weight: weight, edition: goal.isExam ? day.adding(days: -217) : nil,
        now: score, projected: projected, aloneQuarters: 24, sections: [section])
    }
    plan.retention = PlanRetention(
      lastNumber: 1,
      skills: [
        PlanRetention.Skill(
          skill: "online-serving", title: "Online serving", retention: 874, obstacle: .learnedLate)
      ])
    plan.records = [
      SessionRecord(
        activity: lab.id, part: 1, outcome: .done, day: day, minutes: 75, note: "Ask about quotas.",
        isPrivate: true),
      SessionRecord(activity: lab.id, part: 2, outcome: .skipped, day: day, minutes: 0),
    ]
    plan.changes = [
      PlanChange(
        activity: exam.id, name: exam.name, fromWeek: 2, toWeek: 1, sessionsBefore: 1, sessionsNow: 1)
    ]
    plan.learnedPace = 125
    plan.readiness.known = plan.readiness.role
    let remarks: [PlanReview.Content] = [
      .comment(.plan, "Keep the evenings free in the last week."),
      .comment(.activity(lab.id, part: nil), "Show me the rollback when you have it."),
    ]
    plan.wishes = [
      Wish(
        .exclusion(.area(Wish.Named(id: "data", title: "Data"))), made: day, author: "Mei Lin", withdrawn: day
      )
    ]
    plan.reviews = [
      PlanReview(
        author: "Mei Lin", relation: .mentor, day: day, revision: 1, isShared: true,
        remarks: remarks.map { PlanReview.Remark($0) })
    ]
    return plan
  }()
}

extension MentorGuide {
  /// A guide with one of everything, for the competency of the specimen.
  static let specimen = MentorGuide(checks: [
    // More than are asked first.
    "pmle.4.1": [Check](
      repeating: Check(
        skill: "online-serving", title: "Online serving", needed: 3,
        statement: "Runs an endpoint in production alone.", taskTitle: "Put a model behind an endpoint",
        task: "Deploy, split traffic 90 to 10, roll back."), count: 4)
  ])
}

extension PlanGuidance {
  /// Guidance with one of everything, for the lab of the specimen.
  static let specimen: PlanGuidance = {
    var start = Resource.Start()
    start.url = "https://docs.example.org/notebook"
    start.title = "Notebook"
    start.note = "Its first half."
    start.data = [Resource.DataSet(name: "penguins")]
    start.commands = ["pip install scikit-learn"]
    start.starter = Resource.Starter(file: "serve.py", lines: ["print(1)"])
    var guidance = Resource.Guidance()
    guidance.start = start
    guidance.rubric = ["The old version answers within a minute."]
    var specimen = PlanGuidance(["serving-endpoint-lab": guidance])
    specimen.skillsByObjective = ["pmle.4.1": ["online-serving"]]
    return specimen
  }()
}
