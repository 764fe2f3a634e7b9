import Ontology
import Planning
import Wording

/// What a change does to a plan, in a few words for its history.
enum PlanEffect {
  /// The words.
  ///
  /// - Parameter old: The plan before; `nil` for one that cannot be read.
  static func text(from old: Plan?, to new: Plan) -> String {
    guard let old else { return worded("took the place of a plan that cannot be read") }
    guard old.id == new.id else { return worded("another plan, of \(new.conditions.start)") }
    var parts: [String] = []
    parts += RecordedChanges(from: old, to: new).words
    for (place, wish) in new.wishes.enumerated() {
      if place >= old.wishes.count {
        parts.append(worded("wish \(place + 1): \(WishWords.text(of: wish))"))
      } else if old.wishes[place].holds, !wish.holds {
        parts.append(worded("wish \(place + 1) withdrawn"))
      }
    }
    for review in new.reviews.dropFirst(old.reviews.count) {
      parts.append(worded("review by \(review.author)"))
    }
    if new.reviews.count == old.reviews.count, new.reviews != old.reviews {
      parts.append(worded("proposals answered"))
    }
    if let zone = new.conditions.zone, zone != old.conditions.zone {
      parts.append(worded("time zone \(zone)"))
    }
    if new.revision != old.revision { parts.append(revision(from: old, to: new)) }
    return parts.isEmpty ? worded("details changed") : parts.joined(separator: "; ")
  }

  private static func revision(from old: Plan, to new: Plan) -> String {
    let moved = new.changes.count { $0.fromWeek != nil && $0.toWeek != nil && $0.fromWeek != $0.toWeek }
    let dropped = new.changes.count { $0.toWeek == nil }
    let added = new.changes.count { $0.fromWeek == nil }
    func percent(_ score: Score) -> String { "\((score.mean + 5) / 10) %" }
    return worded(
      """
      revision \(new.revision): \(moved) moved, \(dropped) dropped, \(added) new; \
      \(percent(new.expected(by: old))) before, \(percent(new.readiness.projected)) after
      """)
  }
}
