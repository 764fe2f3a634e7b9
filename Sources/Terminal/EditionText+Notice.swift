public import Assessment
import Ontology
import Wording

extension EditionText {
  /// What a person is told whose profile was begun on another edition than the library's; `nil` on the same.
  ///
  /// - Parameter model: The assessment of the profile for this exam.
  public func notice(for profile: Profile, model: AssessmentModel) -> String? {
    switch exam.standing(ofEdition: profile.edition) {
    case .current: nil
    case .ahead:
      TextLayout.wrapped(
        worded(
          """
          The profile was begun on the outline of \(profile.edition), but this library's is of \
          \(exam.edition): the library is the older one. \(answers(of: profile, model)) The profile keeps \
          its edition; take a newer program, or add the newer outline with --library.
          """))
    case .behind(let revision): notice(of: revision, for: profile, model)
    }
  }

  private func notice(of revision: Exam.Revision, for profile: Profile, _ model: AssessmentModel) -> String {
    let head = [
      style.strong(worded("The outline of the exam has changed")),
      TextLayout.wrapped("\(way(of: revision, what: "profile")) \(answers(of: profile, model))"),
    ]
    return
      ([head]
      + groups(of: revision, gained: worded("New, and so not asked before")) { newLine($0, profile, model) })
      .map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  /// What changed, group by group.
  ///
  /// - Parameters:
  ///   - title: The heading of what the outline has gained.
  ///   - newLine: The lines of a subject that it has gained.
  func groups(of revision: Exam.Revision, gained title: String, newLine: (Exam.Change) -> String)
    -> [[String]]
  {
    let notes = revision.editions.reversed().filter { !$0.note.isEmpty }.map {
      TextLayout.wrapped("\(Self.name(of: $0)): \($0.note)")
    }
    let weights = revision.reweighted.map { moved in
      row(moved.section, "\(Self.percent(moved.before)) → \(Self.percent(moved.section.weight))")
    }
    let gained = revision.changes.filter { $0.kind == .gained }
    let dropped = revision.changes.filter { $0.kind == .dropped }
    let moved = revision.changes.filter { $0.kind != .gained && $0.kind != .dropped }
    let numbering = revision.editions.filter { !$0.changes.isEmpty }.map(\.name).joined(separator: ", ")
    return [
      notes,
      titled(worded("Weights that moved"), weights),
      titled(worded("Renamed, moved, merged or dissolved (numbers of \(numbering))"), moved.map(line)),
      titled(title, gained.map(newLine)),
      titled(worded("No longer named"), dropped.map(line)),
      revision.changes.isEmpty ? [] : [worded("Sources: readiness show \(exam.id) --history")],
    ].filter { !$0.isEmpty }
  }

  private func titled(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [style.strong(title)] + lines
  }

  /// From which edition to which.
  ///
  /// - Parameter what: What was begun on the earlier one, such as `profile`.
  func way(of revision: Exam.Revision, what: String) -> String {
    let whole = worded(
      "This \(what) was begun on the outline of \(revision.since); today's is of \(exam.edition).")
    guard let base = revision.base else {
      guard let first = revision.editions.first else {
        return whole + worded(" The library does not say what changed in between.")
      }
      return whole + worded(" The library knows nothing of outlines before \(Self.name(of: first)).")
    }
    guard base.began(on: revision.since) else {
      return whole
        + worded(" The library knows no edition of the former day; \(Self.name(of: base)) was in force then.")
    }
    let outline = base.name == base.since ? worded("the outline of \(base.since)") : Self.name(of: base)
    return worded("This \(what) was begun on \(outline); today's is of \(exam.edition).")
  }

  /// That nothing is lost, with numbers.
  private func answers(of profile: Profile, _ model: AssessmentModel) -> String {
    let known = profile.allResponses.count { model.counts($0.item) }
    let others = profile.allResponses.count - known
    let counted =
      switch known {
      case 0: worded("Answers count on any edition")
      case 1: worded("Its answer counts as before")
      default:
        worded("Its \(Counted.text(known, "answer counts", "answers count")) as before")
      }
    let more = known > 0 ? worded(" more") : ""
    let kept =
      switch others {
      case 0: ""
      case 1: worded(" One\(more) is to a question that the library no longer has; it stays in the file.")
      default:
        worded(" \(others)\(more) are to questions that the library no longer has; they stay in the file.")
      }
    return counted + worded(", because answers belong to skills and not to places in an outline.") + kept
  }

  /// A gained subject with the skills on which there is no answer yet.
  private func newLine(_ change: Exam.Change, _ profile: Profile, _ model: AssessmentModel) -> String {
    let indent = String(repeating: " ", count: 30)
    let open = model.unansweredSkills(of: change, in: profile).map {
      model.library.skill($0)?.title ?? $0.text
    }
    guard !open.isEmpty else { return line(change) }
    return line(change) + "\n"
      + TextLayout.wrapped(
        open.joined(separator: ", "), indent: indent, first: indent + worded("No answer yet on: "))
  }
}
