import Assessment
import Documents
import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// What somebody sent back: a page that was filled in, or a plan. It is looked at before it is taken.
enum ImportPages {
  static let routes = [
    Route.get("import") { visit, _, _ in .page(form(Entry(FormFields()), visit)) },
    Route.post("receive/file") { visit, memory, _ in
      guard let file = visit.form.files["file"], !file.bytes.isEmpty else {
        var entry = Entry(visit.form)
        entry.refuseFile(worded("Choose a file: a page that was filled in, its text, or a plan."))
        return .page(form(entry, visit))
      }
      // What cannot be read is told at once, on the page that it was sent from.
      do {
        _ = try preview(file, visit)
      } catch {
        guard let failure = Failure(error) else { throw error }
        var entry = Entry(visit.form)
        entry.refuse("file", worded("That file cannot be taken in. ") + failure.pageSentence)
        return .page(form(entry, visit))
      }
      memory.received = file
      return .go("/import/preview")
    },
    Route.get("import/preview") { visit, memory, _ in
      guard let file = memory.received else { return .go("/import") }
      return .page(try preview(file, visit))
    },
    Route.post("import/take") { visit, memory, _ in try take(visit, &memory) },
  ]

  private static func form(_ entry: Entry, _ visit: Visit) -> Page {
    let controls = Controls(entry)
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + worded("Take in a file"), tab: .share,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { worded("Take in a file") }
      paragraph {
        worded(
          """
          A page that a mentor or a manager filled in and sent back, or a plan. You see what it would change \
          before it does.
          """)
      }
      visit.markup.form("/receive/file", hasFile: true) {
        controls.input(
          "file", worded("File"), hint: worded("At most 16 MB, and JSON at most 8 MB."), type: "file")
        tag("div", ["class": "buttons"]) {
          visit.markup.button(worded("Look at it"))
          link(worded("Back"), to: "/share", style: "button quiet")
        }
      }
    }
  }

  private static func imported(_ file: FormFields.File) throws -> ImportedFile {
    try ImportedFile(SourceFile(path: "the file", bytes: file.bytes))
  }

  private static func preview(_ file: FormFields.File, _ visit: Visit) throws -> Page {
    let imported = try imported(file)
    switch imported.kind {
    case .resume:
      _ = try imported.resume()
      throw Failure(
        "readiness: " + worded("it is a résumé; take it in under “What you have to show”"),
        status: Failure.usage)
    case .review: return try reviewPage(imported, visit)
    case .plan: return try planPage(imported, visit)
    }
  }

  private static func draft(_ imported: ImportedFile, _ visit: Visit) throws -> ReviewDraft {
    _ = try visit.folder.requiredPlan()
    return try visit.workspace.review(
      imported.file, into: visit.folder.planPath,
      profile: visit.folder.hasProfile ? visit.folder.profilePath : nil, on: visit.today)
  }

  private static func reviewPage(_ imported: ImportedFile, _ visit: Visit) throws -> Page {
    let draft = try draft(imported, visit)
    let state = try visit.folder.requiredPlan().state
    let titles = RemarkTitles(draft.plan)
    return Page(worded("What was sent back"), tab: .share) {
      tag("h1") { worded("What was sent back") }
      if let review = draft.review, let merge = draft.merge {
        paragraph {
          worded("By \(review.author), \(worded(key: review.relation.rawValue)), \(review.day.spoken).")
        }
        if review.revision < draft.plan.revision {
          paragraph("note") {
            worded(
              """
              It is of revision \(review.revision); your plan is at revision \(draft.plan.revision). What \
              still fits is taken.
              """)
          }
        }
        remarks(worded("New"), merge.added, titles)
        remarks(worded("Left out, since the plan does not have it any more"), merge.conflicts, titles)
        if !merge.known.isEmpty { paragraph { worded("\(merge.known.count) of it was known before.") } }
        if let rating = draft.rating, rating.isNew {
          paragraph {
            worded("For your profile, not counting until you say so: ")
              + rating.added.map {
                "\(visit.workspace.library.skill($0.skill)?.title ?? $0.skill.text) \($0.level)"
              }
              .joined(separator: ", ") + "."
          }
        }
      } else {
        paragraph { worded("Nothing is filled in on it.") }
      }
      if draft.isNew {
        visit.markup.form("/import/take", state: state) {
          tag("div", ["class": "buttons"]) {
            visit.markup.button(worded("Take it over"))
            link(worded("Leave it"), to: "/share", style: "button quiet")
          }
        }
      } else {
        paragraph("note") { worded("Nothing of it is new.") }
        tag("div", ["class": "buttons"]) { link(worded("Back"), to: "/share", style: "button quiet") }
      }
    }
  }

  @MarkupBuilder
  static func remarks(_ title: String, _ contents: [PlanReview.Content], _ titles: RemarkTitles) -> Markup {
    if !contents.isEmpty {
      tag("h2") { "\(title) (\(contents.count))" }
      bullets(
        contents.map { content in
          group {
            tag("strong") { titles.about(content) + ": " }
            titles.text(of: content)
          }
        })
    }
  }

  private static func planPage(_ imported: ImportedFile, _ visit: Visit) throws -> Page {
    let plan = try imported.plan()
    let now = try visit.folder.plan()
    let obstacle = PlanObstacle.of(plan, from: worded("the file"), at: visit.folder.planPath)
    return Page(worded("A plan"), tab: .share) {
      tag("h1") { worded("A plan for \(plan.subject.learner)") }
      paragraph {
        worded(
          """
          \(plan.aimTitle), revision \(plan.revision), \(Counted.text(plan.weeks.count, "week")) from \
          \(plan.conditions.start.spoken), \(Counted.text(plan.records.count, "record")).
          """)
      }
      if let now {
        paragraph("note warn") {
          now.value == plan
            ? worded("It is the plan that you have.")
            : worded(
              """
              It takes the place of your plan, revision \(now.value.revision) with \
              \(Counted.text(now.value.records.count, "record")), which is kept beside it.
              """)
        }
      }
      visit.markup.form("/import/take", state: now?.state ?? StudyFolder.absent) {
        if obstacle != nil {
          Controls().tick(
            "agreed", worded("Replace my plan"), hint: worded("It is not older than this one, or another's."))
        }
        tag("div", ["class": "buttons"]) {
          visit.markup.button(worded("Take it over"))
          link(worded("Leave it"), to: "/share", style: "button quiet")
        }
      }
    }
  }

  private static func take(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    guard let file = memory.received else {
      memory.notice = worded("The file is not remembered any more. Send it again.")
      return .go("/import")
    }
    guard visit.state == (try visit.folder.plan()?.state ?? StudyFolder.absent) else {
      memory.notice =
        worded("The plan was changed in between. Nothing was written; this is what it would change now.")
      return .go("/import/preview")
    }
    let imported = try imported(file)
    if imported.kind == .review {
      _ = try draft(imported, visit).write()
      memory.received = nil
      memory.notice = worded("Taken over.")
      return .go("/feedback")
    }
    let isAgreed = visit.form["agreed"] == "yes"
    let plan = try imported.plan()
    if !isAgreed, PlanObstacle.of(plan, from: worded("the file"), at: visit.folder.planPath) != nil {
      memory.notice = worded("Tick that your plan is to be replaced, or leave it.")
      return .go("/import/preview")
    }
    _ = try imported.write(plan, to: visit.folder.planPath, isAgreed: isAgreed)
    memory.received = nil
    memory.notice = worded("Taken over. “Take the last change back” under Plan brings the old one again.")
    return .go("/plan")
  }
}
