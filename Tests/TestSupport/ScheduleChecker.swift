package import Scheduling

/// Replays a schedule session by session and lists every constraint that it breaks.
///
/// Its codes H1 to H11 number the rules of a valid plan, of which H10 is one only where topics have an order, and H11 where
/// there is a last week in which something may be taken up. It
/// shares no code with the planner, and does not trust the sums that the planner computes.
package struct ScheduleChecker {
  package let problem: StudyProblem
  package private(set) var violations: [String] = []
  package private(set) var readiness = 0
  package private(set) var area = 0
  package private(set) var topicSwitches = 0

  private var level: [Int]
  private var doneQuarters: [Int: Int] = [:]
  private var quartersByWeek: [Int: [Int: Int]] = [:]
  private var completion: [Int: Int] = [:]
  private var metWeek: [Int: Int] = [:]
  private var sittingWeek: [Int: Int] = [:]
  private var load: [(learning: Int, sittings: Int, review: Int)]

  package init(_ schedule: StudySchedule, problem: StudyProblem) {
    self.problem = problem
    level = problem.skills.map(\.initialLevel)
    load = problem.weeks.map { _ in (0, 0, 0) }
    guard schedule.weeks.count == problem.weeks.count else {
      violations.append("H1: \(schedule.weeks.count) weeks instead of \(problem.weeks.count)")
      return
    }
    updateTargets(week: -1)
    for (week, entry) in schedule.weeks.enumerated() { replay(entry, week: week) }
    checkActivities()
    checkLoad(schedule)
    checkHandsOnShare()
    checkSittings()
    checkReviews()
    checkRuns()
    for (target, week) in metWeek {
      readiness += problem.targets[target].value
      area += problem.targets[target].value * (problem.weeks.count - max(week, 0))
    }
  }

  private mutating func updateTargets(week: Int) {
    for (index, target) in problem.targets.enumerated() where metWeek[index] == nil {
      if target.needs.allSatisfy({ level[$0.skill] >= $0.level }) { metWeek[index] = week }
    }
  }

  private mutating func replay(_ entry: StudySchedule.Week, week: Int) {
    var lastTopic: Int?
    var topics: Set<Int> = []
    var runs = 0
    for session in entry.sessions {
      guard problem.activities.indices.contains(session.activity), session.quarters > 0 else {
        violations.append("H1: week \(week): \(session)")
        continue
      }
      let activity = problem.activities[session.activity]
      if completion[session.activity] != nil {
        violations.append("H2: week \(week): \(activity.id) was already complete")
        continue
      }
      if quartersByWeek[session.activity]?[week] != nil {
        violations.append("H1: week \(week): \(activity.id) twice")
      }
      if doneQuarters[session.activity] == nil {
        let entryNodes = activity.requires + activity.raises.map { .init(skill: $0.skill, level: $0.from) }
        for node in entryNodes where level[node.skill] < node.level {
          violations.append(
            "H3: week \(week): \(activity.id) starts with \(problem.skills[node.skill].id) too low")
        }
      }
      doneQuarters[session.activity, default: 0] += session.quarters
      quartersByWeek[session.activity, default: [:]][week, default: 0] += session.quarters
      load[week].learning += session.quarters
      topics.insert(activity.topic)
      if activity.topic != lastTopic { runs += 1 }
      lastTopic = activity.topic
      if doneQuarters[session.activity, default: 0] >= activity.duration {
        completion[session.activity] = week
        checkOpening(activity, week: week)
        for raise in activity.raises { level[raise.skill] = max(level[raise.skill], raise.to) }
        updateTargets(week: week)
      }
    }
    topicSwitches += max(0, runs - 1)
    if let most = problem.maximumTopicsPerWeek, topics.count > most {
      violations.append("H6: week \(week): \(topics.count) topics")
    }
    for sitting in entry.sittings {
      guard problem.sittings.indices.contains(sitting), sittingWeek[sitting] == nil else {
        violations.append("H8: week \(week): sitting \(sitting) unknown or taken twice")
        continue
      }
      sittingWeek[sitting] = week
      load[week].sittings += problem.sittings[sitting].duration
    }
    if entry.review < 0 { violations.append("H9: week \(week): review \(entry.review)") }
    load[week].review = entry.review
  }

  /// No skill that serves something is met for the first time too late.
  private mutating func checkOpening(_ activity: StudyProblem.Activity, week: Int) {
    guard let last = problem.lastOpening, week > last else { return }
    for raise in activity.raises where raise.to > 0 && level[raise.skill] == 0 {
      let serves =
        problem.targets.flatMap(\.needs).contains { $0.skill == raise.skill && $0.level > 0 }
        || problem.activities.contains { other in
          other.requires.contains { $0.skill == raise.skill && $0.level > 0 }
            || other.raises.contains { $0.skill == raise.skill && $0.from > 0 }
        }
      if serves {
        violations.append("H11: week \(week): \(activity.id) takes up \(problem.skills[raise.skill].id)")
      }
    }
  }

  private mutating func checkActivities() {
    let learningWeeks = problem.weeks.indices.filter { problem.weeks[$0].learningLimit > 0 }
    for (index, quarters) in doneQuarters {
      let activity = problem.activities[index]
      if quarters != activity.duration {
        violations.append("H2: \(activity.id): \(quarters) of \(activity.duration) quarters")
      }
      let byWeek = quartersByWeek[index, default: [:]]
      for (week, part) in byWeek where part < min(activity.minimumSession, activity.duration) {
        violations.append("H4: \(activity.id): \(part) quarters in week \(week)")
      }
      let positions = byWeek.keys.compactMap { learningWeeks.firstIndex(of: $0) }.sorted()
      if positions.count != byWeek.count {
        violations.append("H5: \(activity.id) in a week without learning")
      }
      if let first = positions.first, let last = positions.last, last - first + 1 != positions.count {
        violations.append("H4: \(activity.id): not in consecutive learning weeks")
      }
    }
  }

  private mutating func checkLoad(_ schedule: StudySchedule) {
    for (week, load) in load.enumerated() {
      if load.learning > problem.weeks[week].learningLimit {
        violations.append("H5: week \(week): learning \(load.learning)")
      }
      if load.learning + load.sittings + load.review > problem.weeks[week].capacity {
        violations.append("H5: week \(week): load \(load) over \(problem.weeks[week].capacity)")
      }
    }
  }

  private mutating func checkHandsOnShare() {
    var counted = 0
    var handsOn = 0
    for activity in completion.keys.map({ problem.activities[$0] }) {
      if activity.countsForHandsOnShare { counted += activity.duration }
      if activity.isHandsOn { handsOn += activity.duration }
    }
    if 100 * handsOn < problem.handsOnPercent * counted {
      violations.append("H7: hands-on \(handsOn) of \(counted) quarters")
    }
  }

  private mutating func checkSittings() {
    for (index, sitting) in problem.sittings.enumerated() {
      guard let week = sittingWeek[index], (sitting.earliest...sitting.latest).contains(week) else {
        violations.append("H8: \(sitting.id) missing or outside its window")
        continue
      }
    }
  }

  private mutating func checkReviews() {
    let active = problem.weeks.indices.filter { problem.weeks[$0].capacity > 0 }
    var due = problem.weeks.map { _ in 0 }
    var deadline = due
    for (index, week) in completion where problem.activities[index].review > 0 {
      for offset in problem.reviewOffsets {
        let first = active.firstIndex { $0 >= week + offset } ?? active.count - 1
        due[active[first]] += problem.activities[index].review
        let last = min(first + problem.reviewSlack, active.count - 1)
        deadline[active[last]] += problem.activities[index].review
      }
    }
    var (done, dueSoFar, overdue) = (0, 0, 0)
    for week in problem.weeks.indices {
      done += load[week].review
      dueSoFar += due[week]
      overdue += deadline[week]
      if done > dueSoFar { violations.append("H9: week \(week): \(done) reviewed, only \(dueSoFar) due") }
      if done < overdue { violations.append("H9: week \(week): \(done) reviewed, \(overdue) overdue") }
    }
  }

  /// With an order of topics each is taken up twice at most, in the mean; weeks without learning interrupt nothing.
  private mutating func checkRuns() {
    guard !problem.topicOrder.isEmpty else { return }
    var weeksByTopic: [Int: Set<Int>] = [:]
    for (activity, weeks) in quartersByWeek {
      weeksByTopic[problem.activities[activity].topic, default: []].formUnion(weeks.keys)
    }
    let learned = Set(weeksByTopic.values.joined()).sorted()
    let runs = weeksByTopic.values.map { weeks in
      learned.indices.count { place in
        weeks.contains(learned[place]) && (place == 0 || !weeks.contains(learned[place - 1]))
      }
    }.reduce(0, +)
    if runs > 2 * weeksByTopic.count {
      violations.append("H10: \(runs) runs of \(weeksByTopic.count) topics")
    }
  }
}
