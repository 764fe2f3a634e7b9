import Exchange
import Ontology
import Wording

/// Days without study as a field holds them: a line each, one day, or the first and the last one.
enum DaysOff {
  /// The ranges of the field `away`, each as `FIRST..LAST`; what is none is noted.
  static func ranges(_ entry: inout Entry) -> [String] {
    let lines = (entry.fields["away"] ?? "").split(whereSeparator: \.isNewline).map { line in
      line.split { $0.isWhitespace || $0 == "." || $0 == "–" }.filter { $0 != "to" && $0 != "-" }
    }.filter { !$0.isEmpty }
    let ranges = lines.compactMap { words -> String? in
      let days = words.compactMap { Day($0) }
      guard days.count == words.count, (1...2).contains(days.count), let first = days.first,
        let last = days.last, first <= last
      else { return nil }
      return "\(first)..\(last)"
    }
    if ranges.count < lines.count {
      entry.refuse(
        "away", worded("Write a day, or the first and the last one, on each line: 2027-02-08 to 2027-02-14."))
    }
    return ranges
  }
}
