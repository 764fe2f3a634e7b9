public import Ontology

/// A profile in the order of time, as the model reads it.
///
/// What is recorded until the end of an assessment belongs to it; what comes later stands by itself.
public struct ProfileTimeline: Sendable {
  /// Days within which an item that is asked again, or after it was practised, tells nothing new: the person may
  /// remember it.
  public static let repeatWindow = 90

  /// A moment at which something was learned about the person.
  public struct Step: Sendable {
    /// The day.
    public var day: Day
    /// The day on which the first of it was asked; that of the step where nothing was.
    public var begun: Day
    /// What was recorded by then and counts, in the order of recording.
    public var evidence: [Evidence] = []
    /// The answers that count.
    public var responses: [Profile.Response] = []

    init(day: Day, begun: Day? = nil, evidence: [Evidence] = []) {
      self.day = day
      self.begun = begun ?? day
      self.evidence = evidence
    }
  }

  /// The steps in the order of time.
  public internal(set) var steps: [Step] = []
  /// Answers that do not count since the person had met their item shortly before, in the order given.
  public private(set) var repeats: [Profile.Response] = []

  /// Reads a profile.
  ///
  /// - Complexity: O(n log n) for n answers and pieces of evidence.
  public init(_ profile: Profile) {
    // What does not count is no moment either: a declined rating must leave no trace, not even its day.
    var evidence = profile.evidence.enumerated().filter(\.element.counts)
      .sorted { ($0.element.recorded, $0.offset) < ($1.element.recorded, $1.offset) }.map(\.element)[...]
    var lastAnswered: [Item.ID: Day] = [:]
    let practised = Dictionary(
      grouping: profile.drills.flatMap(\.answers).map(\.response), by: \.item
    ).mapValues { $0.map(\.day) }
    for occasion in profile.occasions {
      let day = max(occasion.lastDay, steps.last?.day ?? occasion.lastDay)
      var step = Step(day: day, begun: min(occasion.begun, day))
      while let next = evidence.first, next.recorded <= day {
        step.evidence.append(next)
        evidence.removeFirst()
      }
      for response in occasion.responses {
        // Practice on the day of an answer came after it: neither assessment nor mock exam asks what was practised.
        let explained = practised[response.item]?.contains {
          (1..<Self.repeatWindow).contains(response.day.number - $0.number)
        }
        let before = lastAnswered[response.item]
        let isRepeated = before.map { response.day.number - $0.number < Self.repeatWindow } ?? false
        if isRepeated || explained == true || occasion.met.contains(response.item) {
          repeats.append(response)
        } else {
          step.responses.append(response)
        }
      }
      for response in step.responses { lastAnswered[response.item] = response.day }
      steps.append(step)
    }
    for piece in evidence {
      if let last = steps.last, last.day == piece.recorded, last.responses.isEmpty {
        steps[steps.count - 1].evidence.append(piece)
      } else {
        steps.append(Step(day: piece.recorded, evidence: [piece]))
      }
    }
  }

  /// The answers that count, of all steps.
  public var responses: [Profile.Response] { steps.flatMap(\.responses) }
}
