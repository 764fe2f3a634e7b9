import Assessment
import Ontology

/// What a plan is expected to bring week by week, with all that may come between.
///
/// Three things do: a finished step may not take; hours may be more than estimated, so that steps end in later
/// weeks than planned, or after the exam; and what is not reviewed fades, so that on a day a skill is at its new
/// level only with its chance of recall and otherwise as it was before. The mean and the variance of readiness
/// follow without sampling: given the pace, skills are mixtures of what they were and what they became; over
/// the paces, the law of total variance.
///
/// Study says nothing about other skills, so their beliefs stay as they are: it is an intervention, not an
/// observation. Whoever turns out to be quick is not expected to begin the next week's steps early.
struct PlanProjection {
  /// A step of a skill.
  private struct Step {
    /// The place of its skill in `skills`.
    let skill: Int
    /// The place of its level among the skill's.
    let level: Int
    /// The place of the week for which its end is planned.
    let week: Int
    /// Pace → hours that are to be studied up to its end, in quarters.
    let efforts: [Double]
  }

  /// A skill that the plan raises.
  private struct Raised {
    let index: Int
    /// The levels to which it is raised, ascending.
    let levels: [Int]
    let learned: LearnedSkill?
    /// What is left of it if all that was done for it is forgotten or did not take; `nil` when nothing was done.
    let unlearned: Moments?
    /// Whether answers have shown since that what was done took.
    let isConfirmed: Bool
  }

  private let uncertainty: LearningUncertainty
  private let belief: Belief
  private let weekCount: Int
  /// Week → the day after it; the exam's for the last one.
  private let days: [Day]
  private var steps: [Step] = []
  private let skills: [Raised]
  /// Week → pace → how many of the steps are finished.
  private let finished: [[Int]]

  /// Looks at a course with its reviews.
  ///
  /// - Parameters:
  ///   - belief: What is believed today, with what was done of the course.
  ///   - unlearned: What was believed before anything of it was done; `nil` when nothing is.
  ///   - today: The day from which on sessions can take longer than planned.
  ///   - settled: The activities whose effect is in the belief, since the learner was asked afterwards.
  /// - Complexity: O(sessions · paces + skills).
  init(
    _ course: StudyCourse, belief: Belief, unlearned: Belief? = nil, library: Library, today: Day,
    uncertainty: LearningUncertainty = .init()
  ) {
    var uncertainty = uncertainty
    // Without a date, weeks last as long as they take.
    if course.conditions.examDate == nil { uncertainty.paces = [0] }
    self.uncertainty = uncertainty
    self.belief = belief
    weekCount = course.weeks.count
    days = course.weeks.enumerated().map { index, week in
      index == course.weeks.count - 1 ? course.examDay : week.end.adding(days: 1)
    }
    let learned = Dictionary(
      LearnedSkill.all(of: course, withPlannedReviews: true).map { ($0.id, $0) }
    ) { first, _ in first }
    let progress = PlanProgress(course)
    let levels = Dictionary(grouping: course.activities.flatMap(\.raises), by: \.skill)
    let done = course.activities.filter { progress.completed.contains($0.id) }
    let begun = Set(done.flatMap(\.raises).map(\.skill))
    let confirmed = Set(done.flatMap(\.checks).map(\.skill))
    skills = levels.keys.sorted().compactMap { id in
      library.skillIndex[Skill.ID(id)].map { index in
        Raised(
          index: index, levels: Set(levels[id, default: []].map(\.to)).sorted(), learned: learned[id],
          unlearned: begun.contains(id) ? unlearned?.proficiency(index) : nil,
          isConfirmed: confirmed.contains(id))
      }
    }
    let places = Dictionary(uniqueKeysWithValues: skills.enumerated().map { ($1.index, $0) })
    let activities = Dictionary(course.activities.map { ($0.id, $0) }) { first, _ in first }
    let paces = uncertainty.paces
    var efforts = [Double](repeating: 0, count: paces.count)
    var left = activities.mapValues(\.duration.likely)
    var supply: [Double] = []
    for (index, week) in course.weeks.enumerated() {
      var free = week.capacity - week.review
      for session in week.sessions {
        guard let activity = activities[session.activity] else { continue }
        let isDone = progress.isDone(session) || week.end < today
        let teaches = !activity.raises.isEmpty
        if !teaches || isDone { free -= session.quarters }
        guard teaches else { continue }
        if !isDone {
          for (place, pace) in paces.enumerated() {
            efforts[place] += Double(session.quarters) * activity.duration.ratio(atPace: pace)
          }
        }
        left[session.activity, default: 0] -= session.quarters
        guard left[session.activity] == 0, !progress.completed.contains(activity.id) else { continue }
        for raise in activity.raises {
          guard let skill = library.skillIndex[Skill.ID(raise.skill)].flatMap({ places[$0] }),
            let level = skills[skill].levels.firstIndex(of: raise.to)
          else { continue }
          steps.append(Step(skill: skill, level: level, week: index, efforts: efforts))
        }
      }
      supply.append(week.end < today ? 0 : Double(max(0, free)))
    }
    finished = Self.finished(steps, supply: supply, paces: paces.count)
  }

  /// Counts the steps that are finished by the end of each week at each pace: these are always the first so
  /// many, since steps are finished in their order.
  private static func finished(_ steps: [Step], supply: [Double], paces: Int) -> [[Int]] {
    var available = 0.0
    var counts = [Int](repeating: 0, count: paces)
    return supply.indices.map { week in
      available += supply[week]
      for pace in 0..<paces {
        while counts[pace] < steps.count, steps[counts[pace]].week <= week,
          steps[counts[pace]].efforts[pace] <= available + 1e-9
        {
          counts[pace] += 1
        }
      }
      return counts
    }
  }

  /// The readiness by a measure at the end of each week.
  ///
  /// - Complexity: O(weeks · paces · skills²) at worst.
  func estimates(_ measure: ReadinessMeasure) -> [Estimate] {
    let mixed = self.mixed(measure)
    return (0..<weekCount).map { estimate(mixed, week: $0) }
  }

  /// The readiness by a measure at the end of the course.
  func final(_ measure: ReadinessMeasure) -> Estimate {
    weekCount > 0 ? estimate(mixed(measure), week: weekCount - 1) : measure.estimate(belief)
  }

  /// What is measured on a day between the weeks, with what the weeks before it have brought.
  ///
  /// - Complexity: as ``estimates(_:)`` for one week.
  func estimate(_ measure: ReadinessMeasure, on day: Day) -> Estimate {
    let before = days.lastIndex { $0 <= day }
    let steps = before.map { finished[$0] } ?? [Int](repeating: 0, count: uncertainty.paces.count)
    return estimate(mixed(measure), finished: steps, on: day)
  }

  private func mixed(_ measure: ReadinessMeasure) -> MixedReadiness {
    let alternatives = skills.map { skill in
      (
        skill.index,
        skill.levels.map { Projection.proficiency(belief.proficiency(skill.index), afterLevel: $0) }
          + (skill.unlearned.map { [$0] } ?? [])
      )
    }
    return MixedReadiness(
      measure, belief: belief, alternatives: Dictionary(uniqueKeysWithValues: alternatives))
  }

  private func estimate(_ mixed: MixedReadiness, week: Int) -> Estimate {
    estimate(mixed, finished: finished[week], on: days[week])
  }

  private func estimate(_ mixed: MixedReadiness, finished: [Int], on day: Day) -> Estimate {
    let recalls = skills.map { skill in
      uncertainty.fades ? skill.learned?.retrievability(on: day) ?? 1 : 1
    }
    var shares: [Int: Int] = [:]
    for count in finished { shares[count, default: 0] += 1 }
    var mean = 0.0
    var square = 0.0
    for (count, share) in shares.sorted(by: { $0.key < $1.key }) {
      let estimate = mixed.estimate(chances: chances(afterSteps: count, recalls: recalls))
      let weight = Double(share) / Double(finished.count)
      mean += weight * estimate.mean
      square +=
        weight
        * (estimate.standardDeviation * estimate.standardDeviation + estimate.mean * estimate.mean)
    }
    return Estimate(mean: mean, standardDeviation: max(0, square - mean * mean).squareRoot())
  }

  /// The chances of each skill's levels once so many steps are finished.
  private func chances(afterSteps count: Int, recalls: [Double]) -> [Int: [Double]] {
    // Skill → a bit for each of its levels.
    var finished = [UInt8](repeating: 0, count: skills.count)
    for step in steps.prefix(count) { finished[step.skill] |= 1 << UInt8(step.level) }
    var chances: [Int: [Double]] = [:]
    chances.reserveCapacity(skills.count)
    for (place, skill) in skills.enumerated() {
      guard finished[place] != 0 || skill.unlearned != nil else { continue }
      var left = recalls[place]
      var own = [Double](repeating: 0, count: skill.levels.count)
      // The highest step that took is the one that counts.
      for level in skill.levels.indices.reversed() where finished[place] >> UInt8(level) & 1 == 1 {
        own[level] = left * uncertainty.chance
        left -= own[level]
      }
      if skill.unlearned != nil {
        let held = left * (skill.isConfirmed ? 1 : uncertainty.chance)
        own.append(1 - own.reduce(0, +) - held)
      }
      chances[skill.index] = own
    }
    return chances
  }
}

extension Resource.Duration {
  /// Real by likely time of someone whose pace is a quantile of a standard normal number.
  fileprivate func ratio(atPace pace: Double) -> Double {
    // One in ten is beyond 1.2816 standard deviations.
    let share = pace / 1.2816
    guard pace != 0, low > 0, likely > 0 else { return 1 }
    let (base, exponent) =
      pace < 0 ? (Double(likely) / Double(low), share) : (Double(high) / Double(likely), share)
    return exponential(exponent * naturalLogarithm(base))
  }
}
