import Wording

/// How far questions back what can be said of an exam; computed from its outline and the items there are.
public struct ExamDepth: Sendable, Hashable {
  /// The four depths, the shallowest first.
  public enum Tier: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Some of its points are not mapped to skills: no readiness.
    case outline
    /// Check items ask about less than ``ExamDepth/sampledShare`` of it: readiness without a verdict.
    case selfRated = "self-rated"
    /// Check items ask about ``ExamDepth/sampledShare`` of it or more.
    case sampled
    /// Every skill above ``ExamDepth/heavyShare`` has ``ExamDepth/itemsForSkill`` check items, the skills with as many
    /// have ``ExamDepth/testedShare`` of it, and no rule of form picks the right options.
    case tested

    /// By depth.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The depth in a word or two.
    public var title: String {
      switch self {
      case .outline: worded("outline only")
      case .selfRated: "self-rated"
      case .sampled: "sampled"
      case .tested: "tested"
      }
    }
  }

  /// The share of an exam that check items have to ask about before it is sampled.
  public static let sampledShare = 0.6
  /// The share of an exam that skills with enough check items must have before it is tested.
  public static let testedShare = 0.9
  /// The share of an exam above which a skill needs enough check items before it is tested.
  public static let heavyShare = 0.01
  /// As many check items are enough for a skill.
  public static let itemsForSkill = 3

  /// The depth.
  public var tier: Tier
  /// The share of the exam, 0 to 1, whose points are mapped to skills.
  public var mappedShare: Double
  /// The share of the exam, 0 to 1, about whose skills check items ask.
  public var coveredShare: Double
  /// The same of each section's own weight, in the order of the outline.
  public var sections: [Double]
  /// The share of the exam, 0 to 1, whose skills have ``itemsForSkill`` check items or more.
  public var firmShare: Double
  /// Skills of the exam that have fewer, the weightiest first, with their share of the exam and their items.
  public var thinSkills: [ThinSkill]
  /// Whether rules of form pick the right options of its items more often than chance does.
  public var isGivenAwayByForm: Bool

  /// A skill with few check items for its weight.
  public struct ThinSkill: Sendable, Hashable {
    /// The skill.
    public var skill: Skill.ID
    /// Its share of the exam, 0 to 1.
    public var share: Double
    /// Its check items.
    public var items: Int
  }
}

extension Exam {
  /// Whether every point of the outline is mapped to skills, so that readiness can be told.
  public var isMapped: Bool {
    !sections.isEmpty
      && competencies.allSatisfy { competency in
        !competency.considerations.isEmpty && competency.considerations.allSatisfy { !$0.needs.isEmpty }
      }
  }
}

extension ExamDepth {
  /// The share of the exam that questions cover in percent, never rounded up to all of it.
  public var coveredPercent: Int { Self.wholePercent(coveredShare) }

  /// The depth in a sentence, for every place where a readiness stands.
  public var sentence: String { Self.sentence(tier: tier, covered: coveredPercent) }

  /// A depth in a sentence.
  ///
  /// - Parameters:
  ///   - tier: The depth.
  ///   - covered: The share of the exam that questions cover in percent; 100 for all of it.
  public static func sentence(tier: Tier, covered: Int) -> String {
    switch tier {
    case .outline:
      worded("Outline only: its points are not all mapped to skills, so nothing is said of readiness.")
    case .selfRated:
      worded(
        """
        Self-rated: the library's questions cover \(covered) % of the exam; the rest rests on your own rating, \
        so there is no verdict.
        """)
    case .sampled:
      worded("Sampled: the library's questions cover \(covered) % of the exam")
        + (covered < 100
          ? worded("; the rest rests on your own rating.") : worded(", but too few of them for some skills."))
    case .tested: worded("Tested: the library's questions cover \(covered) % of the exam.")
    }
  }

  /// The same for a section; `nil` where the outline stands alone.
  public func sentence(ofSection index: Int) -> String? {
    guard tier != .outline, sections.indices.contains(index) else { return nil }
    let share = sections[index]
    return share < 0.9995
      ? worded("Questions cover \(Self.percent(share)) of this section; the rest rests on your own rating.")
      : worded("Questions cover all of this section.")
  }

  /// What would make it deeper, in a sentence; `nil` where nothing would.
  public var advice: String? {
    func names(_ skills: some Sequence<ThinSkill>) -> String {
      skills.prefix(5).map { "\($0.skill)" }.joined(separator: ", ")
    }
    switch tier {
    case .outline: return worded("map every consideration to skills with <needs …>")
    case .selfRated:
      return worded(
        "check items on skills worth \(Self.percent(Self.sampledShare)) make it sampled; first for ")
        + names(thinSkills.filter { $0.items == 0 })
    case .sampled:
      guard !thinSkills.isEmpty, !hasItemsEnough else {
        return worded(
          "mend the form of its options: rules of form pick the right one ('readiness check' names them)")
      }
      return
        worded(
          """
          \(Self.itemsForSkill) check items on every skill above \(Self.percent(Self.heavyShare)) make it \
          tested; first for\u{20}
          """) + names(thinSkills)
    case .tested: return nil
    }
  }

  /// A share as a whole percentage, never rounded up to all of it.
  static func percent(_ share: Double) -> String {
    "\(wholePercent(share)) %"
  }

  private static func wholePercent(_ share: Double) -> Int {
    share < 0.9995 ? Int((min(share, 0.99) * 100).rounded()) : 100
  }
}
