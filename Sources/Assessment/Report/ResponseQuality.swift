public import Ontology

/// What is odd about a person's answers; reasons to look again, never to block.
public struct ResponseQuality: Sendable {
  /// Two statements about one skill of which the harder one was rated much higher.
  public struct Contradiction: Sendable, Hashable {
    /// The skill.
    public var skill: Skill.ID
    /// The easier statement.
    public var easier: Item.ID
    /// The harder one, which got a rating two or three steps higher.
    public var harder: Item.ID
  }

  /// Answers that take less are too fast to have been read, in seconds.
  public static let rushedSeconds = 1.5
  /// Number of timed answers from which on their median says something.
  public static let leastTimed = 10

  /// The longest run of equal ratings in the assessment that goes on.
  public let longestRun: Int
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
  /// Whether the answers came faster than one can read.
  public var isRushed: Bool { medianSeconds.map { $0 < Self.rushedSeconds } ?? false }

  /// Looks at the answers of a profile.
  ///
  /// - Complexity: O(n log n) for n answers.
  public init(_ profile: Profile, model: AssessmentModel) {
    let timeline = ProfileTimeline(profile)
    longestRun = PersonFit.longestRun(in: model.recordedResponses(of: profile.responses))
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
    for response in responses {
      if case .rating(let rating) = response.answer { ratings[response.item] = rating }
    }
    let rated = model.items.filter { ratings[$0.id] != nil && !$0.isCheck }
    let bySkill = Dictionary(grouping: rated, by: \.skill)
    return model.library.skills.flatMap { skill -> [Contradiction] in
      let items = (bySkill[skill.id] ?? []).sorted { ($0.level, $0.id) < ($1.level, $1.id) }
      return items.indices.flatMap { first in
        items[(first + 1)...].compactMap { harder -> Contradiction? in
          let easier = items[first]
          guard harder.level > easier.level, let low = ratings[easier.id], let high = ratings[harder.id],
            high - low >= 2
          else { return nil }
          return Contradiction(skill: skill.id, easier: easier.id, harder: harder.id)
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
