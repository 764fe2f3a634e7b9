public import Ontology

/// Questions that a person answered wrong and has not answered right often enough since, with the days on which they
/// come back.
///
/// A mistake comes back ``intervals``: 1 day later, and after each right answer in practice 3, 8 and 21 days later;
/// after four right answers it is done. A right answer before its day changes nothing; a wrong one, or *not sure*,
/// begins anew. Expanding intervals of this kind hold what was learnt at least as well as equal ones (Cepeda and
/// others 2006, doi:10.1037/0033-2909.132.3.354).
public struct SpacedMistakes: Sendable {
  /// Days after which a question comes back: after the mistake, then after each right answer.
  public static let intervals = [1, 3, 8, 21]

  /// A question that comes back.
  public struct Mistake: Sendable, Hashable {
    /// The question.
    public var item: Item.ID
    /// The day on which it comes back.
    public var due: Day
    /// Right answers since the mistake, each on its day or later.
    public var rightSince: Int
  }

  /// What comes back, the earliest first; of one day in the order of the library.
  public let all: [Mistake]

  /// Looks through the answers of a profile; the answers of an open mock exam are left out.
  ///
  /// - Complexity: O(n log n) for n answers, and O(items) of the library.
  public init(_ profile: Profile, model: AssessmentModel) {
    var found: [Item.ID: Mistake] = [:]
    for attempt in Self.attempts(profile, model: model) {
      if !attempt.isRight {
        let due = attempt.day.adding(days: Self.intervals[0])
        found[attempt.item] = Mistake(item: attempt.item, due: due, rightSince: 0)
      } else if let mistake = found[attempt.item], attempt.day >= mistake.due {
        let right = mistake.rightSince + 1
        if Self.intervals.indices.contains(right) {
          let due = attempt.day.adding(days: Self.intervals[right])
          found[attempt.item] = Mistake(item: attempt.item, due: due, rightSince: right)
        } else {
          found[attempt.item] = nil
        }
      }
    }
    // Whichever exam they are about; what was withdrawn does not come back.
    let standing = model.library.items.compactMap { $0.status == .retired ? nil : found[$0.id] }
    all = standing.enumerated().sorted {
      ($0.element.due, $0.offset) < ($1.element.due, $1.offset)
    }.map(\.element)
  }

  /// What is due on a day, the longest due first.
  public func due(on day: Day) -> [Mistake] { all.filter { $0.due <= day } }

  /// When a question comes back; `nil` where it does not.
  public func comesBack(_ item: Item.ID) -> Day? { all.first { $0.item == item }?.due }

  private struct Attempt {
    var item: Item.ID
    var day: Day
    var isRight: Bool
  }

  /// All answers to scenarios in the order of time; of one day, practice comes last.
  private static func attempts(_ profile: Profile, model: AssessmentModel) -> [Attempt] {
    let asked = profile.allResponses.compactMap { response -> Attempt? in
      guard let item = model.library.item(response.item), item.isCheck,
        let answer = Answer(response.answer, to: item)
      else { return nil }
      return Attempt(item: response.item, day: response.day, isRight: answer == .right)
    }
    let practised = profile.drills.flatMap(\.answers).map {
      Attempt(item: $0.response.item, day: $0.response.day, isRight: $0.isRight)
    }
    return (asked + practised).enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }
}
