import Ontology

/// Finds profiles of one person: copies, also under another name, and earlier states.
public enum SamePerson {
  /// What of the shorter profile's answers must stand in the other one, with their days and times.
  private static let share = 0.8
  /// The fewest answers that must stand in both where their times were measured, so that they are no coincidence.
  private static let timed = 5

  private struct Key: Hashable {
    let item: Item.ID
    let answer: Profile.Answer
    let day: Day
    let tenths: Int?
  }

  /// For each profile the place of the one that stands for the same person: the latest, of those the one with
  /// the most answers, of those the first. A profile that stands for itself has its own place.
  ///
  /// Two profiles are of one person when four of five answers of the shorter one stand in the other, on the same
  /// day and as fast; without measured times they must have the same name, too.
  ///
  /// - Complexity: O(a · s) for a answers, each of which stands in s profiles.
  public static func representatives(of profiles: [Profile]) -> [Int] {
    var holders: [Key: [Int]] = [:]
    var parents = Array(profiles.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place { place = parents[place] }
      return place
    }
    let counts = profiles.map { $0.allResponses.count }
    for (place, profile) in profiles.enumerated() {
      var shared: [Int: (all: Int, timed: Int)] = [:]
      for response in profile.allResponses {
        let key = Key(
          item: response.item, answer: response.answer, day: response.day, tenths: response.tenths)
        for other in holders[key] ?? [] where other != place {
          shared[other, default: (0, 0)].all += 1
          if response.tenths != nil { shared[other, default: (0, 0)].timed += 1 }
        }
        if holders[key]?.last != place { holders[key, default: []].append(place) }
      }
      for other in shared.keys.sorted() {
        guard let found = shared[other] else { continue }
        let isMost = Double(found.all) >= share * Double(min(counts[place], counts[other]))
        let isSame = found.timed >= timed || profiles[other].name.lowercased() == profile.name.lowercased()
        if isMost, isSame { parents[root(place)] = root(other) }
      }
    }
    var best: [Int: Int] = [:]
    for place in profiles.indices {
      let root = root(place)
      guard let known = best[root] else {
        best[root] = place
        continue
      }
      let (new, old) = (profiles[place], profiles[known])
      if (new.lastDay, counts[place]) > (old.lastDay, counts[known]) { best[root] = place }
    }
    return profiles.indices.map { best[root($0)] ?? $0 }
  }
}
