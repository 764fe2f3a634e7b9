import Assessment
import Ontology
import Planning

/// Checks a plan as a document against the library and the person, session by session.
///
/// It knows nothing of the planner's problem: levels, prerequisites and hours are taken from the belief, the
/// library and the calendar anew.
struct PlanChecker {
  let plan: Plan
  let person: SamplePerson
  /// The most by which readiness may fall from one week to the next, per mille.
  private let fading: Int
  private(set) var violations: [String] = []

  private var library: Library { person.model.library }
  private let resources: [String: Resource]
  private let planned: [String: PlannedActivity]
  private let heldAtStart: [String: Int]

  init(_ plan: Plan, person: SamplePerson, fading: Int = 5) {
    self.plan = plan
    self.person = person
    self.fading = fading
    let library = person.model.library
    resources = Dictionary(
      library.resources.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    planned = Dictionary(plan.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    heldAtStart = Dictionary(
      library.skills.enumerated().map { index, skill in
        (skill.id.text, max(0, min(4, Int(person.belief.proficiency(index).mean.rounded(.down)))))
      }, uniquingKeysWith: { first, _ in first })
    checkWeeks()
    checkSessions()
    checkReadiness()
    checkHandsOnShare()
    checkReviews()
  }

  private mutating func expect(_ isRight: Bool, _ violation: String) {
    if !isRight { violations.append(violation) }
  }

  private mutating func checkWeeks() {
    var day = plan.conditions.start
    for (index, week) in plan.weeks.enumerated() {
      expect(week.number == index + 1 && week.start == day, "week \(index + 1): begins \(week.start)")
      let last = plan.conditions.examDate.map { min($0.adding(days: -1), day.adding(days: 6)) }
      expect(week.end == last ?? day.adding(days: 6), "week \(week.number): ends \(week.end)")
      let free = (week.start.number...week.end.number).count { number in
        plan.conditions.away.allSatisfy { !$0.contains(Day(number: number)) }
      }
      expect(
        week.capacity == plan.conditions.weeklyQuarters * free / 7,
        "week \(week.number): \(week.capacity) quarters on \(free) days")
      expect(week.load <= week.capacity, "week \(week.number): \(week.load) of \(week.capacity)")
      expect(week.review >= 0, "week \(week.number): review \(week.review)")
      let topics = Set(week.sessions.compactMap { planned[$0.activity] }.filter(isLearned).map(\.topic))
      let most = max(3, plan.conditions.weeklyQuarters / 8)
      expect(topics.count <= most, "week \(week.number): \(topics.count) topics")
      day = day.adding(days: 7)
    }
    if let exam = plan.conditions.examDate {
      expect(plan.weeks.last?.end.adding(days: 1) == exam, "the last week does not end before the exam")
      expect(plan.finish.likely < exam, "study ends \(plan.finish.likely)")
    }
    expect(plan.finish.low <= plan.finish.likely && plan.finish.likely <= plan.finish.high, "\(plan.finish)")
  }

  private func isLearned(_ activity: PlannedActivity) -> Bool { activity.kind != .practiceExam }

  private mutating func checkSessions() {
    var levels = heldAtStart
    var done: [String: (quarters: Int, parts: Int, week: Int, day: Day?)] = [:]
    var order: [String] = []
    for week in plan.weeks {
      for session in week.sessions {
        guard let activity = planned[session.activity], let resource = resources[session.activity] else {
          expect(false, "week \(week.number): \(session.activity) is unknown")
          continue
        }
        let before = done[session.activity]
        if before == nil {
          order.append(session.activity)
          checkEntry(resource, levels: levels, week: week.number)
        }
        // Where a week has less than half an hour for learning, so have its sessions.
        let least = plan.conditions.weeklyQuarters < 4 ? 1 : 2
        expect(session.quarters >= min(least, activity.duration.likely), "\(session): too short")
        expect(session.part == (before?.parts ?? 0) + 1, "\(session): part after \(before?.parts ?? 0)")
        // Without times of the week a long session is done on several evenings of it.
        expect(
          before.map { before in
            before.week < week.number || before.day.flatMap { day in session.day.map { day < $0 } } ?? false
          } ?? true, "\(session): twice on a day")
        let quarters = (before?.quarters ?? 0) + session.quarters
        done[session.activity] = (quarters, session.part, week.number, session.day)
        guard session.part == session.parts else { continue }
        expect(quarters == activity.duration.likely, "\(activity.id): \(quarters) quarters in all")
        for raise in resource.raises {
          levels[raise.skill.text] = max(levels[raise.skill.text] ?? 0, raise.to)
        }
      }
    }
    for (id, part) in done {
      let parts = plan.weeks.flatMap(\.sessions).filter { $0.activity == id }.map(\.parts)
      expect(Set(parts) == [part.parts], "\(id): \(part.parts) parts of \(parts)")
    }
    let listed = plan.activities.map(\.id)
    expect(Set(listed).count == listed.count && Set(listed) == Set(order), "activities and sessions differ")
  }

  /// What has to be known before the first session: by the resource, and by the skills that it raises.
  private mutating func checkEntry(_ resource: Resource, levels: [String: Int], week: Int) {
    var entry = resource.requires.map { ($0.skill, $0.level) } + resource.raises.map { ($0.skill, $0.from) }
    for raise in resource.raises {
      for before in library.skill(raise.skill)?.prerequisites ?? [] where before.gatedLevel <= raise.to {
        // What is taught side by side need not be known before.
        if resource.raises.contains(where: { $0.skill == before.skill }) { continue }
        entry.append((before.skill, before.level))
      }
    }
    for (skill, level) in entry {
      expect(levels[skill.text] ?? 0 >= level, "week \(week): \(resource.id) before \(skill) at \(level)")
    }
  }

  private mutating func checkReadiness() {
    let curve = [plan.readiness.now] + plan.weeks.map(\.readiness)
    // What was learned fades until it is reviewed, but not below what was there before.
    for (before, after) in zip(curve, curve.dropFirst()) {
      expect(
        after.mean >= max(before.mean - fading, plan.readiness.now.mean),
        "readiness falls: \(curve.map(\.mean))")
    }
    expect(curve.last == plan.readiness.projected, "the last week is not what is projected")
    for score in curve { expect(score.low <= score.mean && score.mean <= score.high, "\(score)") }
  }

  private mutating func checkHandsOnShare() {
    let teaching = library.resources.filter { resource in
      resource.kind.isHandsOn && resource.raises.contains { heldAtStart[$0.skill.text] ?? 4 < $0.to }
    }
    let steps = Set(teaching.flatMap(\.raises).flatMap(Self.steps))
    var (counted, handsOn) = (0, 0)
    for activity in plan.activities where isLearned(activity) {
      guard let resource = resources[activity.id] else { continue }
      if resource.kind.isHandsOn { handsOn += activity.duration.likely }
      if resource.kind.isHandsOn || resource.raises.flatMap(Self.steps).contains(where: steps.contains) {
        counted += activity.duration.likely
      }
    }
    expect(100 * handsOn >= plan.conditions.handsOnPercent * counted, "hands-on \(handsOn) of \(counted)")
  }

  private static func steps(_ raise: Resource.Raise) -> [String] {
    (raise.from + 1...max(raise.from + 1, raise.to)).map { "\(raise.skill) \($0)" }
  }

  private mutating func checkReviews() { violations += ReviewChecker(plan).violations }
}
