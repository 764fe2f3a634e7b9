public import Ontology
import Wording

// When the certificates of a plan can be renewed, in words.
extension Plan {
  /// What to know on a day about the renewal of the certificates that the plan has led to, a sentence each, the nearest
  /// first.
  ///
  /// While the plan goes on to another exam a renewal is told once it can be done.
  public func renewalNotes(on today: Day) -> [String] {
    let held = certificates.filter { $0.ends.map { $0 >= today } ?? false }
    return held.sorted { ($0.ends ?? today, $0.exam.text) < ($1.ends ?? today, $1.exam.text) }.compactMap {
      held in
      guard let opens = held.renewalOpens, let ends = held.ends else { return nil }
      let name =
        certificates.count > 1 ? worded("The certificate of \(held.title)") : worded("The certificate")
      if opens <= today {
        return worded("\(name) can be renewed now; it ends on \(ends.spoken).")
      }
      return certification == nil ? nil : worded("\(name) can be renewed from \(opens.spoken) on.")
    }
  }
}
