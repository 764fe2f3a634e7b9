import Assessment
import Ontology
import Wording
import XML

/// A scenario with the reason for every option, and what was answered.
struct Explained {
  let item: Item
  let options: [Item.Option]
  let answer: Profile.Answer?

  @MarkupBuilder
  var markup: Markup {
    if case .check(let scenario, let ask, _) = item.content {
      paragraph("scenario") { scenario }
      if let snippet = item.snippet {
        tag("pre", ["tabindex": "0"]) { tag("code") { snippet.lines.joined(separator: "\n") } }
      }
      paragraph { tag("strong") { ask } }
    }
    if answer == .notSure { paragraph { worded("You answered that you are not sure.") } }
    if answer == nil { paragraph { worded("You gave no answer.") } }
    tag("dl", ["class": "reasons"]) {
      for option in options {
        tag("dt") {
          if option.isCorrect { tag("strong") { worded("Right: ") } }
          if chosen.contains(option.id) {
            tag("strong") { option.isCorrect ? worded("your answer: ") : worded("Your answer: ") }
          }
          option.text
        }
        tag("dd") { option.reason }
      }
    }
    if let source = item.source, source.hasPrefix("https://") {
      paragraph {
        worded("Read on: ")
        outerLink(source, to: source)
      }
    }
  }

  private var chosen: Set<String> { QuestionForm.values(answer) }
}
