public import Assessment
public import Ontology

/// Chooses the questions of a check-up for one person.
///
/// Scenarios come before statements, since they tell what a person can do; those that the person has not seen come
/// first, since an answer that was explained is no longer fresh.
public struct CheckUpQuestions: Sendable {
  /// The most questions about one skill.
  public static let perSkill = 2

  private let model: AssessmentModel
  private let places: [Skill.ID: [Int]]
  /// When the person last answered an item, and whether the answer was right.
  private let answered: [Item.ID: (day: Day, isRight: Bool)]

  /// Prepares the choice for a person.
  ///
  /// - Complexity: O(items + answers).
  public init(model: AssessmentModel, profile: Profile) {
    self.model = model
    places = Dictionary(grouping: model.items.indices) { model.items[$0].skill }
    answered = Dictionary(
      (profile.allResponses + profile.drills.flatMap(\.answers).map(\.response)).map { response in
        let isRight =
          model.place(of: response.item).flatMap { Answer(response.answer, to: model.items[$0]) } == .right
        return (response.item, (response.day, isRight))
      }, uniquingKeysWith: { first, second in second.day < first.day ? first : second })
  }

  /// The items that ask about a level of a skill, the most telling first.
  ///
  /// - Parameters:
  ///   - skill: The skill to ask about.
  ///   - level: The level to ask about, 1 to 4; of equally fresh items those nearest to it come first.
  ///   - day: The day of the check-up: what was answered within `ProfileTimeline.repeatWindow` days before
  ///     it does not count a second time.
  ///   - includesRepeats: Whether such items may be asked all the same, for practice; those that were
  ///     answered wrong come first.
  ///   - takenGroups: Families and scenarios that are asked about under another skill.
  /// - Returns: At most ``perSkill`` items; none where nothing is left to ask.
  /// - Complexity: O(n log n) for n items of the skill.
  public func items(
    about skill: Skill.ID, level: Int, on day: Day, includingRepeats includesRepeats: Bool,
    avoiding takenGroups: Set<String> = []
  ) -> [Item.ID] {
    var groups = takenGroups
    // Items are looked at where they are: to copy one takes longer than to rank it.
    let ranked = (places[skill] ?? []).map { place -> (Int, Int, Int, Int, place: Int) in
      let before = answered[model.items[place].id]
      let age = before.map { day.number - $0.day.number } ?? .max
      let freshness = before == nil ? 0 : age >= ProfileTimeline.repeatWindow ? 1 : 2
      let distance = abs(model.items[place].level - level)
      return (freshness, model.items[place].isCheck ? 0 : 1, before?.isRight == true ? 1 : 0, distance, place)
    }
    return ranked.filter { includesRepeats || $0.0 < 2 }
      .sorted { $0 < $1 }
      // One question of a scenario gives the answer to the next away.
      .filter { entry in model.items[entry.place].group.map { groups.insert($0).inserted } ?? true }
      .prefix(Self.perSkill).map { model.items[$0.place].id }
  }

  /// Whether there is any question about a skill, seen or not.
  func canAsk(about skill: Skill.ID) -> Bool { places[skill] != nil }
}
