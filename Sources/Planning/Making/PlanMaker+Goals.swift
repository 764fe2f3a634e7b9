import Assessment
import Ontology
import Scheduling

extension PlanMaker {
  /// Each goal with its readiness now and at the end; empty for the one exam of the assessment.
  ///
  /// - Parameter aloneQuarters: Quarter-hours a week with which everything for one goal alone would fit.
  func planGoals(_ expected: Expectation, aloneQuarters: [Goal: Int]) -> [PlanGoal] {
    guard !goals.isOwnExam else { return [] }
    return goals.entries.enumerated().map { index, entry in
      let demand = entry.demand
      func final(_ measure: ReadinessMeasure) -> Score {
        Score(reached(measure, for: demand.goal, expected.projection, expected.course.conditions))
      }
      return PlanGoal(
        goal: demand.goal, title: demand.title, weight: entry.weight, edition: demand.edition,
        examFee: fee(of: demand.goal), now: Score(demand.measure.estimate(belief)),
        projected: final(demand.measure),
        aloneQuarters: aloneQuarters[demand.goal],
        // The parts of the first goal are those of the plan's readiness.
        sections: index == 0
          ? []
          : demand.sections.map { part in
            PlanReadiness.Part(
              id: part.id, title: part.title, weight: Int((part.weight * 1000).rounded()),
              now: Score(part.measure.estimate(belief)), projected: final(part.measure))
          })
    }
  }

  /// What an exam costs, in the words of its issuer; empty where that is not known, and for a role.
  private func fee(of goal: Goal) -> String {
    guard case .exam(let id) = goal else { return "" }
    return model.library.exam(id)?.fee ?? ""
  }

  /// Which goals each activity of a solution serves, with what it brings to each; empty with one goal.
  ///
  /// An activity serves a goal if it reaches a level that the goal needs, or one that such an activity builds
  /// on.
  func services(_ solution: PlanSolution) -> [[GoalWorth]] {
    var services = [[GoalWorth]](repeating: [], count: solution.problem.activities.count)
    guard goals.areSeveral else { return services }
    let met = metTargets(solution)
    let limits = builder.weekLimits(solution.calendar)
    for (place, entry) in goals.entries.enumerated() {
      var wanted = Set<StudyProblem.Node>()
      for index in solution.outcome.completed.reversed()
      where solution.outcome.completionWeek[index] ?? .max < limits[place] {
        let activity = solution.problem.activities[index]
        let worth = met[index].map { builder.targetWorths[place][$0] }.reduce(0, +)
        let leadsOn = activity.raises.contains { raise in
          let first = max(raise.from, solution.problem.skills[raise.skill].initialLevel) + 1
          return first <= raise.to
            && (first...raise.to).contains {
              wanted.contains(StudyProblem.Node(skill: raise.skill, level: $0))
            }
        }
        guard worth > 0 || leadsOn else { continue }
        wanted.formUnion(activity.requires)
        wanted.formUnion(activity.raises.map { StudyProblem.Node(skill: $0.skill, level: $0.from) })
        services[index].append(GoalWorth(goal: entry.demand.goal, worth: Self.tenths(worth)))
      }
    }
    return services
  }

  /// What leaving targets out costs each goal; empty with one goal.
  func costs(ofTargets targets: [Int], in solution: PlanSolution) -> [GoalWorth] {
    guard goals.areSeveral else { return [] }
    return goals.entries.enumerated().compactMap { place, entry in
      let lost = targets.filter { isLate($0, forGoal: place, in: solution) }
      let cost = Self.tenths(lost.map { builder.targetWorths[place][$0] }.reduce(0, +))
      return cost > 0 ? GoalWorth(goal: entry.demand.goal, worth: cost) : nil
    }
  }

  /// Readiness for each goal at the end of a plan; empty with one goal.
  func goalScores(_ projection: PlanProjection, _ conditions: Plan.Conditions) -> [GoalScore] {
    guard goals.areSeveral else { return [] }
    return goals.entries.map { entry in
      let goal = entry.demand.goal
      return GoalScore(
        goal: goal, score: Score(reached(entry.demand.measure, for: goal, projection, conditions)))
    }
  }

  /// Quarter-hours a week with which everything for one of the goals alone fits, as few as a quick search
  /// finds.
  ///
  /// - Returns: `nil` when no hours are enough, or without an exam date.
  func quarters(forGoalAlone entry: GoalSet.Entry, _ conditions: Plan.Conditions) -> Int? {
    guard conditions.examDate != nil else { return nil }
    let own = PlanMaker(
      model: model, profile: profile, belief: belief, effort: planner.effort,
      goals: goals.alone(entry, ownExam: model.exam.id), done: done, choice: choice)
    let alone = conditions.alone(entry.demand.goal)
    guard alone.examDate.map({ $0 > alone.start }) ?? true else { return nil }
    return PlanSolver(builder: own.builder, planner: planner, checkUps: own.rhythm(alone))
      .leastChange(in: Plan.Conditions.weeklyRange) { alone.atPace(weeklyQuarters: $0) }?
      .weeklyQuarters
  }

  /// The targets that each activity of a solution meets when it is completed.
  func metTargets(_ solution: PlanSolution) -> [[Int]] {
    var met = [[Int]](repeating: [], count: solution.problem.activities.count)
    var levels = solution.problem.skills.map(\.initialLevel)
    var isMet = [Bool](repeating: false, count: solution.problem.targets.count)
    for activity in solution.outcome.completed {
      for raise in solution.problem.activities[activity].raises {
        levels[raise.skill] = max(levels[raise.skill], raise.to)
      }
      for (index, target) in solution.problem.targets.enumerated() where !isMet[index] {
        guard target.needs.allSatisfy({ levels[$0.skill] >= $0.level }) else { continue }
        isMet[index] = true
        met[activity].append(index)
      }
    }
    return met
  }

  /// Planner's points as tenths of a readiness point.
  private static func tenths(_ points: Int) -> Int { (points + 50) / 100 }
}
