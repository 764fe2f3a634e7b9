/// Chooses what to study without regard to weeks, by simulated annealing.
///
/// The hours are no limit here but have a price, which is found by and by: the Lagrange multiplier of the
/// hours. So a choice may take too much or too little for a while; one that is good enough is cut down to
/// what fits. That relaxation is nearly exact, and it is where most of the readiness is won or lost.
///
/// - Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, "Optimization by simulated annealing", Science 220
///   (1983), doi:10.1126/science.220.4598.671; M. L. Fisher, "The Lagrangian relaxation method for solving
///   integer programming problems", Management Science 27 (1981), doi:10.1287/mnsc.27.1.1.
struct SelectionAnnealing {
  /// The share of all points that may be lost in one step at the start: one in so many.
  private static let heat = 150

  private(set) var editor: SequenceEditor
  private let learningTime: Int
  private let time: Int
  private var current: [Int] = []
  private var points = 0
  /// Quarter-hours that the current choice takes too much, negative when there are some left.
  private var excess = 0
  private var best: [Int] = []
  private(set) var bestPoints = -1
  /// Points for a quarter-hour, in 1,024ths.
  private var price = 0

  init(editor: SequenceEditor) {
    self.editor = editor
    learningTime = editor.tables.learningTime
    time = editor.tables.time
  }

  /// The best sequence found by so many steps.
  ///
  /// - Complexity: O(steps), where a step looks at about one element of an array.
  mutating func improve(_ start: [Int], steps: Int) -> [Int] {
    let reachable = editor.tables.reachablePoints
    let first = editor.steps
    current = start
    editor.survey(&current)
    take()
    price = 1024 * points / max(1, editor.weight)
    best = excess <= 0 ? current : []
    bestPoints = excess <= 0 ? points : -1
    let hottest = max(1, reachable / Self.heat)
    var trial = current
    var overfull = 0
    var round = 0
    while editor.steps - first < steps, bestPoints < reachable {
      round += 1
      editor.count(steps: 4)
      trial = current
      change(&trial)
      let left = max(1, steps - (editor.steps - first))
      let temperature = hottest * left / steps + hottest / 20
      let loss = points - editor.points + price * (editorExcess - excess) / 1024
      if editor.balance >= 0, loss <= temperature * editor.generator.nextLeniency() / 1024 {
        swap(&current, &trial)
        take()
        noteIfBetter()
      }
      overfull += excess > 0 ? 1 : -1
      if round & 15 == 0 {
        price = max(1, overfull > 0 ? price + price / 32 + 1 : price - price / 32)
        overfull = 0
      }
    }
    return best
  }

  private var editorExcess: Int { max(editor.weight - time, editor.learning - learningTime) }

  private mutating func take() {
    points = editor.points
    excess = editorExcess
  }

  /// Puts another activity in the place of one, adds a target, or takes an activity out.
  private mutating func change(_ sequence: inout [Int]) {
    switch editor.generator.next(below: 5) {
    case 0: editor.exchange(&sequence)
    case 1, 2:
      editor.survey(&sequence)
      editor.refill(&sequence, at: sequence.count, tries: 1, room: SequenceEditor.endless)
      editor.prune(&sequence)
    default:
      if !sequence.isEmpty { sequence.remove(at: editor.generator.next(below: sequence.count)) }
      editor.survey(&sequence)
      editor.prune(&sequence)
    }
  }

  /// Keeps the current choice if it is the best that fits, or would be at the price of what is too much.
  private mutating func noteIfBetter() {
    if excess <= 0, points > bestPoints {
      best = current
      bestPoints = points
    }
    guard points - price * excess / 1024 > bestPoints else { return }
    var repaired = current
    editor.survey(&repaired)
    editor.shrink(&repaired, learningTime: learningTime, time: time)
    editor.refill(&repaired, at: repaired.count, tries: 8, room: 1000)
    if editor.points > bestPoints, editor.balance >= 0, editorExcess <= 0 {
      best = repaired
      bestPoints = editor.points
    }
  }
}

extension SequenceEditor {
  /// More room than any sequence needs.
  static let endless = 1_000_000
  /// How many activities are tried before one is taken out.
  private static let candidates = 8

  /// Takes out what loses least for its time until the hours suffice.
  mutating func shrink(_ sequence: inout [Int], learningTime: Int, time: Int) {
    var best: [Int] = []
    while learning > learningTime || weight > time, !sequence.isEmpty {
      let (formerPoints, formerWeight) = (points, weight)
      var bestLoss = 0
      var bestGain = 0
      for _ in 0..<Self.candidates {
        var trial = sequence
        trial.remove(at: generator.next(below: trial.count))
        survey(&trial)
        prune(&trial)
        let (loss, gain) = (formerPoints - points, max(1, formerWeight - weight))
        if bestGain == 0 || loss * bestGain < bestLoss * gain {
          (bestLoss, bestGain) = (loss, gain)
          swap(&best, &trial)
        }
      }
      swap(&sequence, &best)
      survey(&sequence)
    }
  }

  /// Takes out one to three activities with all that builds on them, and what is then of no use.
  mutating func ruin(_ sequence: inout [Int]) {
    for _ in 0...generator.next(below: 3) where !sequence.isEmpty {
      sequence.remove(at: generator.next(below: sequence.count))
    }
    survey(&sequence)
    prune(&sequence)
  }
}

extension SeededGenerator {
  /// A number below 1,024 that is small mostly: how much worse is let pass, as a share of the temperature.
  mutating func nextLeniency() -> Int { (next(below: 1024) * next(below: 1024)) >> 10 }
}
