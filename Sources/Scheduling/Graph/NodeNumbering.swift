/// Numbers the pairs of a skill and a level above its initial one, up to the highest that a target needs or an activity
/// asks for: what leads beyond serves nothing, and every node is kept for each step of the search.
struct NodeNumbering {
  private let initialLevel: [Int]
  private let highestLevel: [Int]
  private let firstNode: [Int]
  let count: Int

  init(_ problem: StudyProblem) {
    var highest = problem.skills.map(\.initialLevel)
    for activity in problem.activities {
      for node in activity.requires { highest[node.skill] = max(highest[node.skill], node.level) }
      for raise in activity.raises { highest[raise.skill] = max(highest[raise.skill], raise.from) }
    }
    for node in problem.targets.flatMap(\.needs) {
      highest[node.skill] = max(highest[node.skill], node.level)
    }
    initialLevel = problem.skills.map(\.initialLevel)
    highestLevel = highest
    var firstNode: [Int] = []
    var count = 0
    for (skill, level) in highest.enumerated() {
      firstNode.append(count)
      count += level - initialLevel[skill]
    }
    self.firstNode = firstNode
    self.count = count
  }

  /// The numbers of those nodes that are not held at the start and serve something, each once, ascending.
  func open(_ nodes: [StudyProblem.Node]) -> [Int] {
    var numbers: [Int] = []
    for node in nodes where node.level > initialLevel[node.skill] && node.level <= highestLevel[node.skill] {
      numbers.append(number(of: node))
    }
    guard numbers.count > 1 else { return numbers }
    numbers.sort()
    var count = 1
    for number in numbers where number != numbers[count - 1] {
      numbers[count] = number
      count += 1
    }
    numbers.removeLast(numbers.count - count)
    return numbers
  }

  func entries(of activity: StudyProblem.Activity) -> [Int] {
    open(activity.requires + activity.raises.map { StudyProblem.Node(skill: $0.skill, level: $0.from) })
  }

  /// What the activity reaches; what it requires itself is not reached by it.
  func provided(by activity: StudyProblem.Activity) -> [Int] {
    var nodes: [StudyProblem.Node] = []
    for raise in activity.raises {
      for level in raise.levels
      where !activity.requires.contains(where: { $0.skill == raise.skill && $0.level >= level }) {
        nodes.append(StudyProblem.Node(skill: raise.skill, level: level))
      }
    }
    return open(nodes)
  }

  /// Node → whether reaching it takes up a skill of which nothing is held: it is the lowest of its skill, so that
  /// whatever raises the skill reaches it first.
  var opensSkill: [Bool] {
    var opens = [Bool](repeating: false, count: count)
    let ends = firstNode.dropFirst() + [count]
    for (skill, (first, end)) in zip(firstNode, ends).enumerated() where first < end {
      opens[first] = initialLevel[skill] == 0
    }
    return opens
  }

  /// Whether the activity leads above what is held at the start, though it may be of no use to any target.
  func teaches(_ activity: StudyProblem.Activity) -> Bool {
    activity.raises.contains { $0.from < $0.to && $0.to > initialLevel[$0.skill] }
  }

  private func number(of node: StudyProblem.Node) -> Int {
    firstNode[node.skill] + node.level - initialLevel[node.skill] - 1
  }
}
