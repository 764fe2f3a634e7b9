import Ontology
import Scheduling

/// The weeks of a plan: seven days each from its start, with the hours that are left beside days away and busy
/// times.
struct StudyCalendar {
  /// A week of seven days, or fewer before the exam.
  struct Week: Hashable {
    var start: Day
    var end: Day
    /// Quarter-hours available.
    var capacity: Int
    /// Quarter-hours of these that the planner must not fill: for check-ups, and for what comes between.
    var withheld = 0
    /// The most quarter-hours of learning in a week of a plan that goes on; `nil` where reviews have no time yet.
    var learning: Int?
  }

  private(set) var weeks: [Week] = []
  /// The weeks that hold a check-up, and its quarter-hours.
  private(set) var checkUps: [Int: Int] = [:]
  /// How the plan ends before an exam.
  let end: ExamEnd?
  private let conditions: Plan.Conditions
  private let time: FreeTime

  /// The weeks until the day before the exam; without an exam date, those up to the last day on which
  /// something is out of the ordinary and one more, so that every week after them is a typical one.
  init(_ conditions: Plan.Conditions, checkUps rhythm: CheckUpRhythm = .none) {
    self.conditions = conditions
    end = ExamEnd(conditions)
    time = FreeTime(conditions)
    if let exam = conditions.examDate {
      let count = (exam.number - conditions.start.number + 6) / 7
      weeks = (0..<max(0, count)).map { week($0, until: exam) }
    } else {
      let last = max(conditions.lastUnusualDay ?? conditions.start, conditions.start)
      let isUsual = conditions.lastUnusualDay == nil && rhythm == .none
      weeks =
        isUsual ? [] : (0...(last.number - conditions.start.number) / 7 + 1).map { week($0, until: nil) }
    }
    reserve(rhythm)
  }

  /// A calendar of a given number of whole weeks.
  init(_ conditions: Plan.Conditions, weekCount: Int, checkUps rhythm: CheckUpRhythm = .none) {
    self.conditions = conditions
    end = nil
    time = FreeTime(conditions)
    weeks = (0..<weekCount).map { week($0, until: nil) }
    reserve(rhythm)
  }

  /// A calendar of the given weeks of a plan that goes on.
  ///
  /// - Parameter end: How the whole plan ends before an exam.
  init(_ conditions: Plan.Conditions, weeks: [Week], end: ExamEnd? = nil) {
    self.conditions = conditions
    self.end = end
    time = FreeTime(conditions)
    self.weeks = weeks
  }

  /// A calendar of one week or a part of it.
  init(_ conditions: Plan.Conditions, from first: Day, to last: Day) {
    self.init(conditions, weeks: [])
    weeks = [Week(start: first, end: last, capacity: first > last ? 0 : capacity(from: first, to: last))]
  }

  /// Quarter-hours of all weeks together.
  var capacity: Int { weeks.map(\.capacity).reduce(0, +) }

  private func week(_ index: Int, until exam: Day?) -> Week {
    let first = conditions.start.adding(days: 7 * index)
    var last = first.adding(days: 6)
    if let exam, last >= exam { last = exam.adding(days: -1) }
    let capacity = capacity(from: first, to: last)
    return Week(start: first, end: last, capacity: capacity, withheld: conditions.buffer(of: capacity))
  }

  /// Keeps time for check-ups free.
  private mutating func reserve(_ rhythm: CheckUpRhythm) {
    checkUps = rhythm.quartersByWeek(
      free: weeks.map { $0.capacity - $0.withheld }, isDated: conditions.examDate != nil)
    for (week, quarters) in checkUps { weeks[week].withheld += quarters }
  }

  /// With times of the week, what is left of them, and no more than the hours of a whole week; else the hours'
  /// share of the free days.
  private func capacity(from first: Day, to last: Day) -> Int {
    let days = (first.number...last.number).map { Day(number: $0) }
    guard !conditions.times.isEmpty else {
      return days.filter(time.isFree).map(time.weeklyQuarters).reduce(0, +) / 7
    }
    let most = (0..<7).map { time.weeklyQuarters(on: first.adding(days: $0)) }.reduce(0, +) / 7
    return min(most, days.flatMap(time.slots).map(\.quarters).reduce(0, +))
  }

  /// The weeks as the planner takes them: each leaves hours to reviews, the first one excepted when nothing has
  /// been learned yet; those before an exam are lighter. Where no end is asked for, at least half of the last one is
  /// for reviews and rest.
  var problemWeeks: [StudyProblem.Week] {
    zip(weeks, Self.reserves(weeks.map(\.capacity))).enumerated().map { index, pair in
      let (week, reserve) = pair
      let capacity = week.capacity - week.withheld
      let learning = max(0, min(capacity, week.learning ?? capacity - reserve))
      let isLast = conditions.examDate != nil && index == weeks.count - 1
      let most = end.map { mostLearning(in: week, before: $0) } ?? (isLast ? week.capacity / 2 : learning)
      return StudyProblem.Week(capacity: capacity, learningLimit: min(learning, most))
    }
  }

  /// The quarter-hours of a week that its days leave to what is new.
  private func mostLearning(in week: Week, before end: ExamEnd) -> Int {
    guard week.end >= end.lighterFrom else { return week.capacity }
    func quarters(_ first: Day, _ last: Day) -> Int { first > last ? 0 : capacity(from: first, to: last) }
    let all = quarters(week.start, week.end)
    guard all > 0 else { return 0 }
    let full = quarters(week.start, min(week.end, end.lighterFrom.adding(days: -1)))
    let lighter = quarters(max(week.start, end.lighterFrom), min(week.end, end.quietFrom.adding(days: -1)))
    return week.capacity * (4 * full + ExamEnd.lighterQuarters * lighter) / (4 * all)
  }

  /// The quarter-hours of each week of a plan that are kept free for reviews: about ten minutes for each skill beside
  /// the two hours or so that learning it takes, more once there is more to keep. In few hours the lessons that are
  /// worth most are short ones, so more skills share them. Authored.
  ///
  /// It is taken from every week alike and whatever is learned, so that learning late saves no reviews.
  static func reserves(_ capacities: [Int]) -> [Int] {
    var hundredths = 0
    return capacities.enumerated().map { index, capacity in
      let before = hundredths / 100
      if index > 0 { hundredths += capacity * reviewShare(ofWeek: index, capacity: capacity) }
      return hundredths / 100 - before
    }
  }

  /// Percent of a week's quarter-hours.
  private static func reviewShare(ofWeek index: Int, capacity: Int) -> Int {
    (index < 12 ? 9 : 13) + max(0, fewQuarters - capacity) / 2
  }

  /// Quarter-hours a week below which there are few hours.
  private static let fewQuarters = 26

  /// A week in which nothing is out of the ordinary, after the last change of the hours.
  var typicalWeek: StudyProblem.Week {
    let quarters = time.weeklyQuarters(on: conditions.start.adding(days: Plan.Conditions.horizonDays))
    let capacity = conditions.times.isEmpty ? quarters : min(quarters, time.quartersOfTimes)
    let free = capacity - conditions.buffer(of: capacity)
    return StudyProblem.Week(
      capacity: free,
      learningLimit: max(0, free - capacity * Self.reviewShare(ofWeek: .max, capacity: capacity) / 100))
  }
}

extension Plan.Conditions {
  /// The last day within the horizon that is away or busy, or from which the hours are others; `nil` if no day is.
  fileprivate var lastUnusualDay: Day? {
    let horizon = start.adding(days: Self.horizonDays)
    let days = away.map { min($0.upperBound, horizon) } + busy.map(\.day) + hoursChanges.map(\.from)
    return days.filter { start <= $0 && $0 <= horizon }.max()
  }

  /// The quarter-hours of a week that are kept free, rounded to the nearest one.
  func buffer(of capacity: Int) -> Int { (capacity * bufferPercent + 50) / 100 }

  /// The same conditions at another pace: fewer hours cap the times of the week, more of them would need others,
  /// which nobody has named.
  func atPace(weeklyQuarters quarters: Int) -> Plan.Conditions {
    guard quarters != weeklyQuarters else { return self }
    var changed = self
    changed.weeklyQuarters = quarters
    changed.hoursChanges = []
    if quarters > weeklyQuarters { changed.times = [] }
    return changed
  }
}
