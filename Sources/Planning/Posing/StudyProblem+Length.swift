import Scheduling

extension StudyProblem {
  /// No activity takes more than this part of the hours in which anything is learned …
  private static let shareOfHours = 8
  /// … or, of few hours, more than so many quarter-hours.
  private static let leastLength = 24

  /// The same without activities that take too much of its hours, unless nothing shorter leads to what they lead to.
  ///
  /// A build of eleven hours in a plan of eighty takes the place of six other subjects, and whoever falls behind loses
  /// all of it. What is left out teaches nothing in the problem, so that all places stay.
  ///
  /// - Parameter kept: Ids of activities that stay however long they are: planned already, or asked for.
  /// - Complexity: O(activities · levels).
  func withoutLongActivities(but kept: Set<String> = []) -> StudyProblem {
    let most = max(Self.leastLength, weeks.map(\.learningLimit).reduce(0, +) / Self.shareOfHours)
    func nodes(_ activity: Activity) -> [Node] {
      activity.raises.flatMap { raise in
        (raise.from..<raise.to).map { Node(skill: raise.skill, level: $0 + 1) }
      }.filter { $0.level > skills[$0.skill].initialLevel }
    }
    let short = Set(activities.filter { $0.duration <= most }.flatMap(nodes))
    var problem = self
    for (index, activity) in activities.enumerated()
    where activity.duration > most && !kept.contains(activity.id)
      && nodes(activity).allSatisfy(short.contains)
    {
      problem.activities[index].raises = []
    }
    return problem
  }
}
