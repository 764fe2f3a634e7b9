/// Finds what a person may have meant.
enum NearMiss {
  /// The known names nearest to a name, nearest first, at most two; empty when none is near.
  ///
  /// - Complexity: O(k · n²) for k names of length n; only called when something is wrong.
  static func of(_ name: String, among known: some Sequence<String>) -> [String] {
    let allowed = max(1, min(4, name.count / 3))
    let letters = Array(name.utf8)
    var near: [(distance: Int, name: String)] = []
    for other in known {
      let distance = distance(letters, Array(other.utf8))
      let isPart = name.count > 3 && other.contains(name)
      if distance <= allowed || isPart { near.append((distance, other)) }
    }
    near.sort { $0.distance == $1.distance ? $0.name < $1.name : $0.distance < $1.distance }
    return near.prefix(2).map(\.name)
  }

  /// `did you mean 'a' or 'b'?`, or `nil` where nothing is near.
  static func question(for name: String, among known: some Sequence<String>) -> String? {
    let near = of(name, among: known)
    return near.isEmpty ? nil : "did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
  }

  /// Levenshtein's edit distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let replaced = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}

extension Library {
  /// A question such as `did you mean 'a'?` for an id that the library does not have.
  public func suggestion(forSkill name: String) -> String? {
    NearMiss.question(for: name, among: skills.map(\.id.text))
  }

  /// The same for exams, roles or other names.
  public static func suggestion(for name: String, among known: [String]) -> String? {
    NearMiss.question(for: name, among: known)
  }
}
