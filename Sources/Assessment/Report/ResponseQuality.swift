public import Ontology

/// What is odd about a person's answers; reasons to look again, never to block.
public struct ResponseQuality: Sendable {
  /// Two questions about one skill of which the harder one was answered much better.
  public struct Contradiction: Sendable, Hashable {
    /// The skill.
    public var skill: Skill.ID
    /// The easier question: a statement, or a scenario that was not answered right.
    public var easier: Item.ID
    /// The harder one: a statement rated two or three steps higher, or, beside a scenario, one that the person says
    /// they do on their own or could teach.
    public var harder: Item.ID
    /// Whether the easier one is a scenario.
    public var isWithScenario: Bool
  }

  /// Answers that take less are too fast to have been read, in seconds.
  public static let rushedSeconds = 1.5
  /// Number of timed answers from which on their median says something.
  public static let leastTimed = 10

  /// The longest run of equal ratings in the assessment that goes on.
  public let longestRun: Int
  /// How likely the answers of the assessment that goes on are together.
  public let fit: PersonFit
  /// The median time of its answers, in seconds; `nil` where too few were timed.
  public let medianSeconds: Double?
  /// Pairs of ratings that contradict each other, of all assessments.
  public let contradictions: [Contradiction]
  /// Answers that the library cannot read: their item or their option is no longer in it. They stay in the
  /// profile and count for nothing.
  public let unreadable: [Profile.Response]
  /// Answers to items that had been answered shortly before, or after another question of their family in the same
  /// assessment; they count for nothing.
  public let repeats: [Profile.Response]

  /// Whether so many ratings in a row are the same that they tell little.
  public var isStraightLine: Bool { longestRun >= Interview.longestRun }
  /// Whether the answers fit together much less well than the model expects.
  public var isUnusual: Bool { fit.isUnusual }
  /// Whether the answers came faster than one can read.
  public var isRushed: Bool { medianSeconds.map { $0 < Self.rushedSeconds } ?? false }

  /// Looks at the answers of a profile.
  ///
  /// - Complexity: O(n log n) for n answers.
  public init(_ profile: Profile, model: AssessmentModel) {
    let timeline = ProfileTimeline(profile)
    let current = model.recordedResponses(of: profile.responses)
    longestRun = PersonFit.longestRun(in: current)
    fit = model.mixture.fit(
      evidence: [], responses: current, readiness: GuessingReadiness.estimate(from: current))
    let tenths = profile.responses.compactMap(\.tenths).sorted()
    let middle = tenths.count / 2
    if tenths.count < Self.leastTimed {
      medianSeconds = nil
    } else if tenths.count.isMultiple(of: 2) {
      medianSeconds = Double(tenths[middle - 1] + tenths[middle]) / 20
    } else {
      medianSeconds = Double(tenths[middle]) / 10
    }
    repeats =
      timeline.repeats
      + timeline.steps.flatMap { step in
        let siblings = model.siblings(in: step.responses)
        return step.responses.filter { siblings.contains($0.item) }
      }
    unreadable = timeline.responses.filter { !model.canRead($0) }
    contradictions = Self.contradictions(in: timeline.responses, model: model)
  }

  private static func contradictions(
    in responses: [Profile.Response], model: AssessmentModel
  ) -> [Contradiction] {
    var ratings: [Item.ID: Int] = [:]
    var missed: Set<Item.ID> = []
    for response in responses {
      if case .rating(let rating) = response.answer {
        ratings[response.item] = rating
      } else if let item = model.library.item(response.item), item.isCheck,
        Answer(response.answer, to: item).map({ $0 != .right }) == true
      {
        missed.insert(response.item)
      }
    }
    let rated = model.items.filter { $0.isCheck ? missed.contains($0.id) : ratings[$0.id] != nil }
    let bySkill = Dictionary(grouping: rated, by: \.skill)
    return model.library.skills.flatMap { skill -> [Contradiction] in
      let items = (bySkill[skill.id] ?? []).sorted { ($0.level, $0.id) < ($1.level, $1.id) }
      return items.indices.flatMap { first in
        items[(first + 1)...].compactMap { harder -> Contradiction? in
          let easier = items[first]
          guard harder.level > easier.level, let high = ratings[harder.id] else { return nil }
          let low = ratings[easier.id]
          guard low.map({ high - $0 >= 2 }) ?? (high >= 2) else { return nil }
          return Contradiction(
            skill: skill.id, easier: easier.id, harder: harder.id, isWithScenario: low == nil)
        }
      }
    }
  }
}

extension AssessmentModel {
  /// Whether the library has the item of a response, and the item such an answer; items about skills that this
  /// exam does not need count as readable.
  fileprivate func canRead(_ response: Profile.Response) -> Bool {
    guard let item = library.item(response.item) else { return false }
    return Answer(response.answer, to: item) != nil
  }
}
