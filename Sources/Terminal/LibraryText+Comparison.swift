public import Ontology
import Wording

extension LibraryText {
  /// What a move from one role to another asks: skills kept, to raise, to learn, with the hours of the shortest ways.
  ///
  /// The usual level of the first role is taken as held.
  public func comparison(from: Role, to: Role) -> String {
    let routes = StudyRoutes(library)
    var kept: [String] = []
    var raised: [(String, Int)] = []
    var learned: [(String, Int)] = []
    for skill in library.skills {
      guard let have = from.expectation(of: skill), let want = to.expectation(of: skill),
        want.expectedLevel > 0
      else { continue }
      let level = Int(have.mean.rounded(.down))
      guard level < want.expectedLevel else {
        kept.append(skill.title)
        continue
      }
      let quarters = routes.quarters(skill: skill.id, from: level, to: want.expectedLevel) ?? 0
      let line =
        TextLayout.column("  " + skill.title, 55) + " " + worded("\(level) to \(want.expectedLevel)")
        + TextLayout.right(TextLayout.hours(quarters), 10)
      if level == 0 { learned.append((line, quarters)) } else { raised.append((line, quarters)) }
    }
    let total = (raised + learned).map(\.1).reduce(0, +)
    return
      ([
        style.strong(worded("From \(from.title) to \(to.title)")),
        TextLayout.wrapped(
          worded(
            """
            Measured from what is usual in the first role; \(TextLayout.hours(total)) of study, shared steps \
            counted for each skill.
            """)),
        "", style.strong(worded("To learn (\(learned.count))")),
      ] + learned.map(\.0) + ["", style.strong(worded("To raise (\(raised.count))"))] + raised.map(\.0)
      + [
        "", style.strong(worded("Kept (\(kept.count))")),
        TextLayout.wrapped(kept.joined(separator: ", "), indent: "  ", first: "  "),
        "", style.strong(worded("Plan the move")),
        worded("  readiness plan --from \(from.id) --goal role:\(to.id)"),
      ])
      .joined(separator: "\n")
  }
}
