public import Ontology
public import Planning
import Wording

/// The wishes of a plan, for a terminal of 80 columns.
public struct WishText: Sendable {
  private let plan: Plan
  private let style: Style

  /// Creates the text of a plan.
  public init(_ plan: Plan, style: Style) {
    self.plan = plan
    self.style = style
  }

  /// All wishes with their numbers, and what became of each.
  public func list(on today: Day) -> String {
    guard !plan.wishes.isEmpty else {
      return TextLayout.wrapped(
        worded("Nothing is asked of this plan yet; 'readiness adjust --help' says what can be.")) + "\n"
    }
    var lines = [style.strong(worded("What you asked of this plan"))]
    for (place, standing) in plan.standings(on: today).enumerated() {
      let wish = plan.wishes[place]
      let author = wish.author.map { worded(", proposed by \($0)") } ?? ""
      lines.append(
        TextLayout.wrapped(
          "\(WishWords.text(of: wish)) (\(wish.made)\(author)): \(WishWords.text(of: standing))",
          indent: "    ",
          first: TextLayout.column("\(place + 1)", 4)))
    }
    if let held = plan.heldWishes.first {
      lines.append("")
      lines.append(worded("Withdraw one by its number: readiness adjust --withdraw \(held.number)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The wishes that a preview adds, and those that it withdraws.
  public static func changes(
    added: [(number: Int, wish: Wish)], withdrawn: [(number: Int, wish: Wish)], style: Style
  ) -> String {
    func lines(_ title: String, _ wishes: [(number: Int, wish: Wish)]) -> [String] {
      guard !wishes.isEmpty else { return [] }
      return [style.strong(title)]
        + wishes.map {
          TextLayout.wrapped(
            WishWords.text(of: $0.wish), indent: "    ", first: TextLayout.column("\($0.number)", 4))
        }
    }
    let all = lines(worded("You ask for"), added) + lines(worded("You withdraw"), withdrawn)
    return all.isEmpty ? "" : all.joined(separator: "\n") + "\n\n"
  }
}
