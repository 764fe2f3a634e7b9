public import Assessment
public import Ontology

/// A weekly study plan as a document: everything that its pages show, and nothing that has to be computed
/// anew.
///
/// All quantities are whole numbers (quarter-hours, per mille, days), so that XML → plan → XML is the identity.
public struct Plan: Sendable, Hashable {
  /// Who the plan is for, and what it aims at.
  public struct Subject: Sendable, Hashable {
    /// The learner's name as they wrote it.
    public var learner: String
    /// The role that they start from.
    public var role: Role.ID
    /// The role's name.
    public var roleTitle: String
    /// The exam that the assessment is for, and that the plan aims at unless it has other goals.
    public var exam: Exam.ID
    /// The exam's name.
    public var examTitle: String
    /// The edition of the outline.
    public var edition: Day
    /// What the exam costs, in the words of its issuer; empty where that is not known.
    public var examFee: String

    /// Creates a subject.
    public init(
      learner: String, role: Role.ID, roleTitle: String, exam: Exam.ID, examTitle: String, edition: Day,
      examFee: String = ""
    ) {
      self.learner = learner
      self.role = role
      self.roleTitle = roleTitle
      self.exam = exam
      self.examTitle = examTitle
      self.edition = edition
      self.examFee = examFee
    }
  }

  /// The conditions under which the plan was made.
  public struct Conditions: Sendable, Hashable {
    /// The first day.
    public var start: Day
    /// The day of the exam, of several the last; `nil` when the plan runs until the target is reached.
    public var examDate: Day?
    /// The exams that are taken before the last one, in the order of their days.
    public var earlierExams: [ExamDay] = []
    /// Quarter-hours a week.
    public var weeklyQuarters: Int
    /// Days on which nothing is planned, as ranges of days, in order.
    public var away: [ClosedRange<Day>]
    /// Least share of hands-on work where there is a choice, in percent.
    public var handsOnPercent: Int
    /// The readiness that is aimed at, per mille.
    public var target: Int
    /// The times of the week, in order; empty when only the hours a week are known.
    public var times: [WeeklyTime]
    /// Hours a week that hold from some day on, in the order of their days.
    public var hoursChanges: [HoursChange]
    /// Times taken by something else, in order.
    public var busy: [BusyTime]
    /// The time zone of all times, by its IANA name; `nil` for wherever the learner is.
    public var zone: String?
    /// The share of every week that is kept free for what comes between, in percent, 0 to 50.
    public var bufferPercent: Int
    /// Whether the plan opens with a check-up of what may be known already, and asks again about what was
    /// learned.
    public var hasCheckUps: Bool
    /// How much of what is learned is to be there on the day of the exam, in percent.
    public var retention: Int
    /// The most areas that are studied in a week, in the order in which a mentor would teach them; `nil` for any
    /// order, and for as many areas as the hours take.
    public var areasPerWeek: Int?
    /// The least and the greatest length of a session, in quarter-hours; `nil` where there is no limit.
    public var leastSession, mostSession: Int?

    /// Creates conditions.
    public init(
      start: Day, examDate: Day?, weeklyQuarters: Int, away: [ClosedRange<Day>], handsOnPercent: Int,
      target: Int, times: [WeeklyTime] = [], hoursChanges: [HoursChange] = [], busy: [BusyTime] = [],
      zone: String? = nil, bufferPercent: Int = 0, hasCheckUps: Bool = false,
      retention: Int = Plan.Conditions.usualRetention, areasPerWeek: Int? = nil, leastSession: Int? = nil,
      mostSession: Int? = nil
    ) {
      self.start = start
      self.examDate = examDate
      self.weeklyQuarters = weeklyQuarters
      self.away = away
      self.handsOnPercent = handsOnPercent
      self.target = target
      self.times = times
      self.hoursChanges = hoursChanges
      self.busy = busy
      self.zone = zone
      self.bufferPercent = bufferPercent
      self.hasCheckUps = hasCheckUps
      self.retention = retention
      self.areasPerWeek = areasPerWeek
      self.leastSession = leastSession
      self.mostSession = mostSession
    }
  }

  /// Identity that stays over revisions, such as `plan-1f3a…`.
  public var id: String
  /// 1 for the first plan, rising with every replan.
  public var revision: Int
  /// Who it is for.
  public var subject: Subject
  /// What it was made for.
  public var conditions: Conditions
  /// Where the learner stands and where the plan leads.
  public var readiness: PlanReadiness
  /// What is done, in the order in which it is first done.
  public var activities: [PlannedActivity]
  /// The weeks in order.
  public var weeks: [PlanWeek]
  /// The day by which the last study session is over: quick, as planned, slow.
  public let finish: FinishRange
  /// What was left out, the greatest loss first; empty when everything fits.
  public var omissions: [Omission]
  /// What would make everything fit; empty when everything fits.
  public var waysOut: [WayOut]
  /// What other paces would bring.
  public var pace: [PaceRow]
  /// What became of sessions, in the order of recording.
  public var records: [SessionRecord]
  /// What the weeks ahead were made from; `nil` in plans of earlier versions, which did not say.
  public var provenance: PlanProvenance?
  /// What the last replan changed.
  public var changes: [PlanChange]
  /// How long study really takes beside its estimate, in percent, as learned from the records; `nil` while
  /// that is not known or not used.
  public var learnedPace: Int?
  /// What the plan aims at, where that is not the one exam of its subject; the readiness of the plan and of its
  /// weeks is then that for all of them, their weighted mean.
  public var goals: [PlanGoal]
  /// What the first plan promised; `nil` while this is the first plan.
  public var baseline: PlanBaseline?
  /// The certificate that the learner holds; `nil` before the exam is passed.
  public var certification: Certification?
  /// The exams that were sat and not passed, in the order of their days.
  public var failedAttempts: [FailedAttempt]
  /// The exams that the plan has led to and that are passed, in the order of their days; the last exam of a plan is
  /// its ``certification``.
  public var passedExams: [PassedExam]
  /// Finished skills that are believed lower than they were learned.
  public var setbacks: [Setback]
  /// Sessions of earlier revisions that are gone, oldest first.
  public var cancelled: [CancelledSession]
  /// How much of what it teaches is still there at its end; `nil` where reviews are hours alone.
  public var retention: PlanRetention?
  /// Readiness that no plan under these conditions can exceed, per mille, as readiness is when every step is
  /// learned as planned; `nil` where no bound is known.
  public var optimumBound: OptimumBound?
  /// What a mentor, a manager or a peer wrote, in the order in which it came.
  public var reviews: [PlanReview]
  /// The conditions as they were given, where wishes change more of them than the dates; without busy times, which
  /// no wish changes. `nil` where none does.
  public var asked: Conditions?
  /// What the learner wishes, in the order in which the wishes were made.
  public var wishes: [Wish]

  /// Creates a plan; what is not given is what a first plan has that nothing has been recorded of.
  public init(
    id: String, revision: Int, subject: Subject, conditions: Conditions, readiness: PlanReadiness,
    activities: [PlannedActivity], weeks: [PlanWeek], finish: FinishRange, omissions: [Omission],
    waysOut: [WayOut], pace: [PaceRow], records: [SessionRecord] = [], provenance: PlanProvenance? = nil,
    changes: [PlanChange] = [], learnedPace: Int? = nil, goals: [PlanGoal] = [],
    baseline: PlanBaseline? = nil, failedAttempts: [FailedAttempt] = [], passedExams: [PassedExam] = [],
    certification: Certification? = nil, setbacks: [Setback] = [], cancelled: [CancelledSession] = [],
    retention: PlanRetention? = nil,
    optimumBound: OptimumBound? = nil, reviews: [PlanReview] = [], asked: Conditions? = nil,
    wishes: [Wish] = []
  ) {
    self.id = id
    self.revision = revision
    self.subject = subject
    self.conditions = conditions
    self.readiness = readiness
    self.activities = activities
    self.weeks = weeks
    self.finish = finish
    self.omissions = omissions
    self.waysOut = waysOut
    self.pace = pace
    self.records = records
    self.provenance = provenance
    self.changes = changes
    self.learnedPace = learnedPace
    self.goals = goals
    self.baseline = baseline
    self.certification = certification
    self.failedAttempts = failedAttempts
    self.passedExams = passedExams
    self.setbacks = setbacks
    self.cancelled = cancelled
    self.retention = retention
    self.optimumBound = optimumBound
    self.reviews = reviews
    self.asked = asked
    self.wishes = wishes
  }
}
