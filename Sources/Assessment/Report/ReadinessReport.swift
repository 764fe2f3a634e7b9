public import Ontology
import Wording

/// Where a person stands: every number with its 90 % interval, and the rule behind the verdict.
public struct ReadinessReport: Sendable {
  /// A section or competency of an exam, or an area of a role.
  public struct Part: Sendable {
    /// Its id.
    public var id: String
    /// Its name.
    public var title: String
    /// Its share of the goal, 0 to 1.
    public var weight: Double
    /// Readiness in it.
    public var estimate: Estimate
    /// The share of its information that comes from answers to calibrated items, 0 to 1.
    public var calibratedShare: Double
  }

  /// One of the goals.
  public struct GoalPart: Sendable {
    /// The goal.
    public var goal: Goal
    /// Its name.
    public var title: String
    /// How much it counts beside the others, in hundredths.
    public var weight: Int
    /// Readiness for it.
    public var estimate: Estimate
    /// The share of its information that comes from answers to calibrated items, 0 to 1.
    public var calibratedShare: Double
    /// Its sections, or for a role its areas.
    public var sections: [Part]
    /// How far questions back the number; `nil` for a role.
    public var depth: ExamDepth?
  }

  /// How a skill stands against what is needed.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Very likely (over 80 %) at the level needed.
    case met
    /// More likely than not.
    case near
    /// Very likely below.
    case gap
    /// Too uncertain to say: ask before studying.
    case unknown
  }

  /// A skill that a goal needs.
  public struct SkillPart: Sendable {
    /// The skill.
    public var skill: Skill
    /// Its index in the library.
    public var index: Int
    /// The highest level that is needed.
    public var neededLevel: Int
    /// Believed proficiency, in levels.
    public var proficiency: Moments
    /// Expected share of the needed level that is reached.
    public var attainment: Estimate
    /// How it stands.
    public var standing: Standing
    /// What the skill counts, in readiness points of 100.
    public var weight: Double
    /// What reaching every level needed is worth, in readiness points of 100.
    public var worth: Double
    /// Quarter-hours to close the gap, the shortest way; 0 where there is none or no resource does.
    public var quarters: Int
    /// The share of the information about the proficiency that comes from answers to calibrated items, 0 to 1.
    public var calibratedShare: Double
  }

  /// Of readiness for the exam, for the role and for all goals, the shares of their information that come from
  /// answers to items whose parameters were estimated from people's answers; each 0 to 1.
  public struct CalibratedShares: Sendable, Hashable {
    /// For the exam.
    public var exam: Double
    /// For the role.
    public var role: Double
    /// For all goals.
    public var overall: Double
  }

  /// How many items there are for each skill of the exam.
  public struct Bank: Sendable, Hashable {
    /// The fewest and the most can-do items of a skill.
    public var canDo: ClosedRange<Int>
    /// The fewest and the most check items of a skill.
    public var check: ClosedRange<Int>
  }

  /// Readiness for the exam.
  public var exam: Estimate
  /// How far questions back the readiness for the exam.
  public var examDepth: ExamDepth
  /// Readiness for the role itself.
  public var role: Estimate
  /// Readiness for all goals, their weighted mean; without other goals that for the exam.
  public var overall: Estimate
  /// What the overall readiness means, by a stated rule.
  public var verdict: Verdict
  /// Each goal by itself.
  public var goals: [GoalPart]
  /// The first goal by section.
  public var sections: [Part]
  /// The first goal by competency.
  public var competencies: [Part]
  /// By skill, in the order of the library.
  public var skills: [SkillPart]
  /// Answers to can-do items.
  public var canDoCount: Int
  /// Answers to check items.
  public var checkCount: Int
  /// Of both, those that said "not sure".
  public var notSureCount: Int
  /// Over-claiming in levels; only after six check items, before which it is not known.
  public var overclaiming: Moments?
  /// The items that could be asked.
  public var bank: Bank
  /// The shares of the information behind readiness that come from answers to calibrated items.
  public var calibratedShares: CalibratedShares
  /// Whether the answers fit together so badly that the interval was widened; *ready* is not said then.
  public var isUnusual: Bool

  /// What the verdict means, said to the person: its rule, how likely the line is reached, and why *ready* is
  /// withheld.
  ///
  /// - Parameter aimsAtExam: Whether the person aims at an exam.
  public func explanation(aimsAtExam: Bool = true) -> String {
    var text = verdict.explanation(aimsAtExam: aimsAtExam)
    if ![.tooUncertain, .selfRated].contains(verdict) {
      text += worded(" That you have 70 points or more today is \(Verdict.chance(overall)).")
    }
    if isUnusual {
      text += worded(" The answers fit together less well than most people's, so the range is wider")
      text +=
        verdict == .nearlyThere && Verdict(overall) == .ready
        ? worded(" and “ready” is not said; a few more scenarios help.") : "."
    }
    return text
  }

  /// The least that a gap has to be worth to be listed, in readiness points: half a point, since less cannot be told
  /// from nothing, or a quarter of what the heaviest skill counts where that is less.
  public var leastWorth: Double { min(0.5, (skills.map(\.weight).max() ?? 0) / 4) }

  /// How far questions back the overall readiness: that of the shallowest exam aimed at; `nil` where none is.
  public var depth: ExamDepth? {
    goals.compactMap(\.depth).min {
      $0.tier == $1.tier ? $0.coveredShare < $1.coveredShare : $0.tier < $1.tier
    }
  }

  /// Skills that are worth closing, the greatest worth first, ties in the order of the library.
  public var gaps: [SkillPart] {
    let least = leastWorth
    return skills.filter { $0.worth >= least }.enumerated()
      .sorted {
        $0.element.worth == $1.element.worth ? $0.offset < $1.offset : $0.element.worth > $1.element.worth
      }
      .map(\.element)
  }

  /// The same by readiness gained for each hour of study, the most first; last come those that no resource
  /// closes or that may be closed already, by worth.
  public var gapsByYield: [SkillPart] {
    gaps.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      guard first.quarters > 0, second.quarters > 0 else {
        return first.quarters > 0 || (second.quarters == 0 && left.offset < right.offset)
      }
      let (mine, other) = (first.worth * Double(second.quarters), second.worth * Double(first.quarters))
      return mine == other ? left.offset < right.offset : mine > other
    }.map(\.element)
  }
}
