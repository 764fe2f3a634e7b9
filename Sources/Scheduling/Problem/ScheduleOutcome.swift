/// What a schedule achieves, and what it costs.
public struct ScheduleOutcome: Sendable, Hashable {
  /// A target and the week by whose end it is reached.
  public struct MetTarget: Sendable, Hashable {
    /// The index of the target.
    public let target: Int
    /// The week, or -1 when the target is met before the first week.
    public let week: Int
  }

  /// Points of all met targets, without `baseValue`.
  public let readiness: Int
  /// Points held at the end: `readiness` and `baseValue`.
  public let totalReadiness: Int
  /// Point-weeks of the met targets: a target met in week c counts for the weeks c to the last one.
  public let area: Int
  /// The completed activities in the order of completion.
  public let completed: [Int]
  /// For each activity the week in which it is completed, or `nil`.
  public let completionWeek: [Int?]
  /// The met targets, earliest first.
  public let metTargets: [MetTarget]
  /// The unmet targets, most points first.
  public let unmetTargets: [Int]
  /// The week by whose end every target is met; -1 when that is so at the start, `nil` when it never is.
  public let finishWeek: Int?
  /// Hands-on time among all time that counts for the share, 0 to 1; `nil` when there is no such time.
  public let handsOnShare: Double?
  /// Quarter-hours of learning.
  public let learningQuarters: Int
  /// Quarter-hours of reviews.
  public let reviewQuarters: Int
  /// Quarter-hours of practice exams.
  public let examQuarters: Int
  /// Points held at the end of each week, with `baseValue`; never falls.
  public let readinessByWeek: [Int]
}

extension StudySchedule {
  /// Replays the schedule and sums up what it achieves.
  ///
  /// It trusts the schedule to be valid: prerequisites and capacities are not checked here.
  ///
  /// - Complexity: O(sessions + targets log targets + needs).
  public func outcome(in problem: StudyProblem) -> ScheduleOutcome {
    let lastWeek = problem.weeks.count
    var remaining = problem.activities.map(\.duration)
    var completionWeek = [Int?](repeating: nil, count: problem.activities.count)
    var completed: [Int] = []
    /// For each skill and level the first week in which it is held.
    var reachedIn = problem.skills.map { skill in
      [Int](repeating: -1, count: max(0, skill.initialLevel) + 1)
    }
    var learning = 0
    for (week, entry) in weeks.enumerated() {
      for session in entry.sessions {
        learning += session.quarters
        remaining[session.activity] -= session.quarters
        guard remaining[session.activity] <= 0, completionWeek[session.activity] == nil else { continue }
        completionWeek[session.activity] = week
        completed.append(session.activity)
        for raise in problem.activities[session.activity].raises {
          while reachedIn[raise.skill].count <= raise.to { reachedIn[raise.skill].append(week) }
        }
      }
    }

    var met: [ScheduleOutcome.MetTarget] = []
    var unmet: [Int] = []
    for (index, target) in problem.targets.enumerated() {
      var week: Int? = -1
      for need in target.needs {
        let levels = reachedIn[need.skill]
        guard need.level < levels.count else {
          week = nil
          break
        }
        week = week.map { max($0, levels[max(0, need.level)]) }
      }
      if let week { met.append(.init(target: index, week: week)) } else { unmet.append(index) }
    }
    met.sort { ($0.week, $0.target) < ($1.week, $1.target) }
    unmet.sort { (problem.targets[$1].value, $0) < (problem.targets[$0].value, $1) }

    var gained = [Int](repeating: 0, count: lastWeek)
    var readiness = 0
    var area = 0
    for entry in met {
      let value = problem.targets[entry.target].value
      let from = max(entry.week, 0)
      readiness += value
      area += value * (lastWeek - from)
      if from < lastWeek { gained[from] += value }
    }
    var held = problem.baseValue
    let readinessByWeek = gained.map { points in
      held += points
      return held
    }

    let done = completed.map { problem.activities[$0] }
    let countedTime = done.reduce(0) { $0 + ($1.countsForHandsOnShare ? $1.duration : 0) }
    let handsOnTime = done.reduce(0) { $0 + ($1.isHandsOn ? $1.duration : 0) }
    return ScheduleOutcome(
      readiness: readiness, totalReadiness: readiness + problem.baseValue, area: area, completed: completed,
      completionWeek: completionWeek, metTargets: met, unmetTargets: unmet,
      finishWeek: unmet.isEmpty ? met.last?.week ?? -1 : nil,
      handsOnShare: countedTime > 0 ? Double(handsOnTime) / Double(countedTime) : nil,
      learningQuarters: learning, reviewQuarters: weeks.reduce(0) { $0 + $1.review },
      examQuarters: weeks.reduce(0) { $0 + $1.sittings.reduce(0) { $0 + problem.sittings[$1].duration } },
      readinessByWeek: readinessByWeek)
  }
}
