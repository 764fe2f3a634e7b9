public import Ontology

/// Chooses the questions of a drill.
///
/// Skills come by what their gaps cost, one question of each at a time: a new one, as far as the ``PracticeReserve``
/// lets it, or else another with options that were met; a drill that takes the reserve asks all new ones first. What
/// was met itself comes last, the longest ago first. Of a family one question is asked in a drill, while there are
/// enough families.
public struct DrillDraw: Sendable {
  /// The questions in the order in which they are asked.
  public let items: [Item.ID]

  /// Draws.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile, asked about the exam that practice is for.
  ///   - profile: The person, before the drill.
  ///   - focus: What to ask about.
  ///   - drill: The drill: its day, focus, length, seed, and whether it may take the reserve.
  /// - Complexity: that of ``AssessmentModel/belief(for:on:after:)``, and O(n log n) for n items.
  public init(_ model: AssessmentModel, profile: Profile, focus: PracticeFocus, drill: Profile.Drill) {
    let day = drill.begun
    let closed = ClosedQuestions(profile, model: model)
    if focus == .mistakes {
      let due = SpacedMistakes(profile, model: model).due(on: day).map(\.item)
      items = Array(
        due.lazy.compactMap(model.library.item).filter { !closed.hold($0) }.map(\.id)
          .prefix(drill.questions))
      return
    }
    let pool = QuestionPool(model, profile: profile, on: day)
    var random = Random(for: profile, purpose: "practice \(profile.drills.count)", seed: drill.seed)
    var open =
      drill.takesReserve
      ? pool.newBySection : PracticeReserve(pool, profile: profile, on: day).open
    var candidates = Candidates(
      model, profile: profile, pool: pool, focus: focus, closed: closed, day: day, using: &random)
    var drawn: [Int] = []
    for tiers in Candidates.Tier.inTurn(takesReserve: drill.takesReserve) {
      // One question of each skill after the other, until a whole round finds none.
      var isFruitful = true
      while isFruitful, drawn.count < drill.questions {
        isFruitful = false
        for skill in candidates.skills where drawn.count < drill.questions {
          guard let place = candidates.take(firstOf: tiers, of: skill, open: &open) else { continue }
          drawn.append(place)
          isFruitful = true
        }
      }
    }
    items = drawn.map { model.items[$0].id }
  }
}

/// What stands in a mock exam that is not handed in, with the families of its questions.
struct ClosedQuestions {
  private let items: Set<Item.ID>
  private let groups: Set<String>

  init(_ profile: Profile, model: AssessmentModel) {
    items = Set((profile.openMock?.questions ?? []).map(\.item))
    groups = Set(items.compactMap { model.library.item($0)?.group })
  }

  func hold(_ item: Item) -> Bool {
    items.contains(item.id) || item.group.map(groups.contains) ?? false
  }
}

/// What a drill can ask, by skill.
private struct Candidates {
  /// What is asked while there is any, in order.
  enum Tier {
    /// A new question that is not kept back.
    case new
    /// Another question with options that were met.
    case optionsMet
    /// Another question of a family of which this drill has one.
    case family
    /// A question that was met itself.
    case met

    /// What is asked of one skill after the other: each list in its order, until no skill has any of it left.
    ///
    /// - Parameter takesReserve: Whether new questions are not kept back; then all of them come first.
    static func inTurn(takesReserve: Bool) -> [[Self]] {
      (takesReserve ? [[.new], [.optionsMet]] : [[.new, .optionsMet]]) + [[.family], [.met]]
    }
  }

  /// The skills by what their gaps cost, the dearest first.
  let skills: [Int]
  private let model: AssessmentModel
  private let pool: QuestionPool
  /// Places of each skill, the best first.
  private var places: [Int: [Int]] = [:]
  private var usedGroups: Set<String> = []

  init(
    _ model: AssessmentModel, profile: Profile, pool: QuestionPool, focus: PracticeFocus,
    closed: ClosedQuestions,
    day: Day, using random: inout Random
  ) {
    self.model = model
    self.pool = pool
    let belief = model.belief(for: profile, on: max(day, profile.lastDay))
    var lastDay: [Item.ID: Int] = [:]
    for meeting in profile.meetings {
      lastDay[meeting.item] = max(meeting.day.number, lastDay[meeting.item] ?? .min)
    }
    let eligible = pool.groups.flatMap(\.places).filter { place in
      focus.holds(place, of: model) && !closed.hold(model.items[place])
    }
    // In the order of the skills, or the draws would fall to others in the next process.
    let bySkill = Dictionary(grouping: eligible) { model.parameters[$0].skill }
    for (skill, places) in bySkill.sorted(by: { $0.key < $1.key }) {
      let next = Self.nextLevel(of: skill, belief: belief, model: model)
      self.places[skill] = places.sorted().shuffled(using: &random).sorted { left, right in
        Self.rank(left, next, lastDay, pool) < Self.rank(right, next, lastDay, pool)
      }
    }
    let worth = Self.worth(model, belief: belief)
    skills = self.places.keys.sorted { (worth[$1] ?? 0, $0) < (worth[$0] ?? 0, $1) }
  }

  /// Takes the best question of a skill that belongs to the first of some tiers that has any.
  ///
  /// - Parameter open: New questions that may still be taken, by section.
  mutating func take(firstOf tiers: [Tier], of skill: Int, open: inout [Int]) -> Int? {
    for tier in tiers {
      if let place = take(tier, of: skill, open: &open) { return place }
    }
    return nil
  }

  private mutating func take(_ tier: Tier, of skill: Int, open: inout [Int]) -> Int? {
    let found = places[skill]?.firstIndex { place in
      let familiarity = pool.familiarity(ofPlace: place)
      let isUsed = model.items[place].group.map(usedGroups.contains) ?? false
      return switch tier {
      case .new: familiarity.isNew && !isUsed && open[model.section(of: place)] > 0
      case .optionsMet: !familiarity.isNew && familiarity != .met && !isUsed
      case .family: isUsed && familiarity != .met
      case .met: familiarity == .met
      }
    }
    guard let found, let place = places[skill]?.remove(at: found) else { return nil }
    if tier == .new { open[model.section(of: place)] -= 1 }
    if let group = model.items[place].group { usedGroups.insert(group) }
    return place
  }

  /// The level that a person works towards in a skill: the one above what is believed, at most the one needed.
  private static func nextLevel(of skill: Int, belief: Belief, model: AssessmentModel) -> Int {
    let believed = Int(belief.proficiency(skill).mean.rounded(.down))
    return max(1, min(believed + 1, max(1, model.outline.neededLevel(of: skill))))
  }

  private static func rank(
    _ place: Int, _ level: Int, _ lastDay: [Item.ID: Int], _ pool: QuestionPool
  ) -> (Int, Int, Int) {
    let item = pool.model.items[place]
    return (
      pool.familiarity(ofPlace: place).rawValue, lastDay[item.id] ?? .min, Int((item.level - level).magnitude)
    )
  }

  /// What reaching every level needed is worth, by skill, as a share of the exam.
  private static func worth(_ model: AssessmentModel, belief: Belief) -> [Int: Double] {
    var worth: [Int: Double] = [:]
    for need in model.outline.needs {
      let reached = AttainmentMoments(
        proficiency: belief.proficiency(need.index), target: Double(need.level)
      ).mean
      worth[need.index, default: 0] += need.weight * (1 - reached)
    }
    return worth
  }
}
