import Ontology
import Planning
import Wording

extension TemplateScope {
  /// Adds what a week holds: kind by kind, and all of it in the order of the days.
  ///
  /// - Parameter steps: What is said of each session, by its number in the week.
  mutating func addAgenda(
    _ entries: [WeekAgenda.Entry], steps: [(number: Int, scope: TemplateScope)], _ recall: RecallWords,
    progress: PlanProgress
  ) {
    let byNumber = Dictionary(steps.map { ($0.number, $0.scope) }, uniquingKeysWith: { first, _ in first })
    let lists = entries.compactMap { entry -> (name: String, scope: TemplateScope)? in
      switch entry {
      case .preparation(let preparation): ("preparations", Self.preparation(preparation))
      case .session(_, let number): byNumber[number].map { ("steps", $0) }
      case .review(let review): ("reviews", Self.review(review, recall, progress: progress))
      case .followUp(let followUp): ("follow-ups", Self.followUp(followUp))
      }
    }
    for name in Self.agendaLists {
      let own = lists.filter { $0.name == name }.map(\.scope)
      add([name: .list(name == "steps" ? steps.map(\.scope) : own)])
    }
    add([
      "agenda": .list(
        lists.map { list in
          TemplateScope(
            Dictionary(
              Self.agendaLists.map { ($0, .list($0 == list.name ? [list.scope] : [])) },
              uniquingKeysWith: { first, _ in first }))
        })
    ])
  }

  /// The lists of an entry of a week, one of which holds it.
  private static let agendaLists = ["preparations", "steps", "reviews", "follow-ups"]

  /// What has to stand before labs can begin.
  private static func preparation(_ preparation: Plan.Preparation) -> TemplateScope {
    [
      "title": .text(preparation.heading), "text": .text(preparation.text),
      "time": .text(worded("\(preparation.minutes) min")),
      "day": .text(Words.when(day: preparation.day, minute: preparation.minute)),
      "day-iso": .text(preparation.day.description),
    ]
  }

  /// A sitting for what a practice exam showed.
  private static func followUp(_ followUp: Plan.FollowUp) -> TemplateScope {
    [
      "title": .text(followUp.title), "text": .text(followUp.text),
      "time": .text(Words.time(followUp.quarters)),
      "day": .text(Words.when(day: followUp.day, minute: followUp.minute)),
      "day-iso": .text(followUp.day?.description ?? ""),
    ]
  }
}
