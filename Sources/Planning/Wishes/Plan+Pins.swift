import Ontology

/// A session that the learner wants on a day or in a week.
struct PlanPin: Hashable {
  /// The id of the activity whose next session it is.
  let activity: String
  /// The day, or a day of the week.
  let day: Day
  /// Whether any day of the week will do.
  let isWholeWeek: Bool
  /// The number of the wish.
  let number: Int
}

extension Plan {
  /// The pins that still ask for something: not yet done since they were made, and not past.
  func openPins(from today: Day) -> [PlanPin] {
    heldWishes.compactMap { number, wish in
      guard case .pin(let activity, let day, let isWholeWeek) = wish.content,
        !isPinDone(activity.id, since: wish.made)
      else { return nil }
      let last = isWholeWeek ? weekIndex(of: day).map { weeks[$0].end } ?? day : day
      guard today <= last else { return nil }
      return PlanPin(activity: activity.id, day: day, isWholeWeek: isWholeWeek, number: number)
    }
  }

  /// Whether a session of an activity was done since a day.
  func isPinDone(_ activity: String, since made: Day) -> Bool {
    records.contains { $0.activity == activity && $0.outcome == .done && $0.day >= made }
  }
}
