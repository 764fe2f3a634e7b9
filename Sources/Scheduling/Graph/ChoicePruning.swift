/// Leaves out activities that no plan needs, so that the search has fewer to choose among.
///
/// An activity is worthwhile when some target builds on what it teaches, and when no other teaches the same
/// and is as good in every respect: no more time, no more reviews, no longer session, no more to be known
/// before, and no less for the hands-on share. Whatever a plan reaches with it, it reaches with the other.
struct ChoicePruning {
  private let activities: [StudyProblem.Activity]
  private let limitsTopics: Bool
  private let entries: IndexLists
  private let provided: IndexLists
  private let balance: [Int]
  private let needs: IndexLists

  init(
    _ problem: StudyProblem, entries: IndexLists, provided: IndexLists, balance: [Int], needs: IndexLists
  ) {
    activities = problem.activities
    limitsTopics = problem.maximumTopicsPerWeek != nil
    self.entries = entries
    self.provided = provided
    self.balance = balance
    self.needs = needs
  }

  /// The worthwhile ones, in the same order.
  ///
  /// - Complexity: O(providers² · nodes of an activity) for each node.
  func worthwhile(among usable: [Int], nodeCount: Int) -> [Int] {
    let providers = provided.inverted(among: usable, count: nodeCount)
    let isNeeded = neededNodes(providers: providers, nodeCount: nodeCount)
    let goals = (0..<activities.count).map { activity in provided[activity].filter { isNeeded[$0] } }
    return usable.filter { activity in
      guard let node = goals[activity].first else { return false }
      return !providers[node].contains { other in
        other != activity && replaces(other, activity, goals: goals)
          && (other < activity || !replaces(activity, other, goals: goals))
      }
    }
  }

  /// The nodes that targets need, and those that are required to teach these.
  private func neededNodes(providers: IndexLists, nodeCount: Int) -> [Bool] {
    var isNeeded = [Bool](repeating: false, count: nodeCount)
    var open = Set((0..<needs.count).flatMap { needs[$0] }).sorted()
    for node in open { isNeeded[node] = true }
    while let node = open.popLast() {
      for activity in providers[node] {
        for entry in entries[activity] where !isNeeded[entry] {
          isNeeded[entry] = true
          open.append(entry)
        }
      }
    }
    return isNeeded
  }

  /// Whether the activity `one` does all that `other` does for the `goals`, and is in no respect worse.
  private func replaces(_ one: Int, _ other: Int, goals: [[Int]]) -> Bool {
    let (first, second) = (activities[one], activities[other])
    return first.review <= second.review && first.earliest <= second.earliest
      && fits(first, whereverFits: second)
      && balance[one] >= balance[other] && (!limitsTopics || first.topic == second.topic)
      && goals[other].allSatisfy(goals[one].contains) && entries[one].allSatisfy(entries[other].contains)
  }

  /// Whether the sessions of `second`, wherever they are, have room for sessions of `first` instead.
  ///
  /// To take no more time is not enough: 17 quarter-hours in sessions of 6 or more do not go into weeks of 8,
  /// where 20 do not either, but 6 and 16 do.
  private func fits(
    _ first: StudyProblem.Activity, whereverFits second: StudyProblem.Activity
  ) -> Bool {
    let shortest = (min(first.minimumSession, first.duration), min(second.minimumSession, second.duration))
    return first.duration <= second.duration && shortest.0 <= shortest.1
      && (first.duration == second.duration || first.duration <= shortest.1 || 2 * shortest.0 <= shortest.1)
  }
}
