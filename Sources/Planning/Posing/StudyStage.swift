import Assessment
import Ontology
import Scheduling

/// The stretch of a plan that leads to one of its exams, or to all that comes last.
struct StudyStage: Hashable {
  /// The goals that it leads to, by their places in the goal set.
  let goals: [Int]
  /// The goals of later stages.
  let later: [Int]
  /// The weeks in which something new is learned for it.
  let weeks: Range<Int>
}

extension StudyProblemBuilder {
  /// How many times less a goal of a later stage counts than one of the stage: so little that it decides only among
  /// what serves the stage alike, and fills what the stage leaves free.
  private static let laterShare = 20.0

  /// The stages of a plan in their order; one where all exams have the same day.
  ///
  /// An exam whose day lies before the weeks has none any more.
  func stages(_ calendar: StudyCalendar) -> [StudyStage] {
    let goals = entries.map(\.demand.goal)
    var open = Array(goals.indices)
    var stages: [StudyStage] = []
    for exam in calendar.conditions.earlierExams {
      guard let place = open.first(where: { goals[$0] == exam.goal }) else { continue }
      open.removeAll { $0 == place }
      guard let first = calendar.weeks.first, exam.day >= first.start else { continue }
      stages.append(StudyStage(goals: [place], later: open, weeks: calendar.weeks(before: exam.goal)))
    }
    let first = stages.last?.weeks.upperBound ?? 0
    stages.append(StudyStage(goals: open, later: [], weeks: first..<max(first, calendar.weeks.count)))
    return stages
  }

  /// What each target is worth in a stage, in points.
  func values(of stage: StudyStage) -> [Int] {
    func shares(_ goals: [Int]) -> [(place: Int, share: Double)] {
      let total = goals.map { entries[$0].share }.reduce(0, +)
      return goals.map { ($0, entries[$0].share / total) }
    }
    let (own, later) = (shares(stage.goals), shares(stage.later))
    return targetWorths[0].indices.map { target in
      func worth(_ shares: [(place: Int, share: Double)]) -> Double {
        shares.map { $0.share * Double(targetWorths[$0.place][target]) }.reduce(0, +)
      }
      let value = worth(own) + worth(later) / Self.laterShare
      return value > 0 ? max(1, Int(value.rounded())) : 0
    }
  }

  /// The practice exams of a stage among those of a problem, by their places.
  func sittings(of stage: StudyStage, in problem: StudyProblem) -> [Int] {
    let own = Set(
      practiceExams.joined().filter { resource in
        stage.goals.contains { place in resource.exam.map { .exam($0) == entries[place].demand.goal } ?? false
        }
      }.map(\.id.text))
    return problem.sittings.indices.filter { own.contains(problem.sittings[$0].id) }
  }

  /// The points of a plan on the days of its exams: what is learned after an exam counts nothing for it.
  func points(_ outcome: ScheduleOutcome, _ calendar: StudyCalendar) -> Int {
    guard !calendar.conditions.earlierExams.isEmpty else { return outcome.totalReadiness }
    let ends = weekLimits(calendar)
    let gained = outcome.metTargets.map { met in
      entries.indices.filter { met.week < ends[$0] }.map {
        entries[$0].share * Double(targetWorths[$0][met.target])
      }.reduce(0, +)
    }.reduce(0, +)
    return outcome.totalReadiness - outcome.readiness + Int(gained.rounded())
  }

  /// The first week that comes too late for each goal; 0 for an exam that lies before the weeks.
  func weekLimits(_ calendar: StudyCalendar) -> [Int] {
    let earlier = Set(calendar.conditions.earlierExams.map(\.goal))
    return entries.map { entry in
      let goal = entry.demand.goal
      return earlier.contains(goal) ? calendar.weeks(before: goal).upperBound : calendar.weeks.count
    }
  }
}
