import Wording

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
      let isPart = letters.count > 3 && letters.count < other.utf8.count && other.contains(name)
      // Each letter more or less is an edit of its own.
      guard isPart || (letters.count - other.utf8.count).magnitude <= allowed else { continue }
      let distance = distance(letters, Array(other.utf8))
      if distance <= allowed || isPart { near.append((distance, other)) }
    }
    near.sort { $0.distance == $1.distance ? $0.name < $1.name : $0.distance < $1.distance }
    return near.prefix(2).map(\.name)
  }

  /// `did you mean 'a' or 'b'?`, or `nil` where nothing is near.
  static func question(for name: String, among known: some Sequence<String>) -> String? {
    let near = of(name, among: known)
    return near.isEmpty ? nil : question(about: near)
  }

  static func question(about names: [String]) -> String {
    worded("did you mean \(names.map { "'\($0)'" }.joined(separator: worded(" or ")))?")
  }

  /// The edit distance: letters put in, left out, replaced, or swapped with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for i in left.indices {
      var next = [i + 1]
      for j in right.indices {
        var best = min(next[j], row[j + 1]) + 1
        best = min(best, row[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, before[j - 1] + 1)
        }
        next.append(best)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}

extension Library {
  /// A question such as `did you mean 'a'?` for an id that the library does not have, by the ids that are
  /// written nearly like it, else by the names under which people know the skills.
  public func suggestion(forSkill name: String) -> String? {
    if let near = NearMiss.question(for: name, among: skills.map(\.id.text)) { return near }
    let named = AliasIndex(self).skills(named: name).prefix(2)
    return named.isEmpty ? nil : NearMiss.question(about: named.map(\.text))
  }

  /// A question such as `did you mean 'a'?` by all the names that skills have, products' among them, however
  /// they are capitalised.
  ///
  /// - Complexity: O(k · n²) for k names of length n; only called when something is wrong.
  public func suggestion(forNameOfSkill name: String) -> String? {
    let known =
      skills.flatMap { [$0.title] + $0.aliases }
      + products.filter { !$0.skills.isEmpty }.flatMap { [$0.name] + $0.aliases }
    let named = Dictionary(known.map { ($0.lowercased(), $0) }) { first, _ in first }
    let near = NearMiss.of(name.lowercased(), among: named.keys).compactMap { named[$0] }
    return near.isEmpty ? nil : NearMiss.question(about: near)
  }

  /// The same for exams, roles or other names.
  public static func suggestion(for name: String, among known: [String]) -> String? {
    NearMiss.question(for: name, among: known)
  }
}
