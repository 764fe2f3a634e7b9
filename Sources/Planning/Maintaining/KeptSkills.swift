import Assessment
import Ontology

/// An exam that was passed, with what it asks for.
struct HeldExam {
  /// What it asks for.
  let demand: GoalDemand
  /// The day on which it was passed.
  let passed: Day
}

/// How well the skills that exams ask for are remembered, from day to day.
struct KeptSkills {
  /// A skill that is held and needed.
  struct Skill {
    /// Its index in the library.
    let index: Int
    /// The level that is held, at most the level needed.
    let level: Int
    /// Its share of the exams, of all alike.
    let weight: Double
    /// Whether the learner's job asks for it, so that work keeps it in use.
    let isUsed: Bool
    var memory: SkillMemory
  }

  private(set) var skills: [Skill]

  /// Remembers what was completed and reviewed of a plan, and that each exam asked for all that it needs.
  ///
  /// - Parameters:
  ///   - belief: What is believed on the day of the last exam.
  ///   - exams: The exams that were passed; one at least.
  init(model: AssessmentModel, belief: Belief, plan: Plan, exams: [HeldExam]) {
    let events = Self.events(of: plan, model: model)
    var needs: [Int: (level: Int, weight: Double, sat: Set<Day>)] = [:]
    for exam in exams {
      for need in exam.demand.needs {
        let known = needs[need.index] ?? (0, 0, [])
        needs[need.index] = (
          max(known.level, need.level), known.weight + need.weight / Double(exams.count),
          known.sat.union([exam.passed])
        )
      }
    }
    skills = needs.sorted { $0.key < $1.key }.compactMap { index, need in
      let level = min(need.level, StudyProblemBuilder.initialLevel(belief.proficiency(index)))
      guard level > 0 else { return nil }
      let skill = model.library.skills[index]
      var memory = SkillMemory(heldFor: model.exam.assessment.halfLife, since: plan.conditions.start)
      var sat = need.sat.sorted()[...]
      for event in events[index] ?? [] {
        while let day = sat.first, event.day > day {
          memory.review(on: day)
          sat.removeFirst()
        }
        event.apply(to: &memory)
      }
      for day in sat { memory.review(on: day) }
      return Skill(
        index: index, level: level, weight: need.weight,
        isUsed: model.role.expectation(of: skill).map { $0.expectedLevel >= level } ?? false, memory: memory)
    }
  }

  /// Something that was done about a skill.
  private struct Event {
    let day: Day
    let kind: Resource.Kind

    func apply(to memory: inout SkillMemory) {
      switch kind {
      case .review, .checkUp, .practiceExam: memory.review(on: day)
      case .lesson, .reading, .lab, .project: memory.learn(by: kind, on: day)
      }
    }
  }

  /// What was completed about each skill, in the order of the days.
  private static func events(of plan: Plan, model: AssessmentModel) -> [Int: [Event]] {
    let days = plan.completionDays
    var events: [Int: [Event]] = [:]
    for activity in plan.activities {
      guard let day = days[activity.id] else { continue }
      for raise in activity.raises {
        guard let index = model.library.skillIndex[Ontology.Skill.ID(raise.skill)] else { continue }
        events[index, default: []].append(Event(day: day, kind: activity.kind))
      }
    }
    return events.mapValues { list in
      list.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
  }

  /// The places of the skills of which least is left on a day, the least first.
  ///
  /// What the learner's job asks for is in use anyway and comes later: it counts as a third less forgotten.
  ///
  /// - Parameter onlyUnused: Whether skills that are in use are left out.
  /// - Complexity: O(n log n).
  func fading(on day: Day, onlyUnused: Bool = false) -> [Int] {
    skills.indices.filter { !onlyUnused || !skills[$0].isUsed }.map { place in
      let lost = 1 - skills[place].memory.retrievability(on: day)
      return (place, skills[place].isUsed ? lost * Self.usedShare : lost)
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  /// How much of what was forgotten counts for a skill in use; authored.
  private static let usedShare = 2.0 / 3

  /// Takes note of a review.
  mutating func review(_ place: Int, on day: Day) { skills[place].memory.review(on: day) }

  /// The share of the exam that can be recalled on a day, 0 to 1, among what is held.
  func retrievability(on day: Day) -> Double {
    let weight = skills.map(\.weight).reduce(0, +)
    guard weight > 0 else { return 1 }
    return skills.map { $0.weight * $0.memory.retrievability(on: day) }.reduce(0, +) / weight
  }

  /// What is left of the skill of which least is left, 0 to 1.
  func least(on day: Day) -> Double { skills.map { $0.memory.retrievability(on: day) }.min() ?? 1 }

  /// A belief as it is on a later day: what is held fades as it is forgotten, the rest as time goes.
  ///
  /// Forgetting takes away: what is believed to be below the usual stays there, because nobody learns by
  /// leaving a skill alone.
  ///
  /// - Parameters:
  ///   - belief: What was believed on the day of the exam.
  ///   - passed: That day.
  ///   - spread: The skills by which the uncertainty grows; these if `nil`. Two courses are compared with the
  ///     same uncertainty: where little is held, a wider spread alone counts as readiness.
  func faded(
    _ belief: Belief, from passed: Day, to day: Day, model: AssessmentModel, spread: KeptSkills? = nil
  ) -> Belief {
    let own = shares(of: belief, from: passed, to: day, model: model)
    let uncertain = spread?.shares(of: belief, from: passed, to: day, model: model) ?? own
    var faded = belief.fading(to: uncertain, prior: model.prior)
    var means = faded.mean
    for (index, share) in own.enumerated() {
      let (before, usual) = (belief.mean[index], model.prior.mean[index])
      means[index] = min(before, usual + share * (before - usual))
    }
    faded.state = JointNormal(mean: means, covariance: faded.covariance)
    return faded
  }

  /// What is left of each skill on a day, 0 to 1.
  private func shares(of belief: Belief, from passed: Day, to day: Day, model: AssessmentModel) -> [Double] {
    let idle = SkillMemory(heldFor: model.exam.assessment.halfLife, since: passed)
    var shares = [Double](repeating: idle.retrievability(on: day), count: belief.skillCount)
    for skill in skills { shares[skill.index] = skill.memory.retrievability(on: day) }
    return shares
  }
}

extension SkillMemory {
  /// The memory of a skill that was held before anything is known of how it was learned: half of it is there
  /// after the months in which a belief is half out of date.
  init(heldFor months: Double, since day: Day) {
    let one = ForgettingCurve.days(untilRetrievability: 0.5, stability: 1)
    self.init(stability: max(1, months * 30.4375 / one), since: day)
  }
}
