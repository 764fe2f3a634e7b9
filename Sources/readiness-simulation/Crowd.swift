/// Runs one piece of work for each of many people, on all cores.
enum Crowd {
  /// The results in the order of the people, whatever order they were found in.
  static func map<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: [(Int, Result)].self) { group in
      let width = max(1, min(10, count / 8))
      for start in stride(from: 0, to: count, by: width) {
        group.addTask { (start..<min(start + width, count)).map { ($0, work($0)) } }
      }
      var results: [(Int, Result)] = []
      for await part in group { results += part }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
