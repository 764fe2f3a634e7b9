extension Exam.Competency {
  /// The skills that it asks for, each once: with the greatest level and the sum of its importance.
  ///
  /// - Complexity: O(n²) for n needs.
  public var needs: [Exam.Need] {
    var result: [Exam.Need] = []
    for need in considerations.flatMap(\.needs) {
      if let place = result.firstIndex(where: { $0.skill == need.skill }) {
        result[place].level = max(result[place].level, need.level)
        result[place].importance += need.importance
      } else {
        result.append(need)
      }
    }
    return result
  }
}
