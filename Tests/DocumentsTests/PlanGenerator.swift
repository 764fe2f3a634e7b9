import Assessment
import Documents
import Ontology
import Planning
import TestSupport

/// Makes random plans that keep the rules, with texts that are hard to write and read.
struct PlanGenerator {
  private var numbers: TestGenerator

  init(seed: UInt64) { numbers = TestGenerator(state: seed) }

  /// Pieces that markup, encodings and normalisation could damage.
  static let pieces = [
    "a", "Z", "7", " ", "&", "<", ">", "\"", "'", "&amp;", "&lt;", "&#10;", "<b>", "</plan>", "]]>",
    "<![CDATA[",
    "<!--", "-->", "<?x?>", "%", "\\", "{}", "é", "e\u{301}", "ß",
    "مرحبا", "שלום", "漢字", "👩‍🔬", "🇪🇬", "\u{A0}",
    "\u{200D}",
    "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFD}", "¼", "–",
  ]

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  mutating func flag() -> Bool { Bool.random(using: &numbers) }

  mutating func text(_ lengths: ClosedRange<Int> = 0...12) -> String {
    let count = number(lengths)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined().plain
  }

  mutating func title() -> String { "T" + text() }

  mutating func id(_ index: Int) -> String { "\(["skill", "a.b", "0", "x-y"][number(0...3)])-\(index)" }

  mutating func score() -> Score {
    let ends = [number(0...1000), number(0...1000), number(0...1000)].sorted()
    return Score(mean: ends[1], low: ends[0], high: ends[2])
  }

  mutating func day(after day: Day, within days: ClosedRange<Int>) -> Day { day.adding(days: number(days)) }

  mutating func list<Value>(_ counts: ClosedRange<Int>, _ make: (inout PlanGenerator, Int) -> Value)
    -> [Value]
  {
    let count = number(counts)
    return (0..<count).map { make(&self, $0) }
  }

  mutating func plan() -> Plan {
    let start = Day(number: number(12_000...60_000))
    let activities = list(0...12) { $0.activity($1) }
    let weeks = weeks(for: activities, from: start)
    let end = weeks.last?.end ?? start
    var plan = Plan(
      id: id(1), revision: number(1...500),
      subject: Plan.Subject(
        learner: text(), role: Role.ID(id(2)), roleTitle: title(), exam: Exam.ID(id(3)), examTitle: title(),
        edition: day(after: start, within: -900...0), examFee: flag() ? title() : ""),
      conditions: Plan.Conditions(
        start: start, examDate: flag() ? day(after: end, within: 1...30) : nil,
        weeklyQuarters: number(1...240),
        away: away(from: start), handsOnPercent: number(0...100), target: number(0...1000), times: times(),
        hoursChanges: list(0...3) { maker, _ in
          Plan.HoursChange(
            from: maker.day(after: start, within: 0...90), weeklyQuarters: maker.number(0...240))
        },
        busy: list(0...5) { maker, _ in
          Plan.BusyTime(
            day: maker.day(after: start, within: 0...90), from: maker.number(0...700),
            to: maker.number(701...1440))
        }, zone: flag() ? "Europe/Berlin" : nil, bufferPercent: flag() ? number(0...50) : 0,
        hasCheckUps: flag(), retention: flag() ? 90 : number(0...100)),
      readiness: readiness(), activities: activities, weeks: weeks, finish: finish(from: start),
      omissions: list(0...4) { maker, index in
        Omission(
          skill: maker.id(index), title: maker.title(), level: maker.number(0...4),
          cost: maker.number(-999...999))
      },
      waysOut: list(0...3) { maker, _ in maker.wayOut(from: start) },
      pace: list(0...5) { maker, _ in
        PaceRow(
          quartersPerWeek: maker.number(1...600), readinessAtDate: maker.flag() ? maker.score() : nil,
          earliestDate: maker.flag() ? maker.day(after: start, within: 0...700) : nil)
      })
    let parts = weeks.flatMap(\.sessions)
    plan.records = parts.filter { _ in number(0...2) == 0 }.map { session in
      SessionRecord(
        activity: session.activity, part: session.part, outcome: flag() ? .done : .skipped,
        day: day(after: start, within: 0...90), minutes: number(1...600), note: text(), isPrivate: flag(),
        isEstimated: session.part.isMultiple(of: 2))
    }
    plan.changes = list(0...3) { maker, index in
      PlanChange(
        activity: maker.id(index), name: maker.name(), fromWeek: maker.flag() ? maker.number(1...50) : nil,
        toWeek: maker.flag() ? maker.number(1...50) : nil, sessionsBefore: maker.number(0...9),
        sessionsNow: maker.number(0...9))
    }
    plan.learnedPace = flag() ? number(50...200) : nil
    plan.provenance =
      flag()
      ? PlanProvenance(
        day: day(after: start, within: 0...90), inputs: "00c0ffee\(number(10_000_000...99_999_999))",
        records: number(0...90), priority: flag() ? .date : .scope,
        answers: flag() ? "0ddba115\(number(10_000_000...99_999_999))" : nil) : nil
    plan.baseline = flag() ? baseline(from: start) : nil
    addGoals(to: &plan)
    addCourse(to: &plan)
    addReviews(to: &plan)
    plan.reviews = list(0...3) { maker, _ in maker.review(of: activities, from: start) }
    plan.readiness.known = flag() ? score() : nil
    addWishes(to: &plan)
    return plan
  }

  /// What became of the exam, and what later revisions remember.
  private mutating func addCourse(to plan: inout Plan) {
    var day = plan.conditions.start
    plan.failedAttempts = list(0...2) { maker, _ in
      day = maker.day(after: day, within: 1...90)
      return FailedAttempt(day: day, exam: maker.flag() ? Exam.ID(maker.id(0)) : nil)
    }
    if flag() {
      let passed = self.day(after: day, within: 1...90)
      let opens = self.day(after: passed, within: 1...700)
      plan.certification = Certification(
        passed: passed, renewalOpens: opens, ends: self.day(after: opens, within: 0...90), kept: score(),
        neglected: score())
    }
    plan.setbacks = list(0...3) { maker, index in
      Setback(
        skill: maker.id(index), title: maker.title(), level: maker.number(0...4),
        proficiency: maker.number(0...400), spread: maker.number(0...200),
        asked: maker.day(after: day, within: 0...90), quarters: maker.number(0...400))
    }
    plan.cancelled = list(0...3) { maker, index in
      CancelledSession(activity: "gone-\(index)", part: maker.number(1...9), name: maker.name())
    }
  }

  private mutating func baseline(from start: Day) -> PlanBaseline {
    var week = PlanBaseline.Week(end: start, quarters: 0, readiness: score())
    return PlanBaseline(
      start: score(),
      weeks: list(0...5) { maker, _ in
        week.end = maker.day(after: week.end, within: 1...7)
        week.quarters += maker.number(0...60)
        week.readiness = maker.score()
        week.reached = maker.flag() ? maker.score() : nil
        return week
      })
  }

  /// Gives a plan up to three goals, and says of other things what they are worth for some of them.
  private mutating func addGoals(to plan: inout Plan) {
    plan.goals = list(0...3) { maker, index in
      let id = maker.id(index)
      return PlanGoal(
        goal: maker.flag() ? .exam(Exam.ID(id)) : .role(Role.ID(id)), title: maker.title(),
        weight: maker.number(10...1000),
        edition: maker.flag() ? maker.day(after: plan.conditions.start, within: -900...0) : nil,
        examFee: maker.flag() ? maker.title() : "",
        now: maker.score(), projected: maker.score(),
        aloneQuarters: maker.flag() ? maker.number(1...240) : nil,
        sections: maker.list(0...3) { $0.part($1) })
    }
    addExamDays(to: &plan)
    for index in plan.activities.indices { plan.activities[index].serves = worths(for: plan.goals) }
    for index in plan.omissions.indices { plan.omissions[index].costs = worths(for: plan.goals) }
    for index in plan.pace.indices {
      plan.pace[index].goals = plan.goals.filter { _ in flag() }.map {
        GoalScore(goal: $0.goal, score: score())
      }
    }
  }

  /// Gives exams days of their own before the last one, where there is time, and lets some be passed.
  private mutating func addExamDays(to plan: inout Plan) {
    plan.passedExams = list(0...2) { maker, index in
      let day = maker.day(after: plan.conditions.start, within: 1...90)
      return PassedExam(
        exam: Exam.ID(maker.id(index)), title: maker.title(), day: day,
        renewalOpens: maker.flag() ? maker.day(after: day, within: 1...900) : nil,
        ends: maker.flag() ? maker.day(after: day, within: 1...900) : nil)
    }
    guard let last = plan.conditions.examDate else { return }
    var day = plan.conditions.start
    for goal in plan.goals.map(\.goal) where goal.isExam && flag() {
      day = self.day(after: day, within: 1...4)
      if day < last { plan.conditions.earlierExams.append(ExamDay(goal, on: day)) }
    }
  }

  private mutating func worths(for goals: [PlanGoal]) -> [GoalWorth] {
    goals.filter { _ in flag() }.map { GoalWorth(goal: $0.goal, worth: number(-999...999)) }
  }

  private mutating func addReviews(to plan: inout Plan) {
    var last = 0
    for week in plan.weeks.indices where flag() {
      let (start, end) = (plan.weeks[week].start, plan.weeks[week].end)
      for _ in 0..<number(0...min(3, plan.weeks[week].review)) {
        last += number(1...3)
        let day = flag() ? start.adding(days: number(0...(end.number - start.number))) : nil
        plan.weeks[week].reviews.append(
          PlannedReview(
            number: last, minutes: number(0...15), day: day,
            minute: day != nil && flag() ? number(0...1439) : nil,
            items: list(0...3) { maker, index in
              PlannedReview.Item(
                skill: maker.id(index), title: maker.title(), retention: maker.number(0...100),
                task: maker.task(), scenarios: maker.flag() ? maker.number(1...20) : 0)
            }))
        if number(0...2) == 0 {
          plan.records.append(
            SessionRecord(
              activity: PlannedReview.activity, part: last, outcome: .done, day: start,
              minutes: number(1...60)))
        }
      }
    }
    if flag() {
      plan.retention = PlanRetention(
        lastNumber: number(0...500),
        skills: list(0...4) { maker, index in
          PlanRetention.Skill(
            skill: maker.id(index), title: maker.title(), retention: maker.number(0...1000),
            obstacle: maker.flag() ? PlanRetention.Skill.Obstacle.allCases[maker.number(0...2)] : nil)
        })
    }
    if flag() {
      let ends = [number(0...1000), number(0...1000)].sorted()
      plan.optimumBound = OptimumBound(readiness: ends[0], most: ends[1])
    }
  }

  private mutating func times() -> [Plan.WeeklyTime] {
    list(0...4) { maker, _ in
      Plan.WeeklyTime(weekday: maker.number(0...6), from: maker.number(0...700), to: maker.number(701...1440))
    }
  }

  private mutating func away(from start: Day) -> [ClosedRange<Day>] {
    var first = start
    return list(0...3) { maker, _ in
      first = maker.day(after: first, within: 0...40)
      return first...maker.day(after: first, within: 0...20)
    }
  }

  private mutating func finish(from start: Day) -> FinishRange {
    let low = day(after: start, within: 0...100)
    let likely = day(after: low, within: 0...30)
    return FinishRange(low: low, likely: likely, high: day(after: likely, within: 0...30))
  }

  private mutating func wayOut(from start: Day) -> WayOut {
    switch number(0...2) {
    case 0: .hours(quartersPerWeek: number(1...600))
    case 1: .date(day(after: start, within: 1...700))
    default: .target(score())
    }
  }

  private mutating func activity(_ index: Int) -> PlannedActivity {
    let low = number(1...20)
    let likely = number(low...40)
    let raises = list(0...3) { maker, index in
      let from = maker.number(0...4)
      return PlannedActivity.Raise(
        skill: maker.id(index), title: maker.title(), from: from, to: maker.number(from...4),
        statement: maker.text())
    }
    return PlannedActivity(
      id: id(index), name: name(), kind: Resource.Kind.allCases.randomElement(using: &numbers) ?? .lab,
      area: text(), duration: Resource.Duration(low: low, likely: likely, high: number(likely...60)),
      durationSource: ["provider", "third-party", "estimate"][number(0...2)],
      url: flag() ? "https://example.org/\(index)?a=1&b=\"é\"" : nil, task: text(0...60),
      cost: ["free", "free-with-account", "credits"][number(0...2)], why: reason(of: raises),
      worth: number(-10...999), needsCheckUp: flag(), isStale: flag(), raises: raises,
      checks: list(0...2) { maker, index in
        SkillCheck(
          skill: maker.id(index), title: maker.title(), level: maker.number(0...4),
          quarters: maker.number(0...99),
          outcome: maker.flag()
            ? SkillCheck.Outcome(
              chance: maker.number(0...100), otherwise: maker.number(0...4),
              spares: maker.list(0...3) { $0.id($1) }) : nil)
      }, requests: flag() ? Array(Resource.Request.allCases.prefix(number(1...2))) : [])
  }

  private mutating func weeks(for activities: [PlannedActivity], from start: Day) -> [PlanWeek] {
    var loads: [[PlanWeek.Session]] = [[]]
    for activity in activities {
      var rest = activity.duration.likely
      var sizes: [Int] = []
      while rest > 0 {
        let size = flag() ? rest : number(1...rest)
        sizes.append(size)
        rest -= size
      }
      for (part, size) in sizes.enumerated() {
        if number(0...2) == 0 { loads.append([]) }
        loads[loads.count - 1].append(
          PlanWeek.Session(
            activity: activity.id, quarters: size, part: part + 1, parts: sizes.count))
      }
    }
    var next = start
    return loads.enumerated().map { index, planned in
      var sessions = planned
      let first = next
      let end = index == loads.count - 1 ? first.adding(days: number(0...6)) : first.adding(days: 6)
      next = end.adding(days: 1)
      for place in sessions.indices where flag() {
        sessions[place].day = first.adding(days: number(0...(end.number - first.number)))
        sessions[place].minute = flag() ? number(0...1439) : nil
      }
      // Every third week was planned anew after its first session had moved away.
      let hasMoved = index.isMultiple(of: 3)
      for place in sessions.indices where hasMoved { sessions[place].number = place + 2 }
      let review = number(0...8)
      let load = sessions.map(\.quarters).reduce(review, +)
      return PlanWeek(
        number: index + 1, start: first, end: end, capacity: number(min(load, 600)...672),
        themes: list(0...3) { maker, index in
          WeekTheme(area: maker.id(index), title: maker.title(), pass: maker.number(1...2))
        }, sessions: sessions,
        review: review, readiness: score(), moved: hasMoved ? [.init(number: 1, activity: "moved-away")] : [])
    }
  }

  private mutating func part(_ index: Int) -> PlanReadiness.Part {
    PlanReadiness.Part(
      id: id(index), title: title(), weight: number(0...1000), now: score(), projected: score())
  }

  private mutating func readiness() -> PlanReadiness {
    let ends = [number(-999...999), number(-999...999), number(-999...999)].sorted()
    let basis = PlanReadiness.Basis(canDo: number(0...400), check: number(0...200), notSure: 0)
    return PlanReadiness(
      now: score(), projected: score(), role: score(),
      verdict: Verdict.allCases[number(0...5)], grounds: grounds(),
      basis: PlanReadiness.Basis(
        canDo: basis.canDo, check: basis.check, notSure: number(0...(basis.canDo + basis.check))),
      overclaiming: flag() ? PlanReadiness.Overclaiming(mean: ends[1], low: ends[0], high: ends[2]) : nil,
      sections: list(0...6) { $0.part($1) }, competencies: list(0...9) { $0.part($1) },
      gaps: list(0...9) { maker, index in
        PlanReadiness.Gap(
          skill: maker.id(index), title: maker.title(), proficiency: maker.number(-999...999),
          spread: maker.number(0...999), needed: maker.number(0...4), worth: maker.number(-999...999),
          quarters: maker.number(0...40_000))
      })
  }
}
