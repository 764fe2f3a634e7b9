import Assessment
import Ontology
import Planning
import UseCases
import Wording
import XML

/// What was done against the first plan, and what is known by now, over time.
enum ProgressPages {
  static let routes = [
    Route.get("plan/progress") { visit, _, _ in .page(try page(visit)) }
  ]

  private static func page(_ visit: Visit) throws -> Page {
    let plan = try visit.folder.requiredPlan().value
    let burnUp = plan.burnUp(on: visit.today)
    let assessments = try assessments(visit)
    return Page(worded("Over time"), tab: .plan) {
      tag("h1") { worded("Over time") }
      tag("dl", ["class": "facts"]) {
        for (name, value) in FigureFacts.rows(of: plan) {
          tag("div") {
            tag("dt") { name }
            tag("dd", ["class": "figure"]) { value }
          }
        }
      }
      if visit.isBehind(plan) { paragraph { FigureFacts.news } }
      paragraph { standing(burnUp, plan, visit.today) }
      tag("figure", ["class": "figure-box"]) {
        ProgressGraph(burnUp: burnUp).element
        tag("figcaption") {
          worded(
            """
            Readiness from 0 to 100, week by week: the broken line is what the first plan expected, with its \
            range; the thick one is what is\u{20}
            """)
          worded("reached by what you completed. The table has the same numbers.")
        }
      }
      Table(
        "progress", worded("By the end of each week"),
        [
          worded("Week"), worded("Hours planned"), worded("Hours done"), worded("Readiness expected"),
          worded("Reached"),
        ],
        burnUp.points.map { point in
          [
            [.text("\(point.week), \(point.end.spoken)")], [.text(Phrases.hours(point.planned))],
            [.text(point.done.map(Phrases.hours) ?? "")], [.text(Phrases.readiness(point.expected))],
            [.text(point.reached.map(Phrases.readiness) ?? "")],
          ]
        }
      ).element
      if !assessments.isEmpty {
        tag("h2") { worded("Assessments") }
        Table(
          "assessments", worded("Readiness for the exam as it was believed after each"),
          [worded("After"), worded("Day"), worded("Readiness")],
          assessments.map { state in
            [
              [.text(state.label)], [.text(state.day.spoken)], [.text(Phrases.readiness(state.readiness))],
            ]
          }
        ).element
      }
      changes(plan)
      tag("div", ["class": "buttons"]) {
        link(worded("Back to the plan"), to: "/plan", style: "button quiet")
      }
    }
  }

  /// What the last replan changed.
  @MarkupBuilder
  private static func changes(_ plan: Plan) -> Markup {
    let moved = plan.changes.filter { $0.fromWeek != $0.toWeek }
    if !moved.isEmpty {
      tag("h2") { worded("What the last replan changed") }
      bullets(
        moved.map { change in
          let words =
            switch (change.fromWeek, change.toWeek) {
            case (let from?, let to?): worded("from week \(from) to week \(to)")
            case (let from?, nil): worded("gone from week \(from)")
            case (nil, let to?): worded("new in week \(to)")
            case (nil, nil): worded("unchanged")
            }
          return [.text("\(change.title): \(words)")]
        })
    }
  }

  private static func standing(_ burnUp: BurnUp, _ plan: Plan, _ today: Day) -> String {
    let minutes = plan.records.map(\.minutes).reduce(0, +)
    let spent = worded("\(minutes / 60) h \(minutes % 60) min were spent. ")
    let pace =
      LearnedPace.percent(of: plan).map {
        worded(" Your pace: sessions take about \(Phrases.decimal(Double($0) / 100)) times their estimate.")
      } ?? worded(" Your pace is known from \(LearnedPace.leastSessions) timed sessions on.")
    return spent + (burnUp.standing(on: today, hours: Phrases.hours) ?? "") + pace
  }

  private struct State {
    var label: String
    var day: Day
    var readiness: Estimate
  }

  /// Where each assessment left the person; none where there is only one.
  private static func assessments(_ visit: Visit) throws -> [State] {
    guard let profile = try visit.folder.profile()?.value else { return [] }
    let history = profile.history
    guard history.count > 1 else { return [] }
    let model = try visit.workspace.model(for: profile)
    return zip(profile.historyTitles, history).map { title, state in
      State(
        label: title, day: state.lastDay,
        readiness: model.examMeasure.estimate(model.belief(for: state, on: state.lastDay)))
    }
  }
}

/// Readiness over the weeks of a plan, expected and reached.
struct ProgressGraph {
  let burnUp: BurnUp

  private static let height = 160

  var element: Element {
    let words = burnUp.points.map { point in
      worded("week \(point.week): \(Phrases.readiness(point.expected)) expected")
        + (point.reached.map { worded(", \(Phrases.readiness($0)) reached") } ?? "")
    }
    let expected = [burnUp.start] + burnUp.points.map(\.expected)
    let reached = [burnUp.start] + burnUp.points.compactMap(\.reached)
    return tag(
      "svg",
      [
        "class": "chart", "role": "img", "aria-labelledby": "graph-title graph-words", "width": "100%",
        "height": "\(Self.height)", "viewBox": "0 0 1000 \(Self.height)", "preserveAspectRatio": "none",
      ]
    ) {
      tag("title", ["id": "graph-title"]) { worded("Readiness over time") }
      tag("desc", ["id": "graph-words"]) { words.joined(separator: "; ") + "." }
      for level in [0, 250, 500, 750, 1000] {
        tag(
          "line",
          ["class": "grid", "x1": "0", "x2": "1000", "y1": "\(y(level))", "y2": "\(y(level))"])
      }
      line(
        "polygon", "band",
        expected.enumerated().map { ($0, $1.low) } + expected.enumerated().reversed().map { ($0, $1.high) })
      line("polyline", "planned", expected.enumerated().map { ($0, $1.mean) })
      line("polyline", "done", reached.enumerated().map { ($0, $1.mean) })
    }
  }

  private func line(_ name: String, _ style: String, _ points: [(Int, Int)]) -> Element {
    let steps = max(1, burnUp.points.count)
    let places = points.map { "\($0.0 * 1000 / steps),\(y($0.1))" }
    return tag(
      name, ["class": style, "points": places.joined(separator: " "), "vector-effect": "non-scaling-stroke"])
  }

  /// The place of a readiness, per mille.
  private func y(_ value: Int) -> Int { Self.height - 2 - value * (Self.height - 4) / 1000 }
}
