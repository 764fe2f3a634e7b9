/// A set of activities to be studied, weeks aside, that is changed in small steps and knows at any time what it
/// takes and brings.
///
/// Each activity of the set can be entered: others of the set reach its entry nodes. Every change costs time in
/// proportion to what it touches, not to the size of the problem, and can be undone.
struct ChosenSet: Sendable {
  let tables: SearchTables

  /// Quarter-hours of learning.
  private(set) var learning = 0
  /// Quarter-hours with all reviews.
  private(set) var weight = 0
  /// Sum of `StudyGraph.balance`; not negative when the hands-on share is kept.
  private(set) var balance = 0
  /// Points of the targets that are met.
  private(set) var points = 0
  /// The activities, in no order.
  private(set) var members: [Int] = []
  /// Target → nodes that are not reached.
  private(set) var missing: [Int]
  /// What has been done so far, about one for each array element that was looked at.
  var steps = 0

  /// Activity → its place in `members`, or -1.
  private var place: [Int]
  /// Node → how many members reach it.
  private(set) var cover: [Int]
  /// Node → how many members are entered through it, and how many targets are met with it.
  private var users: [Int]
  /// Activities put in and taken out, the latter as their complement, since the changes were last accepted.
  private var journal: [Int] = []
  /// Nodes of which a user or the need for a provider may have gone.
  private var idle: [Int] = []
  private var agenda: [Int] = []

  // For the search of closures.
  var round = 0
  var costRound: [Int]
  var cost: [Int]
  var cheapestProvider: [Int]
  var closure: [Int] = []
  var closureRound: [Int]

  init(tables: SearchTables) {
    self.tables = tables
    place = [Int](repeating: -1, count: tables.activityCount)
    cover = [Int](repeating: 0, count: tables.nodeCount)
    users = cover
    missing = (0..<tables.targetCount).map { tables.needs.range($0).count }
    points = missing.indices.reduce(0) { [missing] in missing[$1] == 0 ? $0 + tables.value[$1] : $0 }
    costRound = cover
    cost = cover
    cheapestProvider = cover
    closureRound = [Int](repeating: 0, count: tables.activityCount)
  }

  func contains(_ activity: Int) -> Bool { place[activity] >= 0 }

  /// The activities, each after what it requires.
  var inOrder: [Int] { members.sorted { tables.graph.position[$0] < tables.graph.position[$1] } }

  /// Whether the activities can be done one after the other: a cycle could hold itself up.
  var canBeDone: Bool {
    guard !tables.graph.isAcyclic else { return true }
    var rest = members
    var reached: Set<Int> = []
    while true {
      let open = rest.filter { activity in
        guard tables.entries[activity].allSatisfy(reached.contains) else { return true }
        reached.formUnion(tables.provided[activity])
        return false
      }
      guard open.count < rest.count else { return rest.isEmpty }
      rest = open
    }
  }

  func canEnter(_ activity: Int) -> Bool {
    for position in tables.entries.range(activity) where cover[tables.entries.items[position]] == 0 {
      return false
    }
    return true
  }

  /// Puts in an activity whose entry nodes are reached.
  mutating func add(_ activity: Int) {
    guard place[activity] < 0 else { return }
    journal.append(activity)
    insert(activity)
  }

  /// Takes an activity out, with all that cannot be entered without it.
  mutating func drop(_ activity: Int) {
    agenda.append(activity)
    while let next = agenda.popLast() {
      guard place[next] >= 0 else { continue }
      journal.append(~next)
      remove(next)
      for position in tables.provided.range(next) {
        let node = tables.provided.items[position]
        guard cover[node] == 0, users[node] > 0 else { continue }
        for entrant in tables.graph.entrants.range(node) {
          let other = tables.graph.entrants.items[entrant]
          if place[other] >= 0 { agenda.append(other) }
        }
      }
    }
  }

  /// Takes out what nothing needs any more; what only keeps the hands-on share stays as long as that needs it.
  mutating func prune() {
    while let node = idle.popLast() {
      guard users[node] == 0 || cover[node] > 1 else { continue }
      for position in tables.graph.providers.range(node) {
        let activity = tables.graph.providers.items[position]
        steps += 1
        guard place[activity] >= 0, tables.balance[activity] <= max(0, balance), isUseless(activity)
        else { continue }
        journal.append(~activity)
        remove(activity)
      }
    }
  }

  /// Whether other members do all that the activity is needed for.
  private func isUseless(_ activity: Int) -> Bool {
    for position in tables.provided.range(activity) {
      let node = tables.provided.items[position]
      if users[node] > 0, cover[node] < 2 { return false }
    }
    return true
  }

  /// A mark to which changes can be undone.
  var mark: Int { journal.count }

  /// Undoes all changes after a mark.
  mutating func undo(to mark: Int) {
    while journal.count > mark {
      let entry = journal.removeLast()
      if entry >= 0 { remove(entry) } else { insert(~entry) }
    }
    idle.removeAll(keepingCapacity: true)
  }

  /// Makes the changes so far final.
  mutating func accept() {
    journal.removeAll(keepingCapacity: true)
    idle.removeAll(keepingCapacity: true)
  }

  private mutating func insert(_ activity: Int) {
    place[activity] = members.count
    members.append(activity)
    learning += tables.duration[activity]
    weight += tables.weight[activity]
    balance += tables.balance[activity]
    steps += 6
    for position in tables.entries.range(activity) { users[tables.entries.items[position]] += 1 }
    for position in tables.provided.range(activity) {
      let node = tables.provided.items[position]
      cover[node] += 1
      guard cover[node] == 1 else {
        idle.append(node)
        continue
      }
      for index in tables.targetsNeeding.range(node) {
        let target = tables.targetsNeeding.items[index]
        missing[target] -= 1
        if missing[target] == 0 { count(target, sign: 1) }
      }
    }
  }

  private mutating func remove(_ activity: Int) {
    let last = members.removeLast()
    if last != activity {
      members[place[activity]] = last
      place[last] = place[activity]
    }
    place[activity] = -1
    learning -= tables.duration[activity]
    weight -= tables.weight[activity]
    balance -= tables.balance[activity]
    steps += 6
    for position in tables.entries.range(activity) {
      let node = tables.entries.items[position]
      users[node] -= 1
      idle.append(node)
    }
    for position in tables.provided.range(activity) {
      let node = tables.provided.items[position]
      cover[node] -= 1
      guard cover[node] == 0 else { continue }
      for index in tables.targetsNeeding.range(node) {
        let target = tables.targetsNeeding.items[index]
        if missing[target] == 0 { count(target, sign: -1) }
        missing[target] += 1
      }
    }
  }

  /// Notes that a target is met, or is no longer.
  private mutating func count(_ target: Int, sign: Int) {
    points += sign * tables.value[target]
    for position in tables.needs.range(target) {
      let node = tables.needs.items[position]
      users[node] += sign
      if sign < 0 { idle.append(node) }
    }
    steps += 2
  }
}
