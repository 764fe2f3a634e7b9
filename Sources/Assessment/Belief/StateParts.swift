/// The parts of which the coordinates of a state are sums, as far as answers tell them apart.
///
/// What a person believes of themselves in a skill is the proficiency, plus the over-claiming, plus a misjudgement of
/// that skill. A misjudgement that nothing was asked about stays independent of all else. So of 2S + 1 coordinates
/// there are S proficiencies, one over-claiming, and as many misjudgements as opinions were asked about: about half as
/// many parts, and a quarter of the work with their covariance. A covariance of which that is not known is taken whole:
/// its parts are the coordinates.
struct StateParts {
  private let skillCount: Int
  private let isWhole: Bool
  /// The coordinates asked about, ascending, and the skills in which the opinion was.
  private let coordinates: [Int]
  private let images: [Int]

  /// The number of parts.
  let dimension: Int

  init(skillCount: Int, coordinates: [Int], isWhole: Bool) {
    self.skillCount = skillCount
    self.isWhole = isWhole
    self.coordinates = coordinates
    images = coordinates.filter { skillCount..<2 * skillCount ~= $0 }.map { $0 - skillCount }
    dimension = isWhole ? 2 * skillCount + 1 : skillCount + 1 + images.count
  }

  /// The expected parts for expected coordinates; opinions that were not asked about are taken to be the sum of the
  /// others.
  func mean(_ mean: [Double]) -> [Double] {
    guard !isWhole else { return mean }
    let overclaiming = mean[2 * skillCount]
    return Array(mean[..<skillCount]) + [overclaiming]
      + images.map { mean[skillCount + $0] - mean[$0] - overclaiming }
  }

  /// The covariance of every part with the coordinates asked about, row after row.
  func columns(of covariance: StateCovariance) -> [Double] {
    let width = coordinates.count
    var columns = [Double](repeating: 0, count: dimension * width)
    switch covariance {
    case .whole(let entries):
      for (place, coordinate) in coordinates.enumerated() {
        let start = coordinate * dimension
        for row in 0..<dimension { columns[row * width + place] = entries[start + row] }
      }
    case .judged(let skills, let overclaiming, let misjudgement):
      var image = skillCount + 1
      for (place, coordinate) in coordinates.enumerated() {
        if coordinate < 2 * skillCount {
          let start = coordinate % skillCount * skillCount
          for row in 0..<skillCount { columns[row * width + place] = skills[start + row] }
        }
        guard coordinate >= skillCount else { continue }
        columns[skillCount * width + place] = overclaiming * overclaiming
        guard coordinate < 2 * skillCount else { continue }
        columns[image * width + place] = misjudgement * misjudgement
        image += 1
      }
    }
    return columns
  }

  /// Adds a multiple of the covariance of the parts.
  func add(_ covariance: StateCovariance, times factor: Double, to sums: inout SymmetricSum) {
    switch covariance {
    case .whole(let entries):
      sums.add(entries, count: dimension, times: factor)
    case .judged(let skills, let overclaiming, let misjudgement):
      sums.add(skills, count: skillCount, times: factor)
      sums.add(factor * overclaiming * overclaiming, row: skillCount, column: skillCount)
      for part in skillCount + 1..<dimension {
        sums.add(factor * misjudgement * misjudgement, row: part, column: part)
      }
    }
  }

  /// The distribution of the coordinates.
  ///
  /// - Parameters:
  ///   - mean: The expected parts.
  ///   - sums: Their covariance, both triangles.
  ///   - misjudgement: The variance of a misjudgement that was not asked about.
  /// - Complexity: O(S²).
  func state(mean: [Double], covariance sums: SymmetricSum, misjudgement: Double) -> JointNormal {
    let size = 2 * skillCount + 1
    var covariance = [Double](repeating: 0, count: size * size)
    fill(&covariance, sums)
    guard !isWhole else { return JointNormal(mean: mean, covariance: covariance) }
    let isAsked = Set(images)
    for skill in 0..<skillCount where !isAsked.contains(skill) {
      covariance[(skillCount + skill) * (size + 1)] += misjudgement
    }
    addMisjudgements(to: &covariance, sums)
    let overclaiming = mean[skillCount]
    var opinions = mean[..<skillCount].map { $0 + overclaiming }
    for (place, skill) in images.enumerated() { opinions[skill] += mean[skillCount + 1 + place] }
    return JointNormal(
      mean: Array(mean[..<skillCount]) + opinions + [overclaiming], covariance: covariance)
  }

  /// The covariance of the coordinates, but for misjudgements. Sums are taken in an order that makes the result
  /// symmetric to the last bit.
  private func fill(_ covariance: inout [Double], _ sums: SymmetricSum) {
    let size = 2 * skillCount + 1
    let source = sums.entries.span
    var target = covariance.mutableSpan
    guard !isWhole else {
      for row in 0..<size {
        let (from, to) = (row * sums.stride, row * size)
        for column in 0..<size { target[to + column] = source[from + column] }
      }
      return
    }
    let count = skillCount
    let shared = count * sums.stride  // where the row of over-claiming begins
    let own = source[shared + count]
    for row in 0..<count {
      let from = row * sums.stride
      let (skill, image) = (row * size, (count + row) * size)
      let claimed = source[from + count]
      for column in 0..<count {
        let value = source[from + column]
        let other = source[shared + column]
        target[skill + column] = value
        target[skill + count + column] = value + claimed
        target[image + column] = value + other
        target[image + count + column] = (value + (claimed + other)) + own
      }
      target[skill + 2 * count] = claimed
      target[image + 2 * count] = claimed + own
    }
    let last = 2 * count * size
    for column in 0..<count {
      target[last + column] = source[shared + column]
      target[last + count + column] = source[shared + column] + own
    }
    target[last + 2 * count] = own
  }

  /// Adds what misjudgements that were asked about have in common with the rest.
  private func addMisjudgements(to covariance: inout [Double], _ sums: SymmetricSum) {
    let count = skillCount
    let size = 2 * count + 1
    func add(_ value: Double, _ row: Int, _ column: Int) {
      covariance[row * size + column] += value
      if row != column { covariance[column * size + row] += value }
    }
    for (place, skill) in images.enumerated() {
      let start = (count + 1 + place) * sums.stride
      let image = count + skill
      let claimed = sums.entries[start + count]
      for other in 0..<count {
        let value = sums.entries[start + other]
        add(value, image, other)
        // With itself it is counted from both sides.
        add(value + claimed, image, count + other)
        if other == skill { add(value + claimed, image, image) }
      }
      add(claimed, image, 2 * count)
      for (second, other) in images.enumerated().prefix(place + 1) {
        add(sums.entries[start + count + 1 + second], image, count + other)
      }
    }
  }
}
