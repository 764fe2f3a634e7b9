extension StudyProblem {
  /// Quarter-hours of learning that practice exams take at least, wherever they are.
  ///
  /// A week that keeps so many quarter-hours free of learning loses what its exams take beyond them. Several exams
  /// in one week take no less than each would alone, so the least of each adds up to a bound.
  ///
  /// - Complexity: O(practice exams · weeks).
  package var learningLostToSittings: Int {
    sittings.reduce(0) { sum, sitting in
      let losses = weeks.indices.filter { week in
        sitting.earliest <= week && week <= sitting.latest && sitting.duration <= weeks[week].capacity
      }.map { week in
        let learning = max(0, min(weeks[week].learningLimit, weeks[week].capacity))
        return max(0, sitting.duration - (weeks[week].capacity - learning))
      }
      return sum + (losses.min() ?? 0)
    }
  }
}
