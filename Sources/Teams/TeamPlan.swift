import Assessment
public import Ontology
public import Planning

/// What a team's page needs of one plan: hours, dates, costs and where it leads; no notes and no single
/// skill.
public struct TeamPlan: Sendable, Hashable {
  /// Quarter-hours of consecutive calendar weeks.
  public struct Hours: Sendable, Hashable {
    /// The Monday of the first week.
    public var monday: Day
    /// Quarter-hours that are planned in each week.
    public var quarters: [UInt16]
  }

  /// The file's path below the team's folder.
  public var file: String
  /// The plan's identity, which stays over revisions.
  public var id: String
  /// 1 for the first plan, rising with every replan.
  public var revision: Int
  /// The learner's name.
  public var learner: String
  /// The role that they start from.
  public var role: Role.ID
  /// The role's name.
  public var roleTitle: String
  /// The exam.
  public var exam: Exam.ID
  /// The exam's name.
  public var examTitle: String
  /// The edition of the outline.
  public var edition: Day
  /// The first day.
  public var start: Day
  /// What it aims at; empty for the exam alone.
  public var goals: [Goal]
  /// The day of the exam, if there is one; `nil` as well for a plan that aims at no exam.
  public var examDate: Day?
  /// When the study is over.
  public var finish: FinishRange
  /// Quarter-hours a week that were asked for.
  public var weeklyQuarters: Int
  /// Quarter-hours by calendar week.
  public var hours: Hours
  /// Sessions in all, those that are done, and those of weeks that are over and not done.
  public var sessions, done, overdue: Int
  /// The readiness that is aimed at, per mille.
  public var target: Int
  /// Readiness that is known from answers: for the exam if that is one of several goals, else for the goals.
  public var now: Score
  /// The same as it is forecast for the end of the plan.
  public var projected: Score
  /// Readiness in each competency of today's outline when the plan was made; `nil` where the plan has none.
  public var competencies: [Score?]
  /// Steps that did not fit.
  public var omitted: Int
  /// Resources that are free, that need a free account, and that need paid credits.
  public var free, freeWithAccount, paid: Int

  /// Whether its readiness rests on self-ratings, which carry no verdict.
  public var isSelfRated: Bool

  /// Takes what is needed from a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan of one person.
  ///   - file: The file's path below the team's folder.
  ///   - exam: The plan's exam as the library has it; `nil` where it has none.
  ///   - today: The day before which sessions that are not done are overdue.
  /// - Complexity: O(n) in the size of the plan.
  public init(_ plan: Plan, file: String, exam: Exam?, today: Day) {
    self.file = file
    id = plan.id
    revision = plan.revision
    learner = plan.subject.learner
    role = plan.subject.role
    roleTitle = plan.subject.roleTitle
    self.exam = plan.subject.exam
    examTitle = exam?.title ?? plan.subject.examTitle
    edition = plan.subject.edition
    start = plan.conditions.start
    goals = plan.goals.map(\.goal)
    examDate = plan.aim.hasExam ? plan.conditions.day(of: .exam(plan.subject.exam)) : nil
    finish = plan.finish
    weeklyQuarters = plan.conditions.weeklyQuarters
    hours = Hours(plan.weeks)
    let finished = Set(plan.records.filter { $0.outcome == .done }.map { "\($0.activity) \($0.part)" })
    var counts = (all: 0, done: 0, overdue: 0)
    for week in plan.weeks {
      for session in week.sessions {
        let isDone = finished.contains("\(session.activity) \(session.part)")
        counts.all += 1
        if isDone { counts.done += 1 } else if week.end < today { counts.overdue += 1 }
      }
    }
    (sessions, done, overdue) = (counts.all, counts.done, counts.overdue)
    target = plan.conditions.target
    let own = plan.goals.first { $0.goal == .exam(plan.subject.exam) }
    now = plan.goals.count > 1 ? own?.now ?? plan.figures.known : plan.figures.known
    projected = own?.projected ?? plan.readiness.projected
    let parts = Dictionary(plan.readiness.competencies.map { ($0.id, $0.now) }) { first, _ in first }
    competencies = (exam?.competencies ?? []).map { parts[$0.id.text] }
    isSelfRated = plan.readiness.verdict == .selfRated
    omitted = plan.omissions.count
    free = plan.activities.count { $0.cost == "free" }
    freeWithAccount = plan.activities.count { $0.cost == "free-with-account" }
    paid = plan.activities.count - free - freeWithAccount
  }

  /// Whether, of two plans of one person, this is the newer one: the one that starts later, then the one
  /// with the higher revision.
  func isNewer(than other: TeamPlan) -> Bool { (start, revision) > (other.start, other.revision) }
}

extension TeamPlan.Hours {
  /// The hours of a plan's weeks, each in the calendar week of its first day.
  fileprivate init(_ weeks: [PlanWeek]) {
    let first = weeks.first?.start.monday ?? Day(number: 0)
    monday = first
    quarters = []
    for week in weeks {
      let place = (week.start.monday.number - first.number) / 7
      // A plan holds two years; what is further away is no week of it.
      guard (0..<400).contains(place) else { continue }
      while quarters.count <= place { quarters.append(0) }
      quarters[place] += UInt16(clamping: min(week.load, 4 * 168))
    }
  }
}
