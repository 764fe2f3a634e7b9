import Assessment
import Ontology
import Planning

/// A realistic plan, made by hand: eight activities in four weeks, with every optional field in use.
enum SamplePlan {
  /// The plan; it follows every rule that reading a plan checks.
  static func make() -> Plan {
    Plan(
      id: "plan-1f3a9c20", revision: 2,
      subject: Plan.Subject(
        learner: "Amira O'Neill-Haddad", role: "data-scientist", roleTitle: "Data scientist",
        exam: "google-pmle",
        examTitle: "Google Cloud Professional Machine Learning Engineer", edition: day("2026-06-01"),
        examFee: "USD 200 plus tax"),
      conditions: Plan.Conditions(
        start: day("2026-11-23"), examDate: day("2026-12-21"), weeklyQuarters: 32,
        away: [day("2026-12-05")...day("2026-12-07"), day("2026-12-24")...day("2027-01-01")],
        handsOnPercent: 40, target: 750),
      readiness: readiness, activities: activities, weeks: weeks,
      finish: FinishRange(low: day("2026-12-16"), likely: day("2026-12-20"), high: day("2026-12-29")),
      omissions: [
        Omission(skill: "feature-store", title: "Feature stores", level: 3, cost: 21),
        Omission(skill: "tpu-training", title: "Training on TPUs", level: 2, cost: 8),
      ],
      waysOut: [
        .hours(quartersPerWeek: 46), .date(day("2027-01-11")), .target(Score(mean: 702, low: 588, high: 801)),
      ],
      pace: [
        PaceRow(
          quartersPerWeek: 12, readinessAtDate: Score(mean: 601, low: 470, high: 722), earliestDate: nil),
        PaceRow(
          quartersPerWeek: 20, readinessAtDate: Score(mean: 655, low: 530, high: 768),
          earliestDate: day("2027-03-08")),
        PaceRow(
          quartersPerWeek: 32, readinessAtDate: Score(mean: 702, low: 588, high: 801),
          earliestDate: day("2027-01-18")),
        PaceRow(quartersPerWeek: 48, readinessAtDate: nil, earliestDate: day("2026-12-21")),
      ])
  }

  /// A day by its ISO 8601 text, which has to be one.
  static func day(_ text: String) -> Day { Day(text)! }

  private static let readiness = PlanReadiness(
    now: Score(mean: 473, low: 331, high: 615), projected: Score(mean: 702, low: 588, high: 801),
    role: Score(mean: 684, low: 571, high: 790), verdict: .building,
    grounds: .rule(nil),
    basis: PlanReadiness.Basis(canDo: 24, check: 12, notSure: 3),
    overclaiming: PlanReadiness.Overclaiming(mean: 31, low: -10, high: 72),
    sections: [
      part("pmle.1", "Architecting low-code AI solutions", 130, (512, 380, 640), (731, 610, 836)),
      part(
        "pmle.2", "Collaborating within and across teams to manage data and models", 160, (540, 401, 672),
        (689, 560, 798)),
      part("pmle.4", "Serving and scaling models", 200, (301, 160, 448), (664, 520, 789)),
    ],
    competencies: [
      part("pmle.1.1", "Building models with BigQuery ML or AutoML", 70, (560, 420, 690), (770, 640, 870)),
      part(
        "pmle.1.2", "Building AI solutions with ready-made models & APIs", 60, (455, 310, 600),
        (686, 540, 810)),
      part("pmle.2.1", "Exploring and preprocessing data", 160, (540, 401, 672), (689, 560, 798)),
      part("pmle.4.1", "Serving models", 120, (288, 140, 441), (702, 551, 826)),
      part("pmle.4.2", "Scaling online serving", 80, (320, 171, 474), (607, 448, 755)),
    ],
    gaps: [
      gap("online-serving", "Online serving", 96, 61, 3, 64, 26),
      gap("ml-pipelines", "Machine-learning pipelines", 110, 55, 3, 52, 24),
      gap("data-leakage", "Data leakage", 185, 42, 3, 23, 10),
      gap("feature-store", "Feature stores", -12, 70, 3, 21, 18),
      gap("quota-planning", "Quotas & limits < 100 ms", 140, 88, 2, 4, 0),
    ])

  private static let activities = [
    activity(
      "data-leak-hunt-lab", "Find the leak", .lab, "Data preparation", (6, 10, 14), "data-leakage",
      "Data leakage", 1, 3,
      "Take the table of loans, find the columns that know the outcome, show the score without them.",
      23),
    activity(
      "data-accuracy-trap", "Crash Course: precision & recall when F1 < 0.8", .lesson, "Data preparation",
      (2, 3, 4),
      "model-metrics", "Metrics", 1, 2, "Accuracy, precision and recall; choosing a threshold.", 11,
      url: "https://developers.google.com/machine-learning/crash-course/classification?hl=en&all=1"),
    activity(
      "low-code-bqml-lab", "Churn in BigQuery ML", .lab, "Low-code", (8, 12, 18), "bigquery-ml-training",
      "Training in BigQuery ML", 1, 3,
      "Train, evaluate and predict in SQL; write down what a boosted tree gains.", 38,
      cost: "free-with-account"),
    activity(
      "serving-endpoint-lab", "Put a model behind an endpoint", .lab, "Serving", (10, 14, 20),
      "online-serving",
      "Online serving", 0, 2,
      "Deploy, split traffic 90 to 10, roll back; done when the rollback takes < 5 minutes.", 41,
      cost: "credits", needsCheckUp: true),
    activity(
      "serving-latency-reading", "Why the 99th percentile matters", .reading, "Serving", (3, 4, 6),
      "online-serving",
      "Online serving", 2, 3, "Queues, batching and caches before larger machines.", 23,
      url: "https://cloud.google.com/architecture/ml-on-gcp-best-practices", isStale: true),
    activity(
      "pipelines-project", "A pipeline from table to endpoint", .project, "Pipelines", (16, 24, 36),
      "ml-pipelines",
      "Machine-learning pipelines", 1, 3,
      "Build a pipeline that refuses a bad batch, trains, compares and deploys the better model.",
      52,
      source: "third-party", cost: "credits"),
    activity(
      "generative-grounding-lesson", "Grounding answers in documents", .lesson, "Generative AI", (5, 7, 9),
      "retrieval", "Retrieval", 0, 2,
      "Chunks, embeddings, ranking; measuring whether an answer is supported.", 27,
      url: "https://www.skills.google/paths/1951", source: "provider", needsCheckUp: true),
    PlannedActivity(
      id: "practice-exam-1", name: .given("Practice exam, timed"), kind: .practiceExam, area: "",
      duration: Resource.Duration(low: 8, likely: 8, high: 10), durationSource: "provider", url: nil,
      task: "Fifty questions in two hours without help; write down every guess.", cost: "free",
      why: .text("It shows in the last week what is still missing."), worth: 0, needsCheckUp: false,
      isStale: false,
      raises: []),
  ]

  private static let weeks = [
    week(
      1, "2026-11-23", "2026-11-29", 32, 1, (541, 402, 676),
      [
        session("data-leak-hunt-lab", 10, 1, 1), session("data-accuracy-trap", 3, 1, 1),
        session("low-code-bqml-lab", 12, 1, 1), session("serving-endpoint-lab", 5, 1, 2),
      ]),
    week(
      2, "2026-11-30", "2026-12-06", 22, 2, (611, 476, 735),
      [
        session("serving-endpoint-lab", 9, 2, 2), session("serving-latency-reading", 4, 1, 1),
        session("pipelines-project", 6, 1, 3),
      ]),
    week(
      3, "2026-12-07", "2026-12-13", 27, 4, (638, 508, 757),
      [
        session("pipelines-project", 12, 2, 3), session("generative-grounding-lesson", 7, 1, 1),
      ]),
    week(
      4, "2026-12-14", "2026-12-20", 32, 4, (702, 588, 801),
      [
        session("pipelines-project", 6, 3, 3), session("practice-exam-1", 8, 1, 1),
      ]),
  ]

  private typealias Triple = (mean: Int, low: Int, high: Int)

  private static func score(_ score: Triple) -> Score {
    Score(mean: score.mean, low: score.low, high: score.high)
  }

  private static func part(
    _ id: String, _ title: String, _ weight: Int, _ now: Triple, _ projected: Triple
  ) -> PlanReadiness.Part {
    PlanReadiness.Part(id: id, title: title, weight: weight, now: score(now), projected: score(projected))
  }

  private static func gap(
    _ skill: String, _ title: String, _ proficiency: Int, _ spread: Int, _ needed: Int, _ worth: Int,
    _ quarters: Int
  ) -> PlanReadiness.Gap {
    PlanReadiness.Gap(
      skill: skill, title: title, proficiency: proficiency, spread: spread, needed: needed, worth: worth,
      quarters: quarters)
  }

  private static func activity(
    _ id: String, _ title: String, _ kind: Resource.Kind, _ topic: String,
    _ duration: (low: Int, likely: Int, high: Int), _ skill: String, _ skillTitle: String, _ from: Int,
    _ to: Int,
    _ instructions: String, _ worth: Int, url: String? = nil, source: String = "estimate",
    cost: String = "free",
    needsCheckUp: Bool = false, isStale: Bool = false
  ) -> PlannedActivity {
    PlannedActivity(
      id: id, name: .given(title), kind: kind, area: topic,
      duration: Resource.Duration(low: duration.low, likely: duration.likely, high: duration.high),
      durationSource: source, url: url, task: instructions, cost: cost,
      why: .demanded(skill: Skill.ID(skill), needed: 3, by: .exam),
      worth: worth,
      needsCheckUp: needsCheckUp, isStale: isStale,
      raises: [PlannedActivity.Raise(skill: skill, title: skillTitle, from: from, to: to)])
  }

  private static func week(
    _ number: Int, _ start: String, _ end: String, _ capacity: Int, _ review: Int, _ readiness: Triple,
    _ sessions: [PlanWeek.Session]
  ) -> PlanWeek {
    PlanWeek(
      number: number, start: day(start), end: day(end), capacity: capacity, sessions: sessions,
      review: review,
      readiness: score(readiness))
  }

  private static func session(_ activity: String, _ quarters: Int, _ part: Int, _ parts: Int)
    -> PlanWeek.Session
  {
    PlanWeek.Session(activity: activity, quarters: quarters, part: part, parts: parts)
  }
}
