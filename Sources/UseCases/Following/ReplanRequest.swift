public import Ontology
public import Planning

/// What the rest of a plan is planned anew from.
public struct ReplanRequest: Sendable {
  /// How the exam went, if it was taken.
  public enum Outcome: Sendable, Hashable {
    /// It was passed on a day; of several exams the one that is named, else the next.
    case passed(Day, of: Goal? = nil)
    /// It was not passed on a day; the results of sections are as `SECTION=PERCENT`.
    case failed(Day, of: Goal? = nil, scores: [String])
  }

  /// The plan's file.
  public var planPath: String
  /// The profile's file.
  public var profilePath: String
  /// The day from which to plan.
  public var day: Day
  /// Today, on which results of an exam are recorded.
  public var today: Day
  /// Minutes after midnight that are over of today, so that nothing is planned for them; `nil` where that is not known.
  public var minute: Int?
  /// What to hold on to when not all fits.
  public var priority = Plan.Priority.date
  /// Another day of the exam.
  public var examDate: Day?
  /// The exam that the day is of, where there are several.
  public var exam: Goal?
  /// How the exam went.
  public var outcome: Outcome?
  /// Hours a week for the upkeep of a certificate, 0.25 to 10.
  public var upkeepHours: Double?
  /// What the learner asks of the plan besides.
  public var adjustment: AdjustEntry?
  /// Whether estimates are trusted instead of the person's own pace.
  public var trustsEstimates = false

  /// Asks for the rest of a plan.
  ///
  /// - Parameters:
  ///   - planPath: The plan's file.
  ///   - profilePath: The profile's file.
  ///   - day: The day from which to plan.
  ///   - today: Today; `day` if `nil`.
  ///   - minute: Minutes after midnight that are over of today; `nil` where that is not known.
  public init(planPath: String, profilePath: String, day: Day, today: Day? = nil, minute: Int? = nil) {
    self.planPath = planPath
    self.profilePath = profilePath
    self.day = day
    self.today = today ?? day
    self.minute = minute
  }
}
