import Wording
import XML

/// The rules about what a plan aims at.
extension PlanRules {
  /// Each goal stands there once, and whatever names a goal names one of them.
  func goalsAreNamed(_ faults: inout Faults) {
    let goals = root.first("subject")?.elements(named: "goal") ?? []
    var lines: [String: Int] = [:]
    for goal in goals {
      guard let id = goal.line(of: "id") else { continue }
      if let line = lines[id] {
        faults.add(
          goal, worded("the goal \(Faults.quoted(id)) is there twice"),
          worded("the other stands on line \(line)"))
      } else {
        lines[id] = goal.line
      }
    }
    let users = ["activity": "serves", "omission": "costs", "pace": "goal-at-exam"]
    for parent in root.elements {
      guard let name = users[parent.name] else { continue }
      var named: Set<String> = []
      for element in parent.elements(named: name) {
        guard let id = element.line(of: "goal") else { continue }
        if lines[id] == nil {
          faults.add(
            element, worded("the plan has no goal \(Faults.quoted(id))"),
            goals.isEmpty ? worded("list it in <subject>") : worded("its goals are those in <subject>"))
        } else if !named.insert(id).inserted {
          faults.add(
            element, worded("the goal \(Faults.quoted(id)) is named twice here"), worded("name it once"))
        }
      }
    }
  }
}
