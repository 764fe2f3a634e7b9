import Planning
import Wording
import XML

/// Hours by topic: a bar for each, the longest first, with its hours behind it.
struct TopicChart {
  private static let id = "topic-chart"
  private static let rowHeight = 40.0

  /// The chart.
  let element: Element

  /// Draws the hours of topics.
  init(_ topics: [(title: String, quarters: Int)]) {
    let most = max(1, topics.map(\.quarters).max() ?? 1)
    var children: [Element] = []
    for (index, topic) in topics.enumerated() {
      let y = Double(index) * Self.rowHeight
      // The hours stand behind the longest bar, so bars end where there is room for them.
      let share = 0.78 * Double(topic.quarters) / Double(most)
      let title = Drawing.lines(topic.title, width: 42, most: 1)[0]
      children += [
        Drawing.text("label", title, x: "0", y: y + 13),
        Drawing.box("bar", x: "0", y: y + 19, width: Drawing.percent(share), height: 12),
        Drawing.group(
          x: Drawing.percent(share), y: y + 29,
          [Drawing.text("value", Words.hours(topic.quarters), x: "7", y: 0)]),
      ]
    }
    let words = topics.map { "\($0.title): \(Words.hours($0.quarters))" }
    element = Drawing.chart(
      Self.id, title: worded("Hours by topic"), description: words.joined(separator: "; ") + ".",
      height: max(1, Double(topics.count) * Self.rowHeight - 4), children)
  }

  /// The quarter-hours of a plan by topic, the most first, without reviews.
  static func topics(of plan: Plan) -> [(title: String, quarters: Int)] {
    let topics = Dictionary(plan.activities.map { ($0.id, $0.topic) }) { first, _ in first }
    var sums: [String: Int] = [:]
    for session in plan.weeks.flatMap(\.sessions) {
      sums[topics[session.activity] ?? "", default: 0] += session.quarters
    }
    return sums.filter { !$0.key.isEmpty }.map { (title: $0.key, quarters: $0.value) }
      .sorted { ($1.quarters, $0.title) < ($0.quarters, $1.title) }
  }
}
