public import Ontology

/// A goal with its weight beside other goals, as it is asked for.
public struct GoalRequest: Sendable, Hashable {
  /// The most goals at once.
  public static let limit = 20
  /// The least and the greatest weight, in hundredths: 0.1 to 10.
  public static let weights = 10...1000

  /// The goal.
  public var goal: Goal
  /// How much it counts beside the others, in hundredths; 100 unless it is said.
  public var weight: Int

  /// Asks for a goal.
  public init(_ goal: Goal, weight: Int = 100) {
    self.goal = goal
    self.weight = weight
  }

  /// Reads goals such as `exam:google-pmle` or `role:cloud-architect=2`, and checks them against a library.
  ///
  /// - Throws: `GoalFault`, the first one.
  public static func reading(_ texts: [String], in library: Library) throws(GoalFault) -> [GoalRequest] {
    var requests: [GoalRequest] = []
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let goal = Goal(parts[0]) else {
        throw .unreadable(text, near: library.suggestion(forGoal: String(parts[0])))
      }
      let weight = parts.count == 2 ? Self.weight(parts[1]) : 100
      guard let weight else { throw .weight(String(parts[1])) }
      if case .exam(let id) = goal, let obstacle = library.exam(id).flatMap(library.obstacle(toAimingAt:)) {
        throw .closed(obstacle)
      }
      requests.append(GoalRequest(goal, weight: weight))
    }
    _ = try demands(requests, in: library)
    return requests
  }

  /// Reads a weight such as `2` or `0.5`, in hundredths; `nil` for what is none, or out of range.
  private static func weight(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let number = Double(String(text))
    else { return nil }
    let hundredths = (number * 100).rounded()
    return hundredths <= 1e6 && weights.contains(Int(hundredths)) ? Int(hundredths) : nil
  }

  /// What each of the goals asks for.
  ///
  /// - Throws: `GoalFault` for a goal that the library does not have, one that asks for nothing, or one that
  ///   stands there twice.
  static func demands(
    _ requests: [GoalRequest], in library: Library
  ) throws(GoalFault) -> [(demand: GoalDemand, weight: Int)] {
    guard requests.count <= limit else { throw .tooMany(limit: limit) }
    var seen: Set<Goal> = []
    var demands: [(demand: GoalDemand, weight: Int)] = []
    for request in requests {
      guard seen.insert(request.goal).inserted else { throw .twice(request.goal) }
      demands.append((try demand(of: request.goal, in: library), request.weight))
    }
    return demands
  }

  private static func demand(of goal: Goal, in library: Library) throws(GoalFault) -> GoalDemand {
    switch goal {
    case .exam(let id):
      if let exam = library.exam(id) {
        if let obstacle = library.obstacle(toReadinessFor: exam) { throw .closed(obstacle) }
        return GoalDemand(ExamOutline(exam, library: library))
      }
    case .role(let id):
      if let role = library.role(id) {
        guard let demand = GoalDemand(role, library: library) else { throw .expectsNothing(role.title) }
        return demand
      }
    }
    throw .unknown(goal, near: library.suggestion(forGoal: goal.description))
  }
}

extension Library {
  /// A question such as `did you mean 'role:ml-engineer'?` for a goal that cannot be read or is not there; the
  /// kind may be missing or wrong.
  fileprivate func suggestion(forGoal text: String) -> String? {
    let known = exams.map { Goal.exam($0.id).description } + roles.map { Goal.role($0.id).description }
    if let near = Library.suggestion(for: text, among: known) { return near }
    let id = text.split(separator: ":", maxSplits: 1).last.map(String.init) ?? text
    let same = known.filter { $0.hasSuffix(":" + id) }
    return same.isEmpty ? nil : Library.suggestion(for: same[0], among: same)
  }
}
