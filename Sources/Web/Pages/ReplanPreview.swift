import Ontology
import Planning
import UseCases
import Wording
import XML

/// A plan whose rest was planned anew, before it is written: what was asked for, what changes and why, and a button that
/// writes it.
struct ReplanPreview {
  let draft: ReplanDraft
  let visit: Visit
  /// The state of the file from which the preview was made.
  let state: String
  /// Where the button sends it.
  let action: String
  /// What was entered, to be sent again.
  let entered: [(String, String)]

  var markup: Markup {
    get throws {
      let causes = try draft.causes()
      let (added, withdrawn) = (draft.newWishes, draft.withdrawnWishes)
      return group {
        tag("h2") { worded("What would change") }
        wishes(worded("You ask for"), added)
        wishes(worded("You withdraw"), withdrawn)
        if !added.isEmpty || !withdrawn.isEmpty {
          paragraph("note") {
            worded("What it costs: ")
            tag("strong") { cost(causes) }
            worded(" in the forecast for the end.")
          }
        }
        ReplanChanges(old: draft.old, new: draft.new, causes: causes).markup
        visit.markup.form(action, state: state, hidden: entered) {
          tag("div", ["class": "buttons"]) {
            visit.markup.button(worded("Take it: write revision \(draft.new.revision)"))
            link(worded("Leave the plan as it is"), to: "/plan", style: "button quiet")
          }
        }
      }
    }
  }

  @MarkupBuilder
  private func wishes(_ title: String, _ wishes: [(number: Int, wish: Wish)]) -> Markup {
    if !wishes.isEmpty {
      tag("h3") { title }
      bullets(wishes.map { [.text("\($0.number): \(WishWords.text(of: $0.wish))")] })
    }
  }

  /// The points of all that is asked for, which are not those of time that has passed or of new answers.
  private func cost(_ causes: [PlanCause]) -> String {
    let points = causes.filter { $0.kind == .wishes || $0.kind == .calendar }.map(\.points).reduce(0, +)
    let text = Phrases.decimal(Double(points.magnitude) / 10)
    let amount = points.magnitude == 10 ? worded("1 point") : worded("\(text) points")
    return points == 0 ? worded("nothing") : points < 0 ? amount : worded("nothing, it brings \(amount)")
  }
}
