import Ontology
import Planning
import Wording

/// What a change records of a plan, or takes back, each with its session and its day.
struct RecordedChanges {
  /// The most that are named; of more, their number is said.
  private static let mostNamed = 3

  /// The words, one clause for each.
  let words: [String]

  /// Compares the records of two plans; that a replan has seen to one is no change.
  ///
  /// - Complexity: O(records + sessions).
  init(from old: Plan, to new: Plan) {
    let (before, after) = (old.records.map(Self.plain), new.records.map(Self.plain))
    let (known, kept) = (Set(before), Set(after))
    let added = after.filter { !known.contains($0) }
    let renewed = Set(added.map { [$0.activity, "\($0.part)"] })
    let removed = before.filter { !kept.contains($0) && !renewed.contains([$0.activity, "\($0.part)"]) }
    let all =
      added.map { record in
        let name = Self.name(record, in: new)
        return record.outcome == .done
          ? worded("done: \(name), \(record.minutes) min, on \(record.day)")
          : worded("left out: \(name), on \(record.day)")
      } + removed.map { worded("taken back: \(Self.name($0, in: old)), of \($0.day)") }
    let more = all.count - Self.mostNamed
    words = Array(all.prefix(Self.mostNamed)) + (more > 0 ? [worded("\(more) more")] : [])
  }

  private static func plain(_ record: SessionRecord) -> SessionRecord {
    var record = record
    record.isSettled = false
    return record
  }

  /// The name of what was done, with its part where it has several.
  private static func name(_ record: SessionRecord, in plan: Plan) -> String {
    guard record.activity != PlannedReview.activity else { return worded("review r\(record.part)") }
    let title = plan.activities.first { $0.id == record.activity }?.title ?? record.activity
    let parts =
      plan.weeks.flatMap(\.sessions).first { $0.activity == record.activity }?.parts ?? 1
    return parts > 1 ? worded("\(title) (part \(record.part) of \(parts))") : title
  }
}
