import Assessment
import Documents
import Exchange
import Ontology
import UseCases
import Wording
import XML

/// What somebody has to show beside their answers.
enum EvidencePages {
  static let routes = [
    Route.get("evidence") { visit, _, _ in .page(try page(visit)) },
    Route.get("evidence/add/*") { visit, _, names in
      guard let kind = Kind(rawValue: names[0]) else { return .page(FaultPage.nothingThere) }
      return .page(try form(kind, Entry(visit.form), visit))
    },
    Route.post("evidence/add/*") { visit, memory, names in
      guard let kind = Kind(rawValue: names[0]) else { return .page(FaultPage.nothingThere) }
      return try add(kind, visit, &memory)
    },
    Route.post("evidence/change") { visit, memory, _ in try change(visit, &memory) },
    Route.post("receive/resume") { visit, memory, _ in
      guard let file = visit.form.files["file"], !file.bytes.isEmpty else {
        var entry = Entry(visit.form)
        entry.refuseFile(worded("Choose a file: a résumé as JSON, as jsonresume.org describes it."))
        return .page(try page(visit, entry))
      }
      do { _ = try reading(file, visit) } catch {
        guard let failure = Failure(error) else { throw error }
        var entry = Entry(visit.form)
        entry.refuse("file", worded("That file cannot be taken over. ") + failure.pageSentence)
        return .page(try page(visit, entry))
      }
      memory.received = file
      return .go("/evidence/resume")
    },
    Route.get("evidence/resume") { visit, memory, _ in
      guard let file = memory.received else { return .go("/evidence") }
      return .page(try preview(file, visit))
    },
    Route.post("evidence/resume") { visit, memory, _ in try take(visit, &memory) },
  ]

  private enum Kind: String, CaseIterable {
    case certificate, experience, project
    case practiceExam = "practice-exam"

    var title: String {
      switch self {
      case .certificate: worded("A certificate")
      case .experience: worded("Work")
      case .project: worded("A project")
      case .practiceExam: worded("The result of a practice exam")
      }
    }
  }

  private static func ledger(_ visit: Visit) throws -> EvidenceLedger {
    guard visit.folder.hasProfile else { throw Missing.profile }
    return try EvidenceLedger(visit.folder.profilePath, visit.workspace, on: visit.today)
  }

  private static func page(_ visit: Visit, _ entry: Entry = Entry(FormFields())) throws -> Page {
    let stored = try visit.folder.requiredProfile()
    let profile = stored.value
    let model = try visit.workspace.model(for: profile)
    let shifts = model.shifts(ofEvidenceIn: profile)
    let controls = Controls(entry)
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + worded("What you have to show"), tab: .tasks,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { worded("What you have to show") }
      paragraph {
        worded(
          """
          All of it is optional. A certificate, work or a project that others can look at says more than a \
          rating of your own; each piece is weighed by its age and its kind.
          """)
      }
      for (index, piece) in profile.evidence.enumerated() {
        tag("article", ["class": "card"]) {
          tag("h2") { piece.title }
          tag("p", ["class": "meta"]) {
            tag("span", ["class": "chip"]) { words(piece.kind) }
            tag("span") { piece.day.spoken }
          }
          if !piece.shows.isEmpty {
            paragraph {
              worded("Shows ")
                + piece.shows.map {
                  worded(
                    "\(visit.workspace.library.skill($0.skill)?.title ?? $0.skill.text) (level \($0.level))")
                }
                .joined(separator: ", ") + "."
            }
          }
          if piece.counts, shifts.indices.contains(index) {
            paragraph("small") {
              worded(
                """
                Readiness without it \(Phrases.readiness(shifts[index].before)), with it \
                \(Phrases.readiness(shifts[index].after)).
                """)
            }
          }
          tag("div", ["class": "buttons"]) {
            if case .rating = piece.kind {
              visit.markup.button(
                worded("It counts"), to: "/evidence/change", state: stored.state,
                hidden: [("number", "\(index + 1)"), ("action", "accept")], style: "quiet", about: piece.title
              )
              visit.markup.button(
                worded("It does not count"), to: "/evidence/change", state: stored.state,
                hidden: [("number", "\(index + 1)"), ("action", "decline")], style: "quiet",
                about: piece.title)
            }
            visit.markup.button(
              worded("Remove"), to: "/evidence/change", state: stored.state,
              hidden: [("number", "\(index + 1)"), ("action", "remove")], style: "plain", about: piece.title)
          }
        }
      }
      tag("h2") { worded("Add something") }
      bullets(Kind.allCases.map { [.element(link($0.title, to: "/evidence/add/\($0.rawValue)"))] })
      tag("h2") { worded("Or take it from a résumé") }
      visit.markup.form("/receive/resume", hasFile: true) {
        controls.input(
          "file", worded("Résumé"),
          hint: worded("A JSON file as jsonresume.org describes it. You see what is taken before it is."),
          type: "file",
          more: [("accept", ".json,application/json")])
        tag("div", ["class": "buttons"]) { visit.markup.button(worded("Look at it"), style: "quiet") }
      }
      tag("div", ["class": "buttons"]) {
        link(worded("Go on to the questions"), to: "/questions", style: "button")
      }
    }
  }

  private static func words(_ kind: Evidence.Kind) -> String {
    switch kind {
    case .certificate: worded("Certificate")
    case .experience(let months): worded("Work, \(Counted.text(months, "month"))")
    case .project: worded("Project")
    case .claim: worded("From a résumé, read as your own rating")
    case .practiceExam: worded("Practice exam")
    case .rating(let relation, let decision):
      worded("Rating by a \(worded(key: relation.rawValue)), ")
        + (decision == .accepted
          ? worded("counts") : decision == .declined ? worded("declined") : worded("not decided yet"))
    }
  }

  private static func form(_ kind: Kind, _ entry: Entry, _ visit: Visit) throws -> Page {
    guard let profile = try visit.folder.profile()?.value else { throw Missing.profile }
    let controls = Controls(entry)
    let sections = try visit.workspace.exam(profile.exam.text).sections
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + kind.title, tab: .tasks,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { kind.title }
      visit.markup.form("/evidence/add/\(kind.rawValue)") {
        controls.input("title", kind == .experience ? worded("The position, and where") : worded("Its name"))
        controls.input(
          "day", kind == .experience ? worded("The last day; today for what goes on") : worded("When"),
          hint: worded("2026-05-31, or 2026-05 or 2026 for its middle."))
        if kind == .experience {
          controls.input(
            "months", worded("How long, in months"), more: [("inputmode", "numeric"), ("class", "short")])
        }
        if kind == .practiceExam {
          for (index, section) in sections.enumerated() {
            controls.input(
              "score-\(index + 1)", section.title,
              hint: worded("Right answers in percent; leave empty what you do not know."),
              more: [("inputmode", "numeric"), ("class", "short")])
          }
        } else {
          controls.area(
            "shows", worded("Skills that it shows"),
            hint:
              worded(
                """
                A line each, with the level from 1 to 4: Python = 3. Any name of a skill or a product will do. \
                Without a skill it counts for nothing.
                """
              )
          )
          controls.input(
            "artefact", worded("Where it can be looked at"),
            hint: worded("A link or the name of a file; optional."))
        }
        tag("div", ["class": "buttons"]) {
          visit.markup.button(worded("Add it"))
          link(worded("Back"), to: "/evidence", style: "button quiet")
        }
      }
    }
  }

  private static func add(_ kind: Kind, _ visit: Visit, _ memory: inout Memory) throws -> Reply {
    var entry = Entry(visit.form)
    var ledger = try ledger(visit)
    let reader = ledger.form
    let title = entry.text("title", most: Evidence.longestTitle)
    if title == nil { entry.refuse("title", worded("Give its name.")) }
    let artefact = entry.text("artefact", most: Evidence.longestArtefact)
    let months =
      kind == .experience
      ? entry.whole("months", in: 1...720, worded("Give whole months, from 1 to 720.")) : nil
    if kind == .experience, months == nil, entry.fault("months") == nil {
      entry.refuse("months", worded("Give the months."))
    }
    /// Reads something, and notes what is wrong with it at its field.
    func read<Value>(_ field: String, _ body: () throws -> Value) throws -> Value? {
      do { return try body() } catch let fault as EvidenceFault {
        entry.refuse(field, Failure(fault).map(\.pageSentence) ?? fault.description)
        return nil
      }
    }
    let dayText = entry.text("day", most: 20) ?? (kind == .experience ? "\(visit.today)" : "")
    let day = try read("day") { try reader.day(dayText, for: worded("the day")) }
    var shows: [Evidence.Showing] = []
    let usual = months.map { EvidenceRule.level(ofMonths: $0) } ?? 2
    for line in (visit.form["shows"] ?? "").split(whereSeparator: { $0.isNewline || $0 == "," }) {
      let text = String(line).trimmed
      if text.isEmpty { continue }
      if let showing = try read("shows", { try reader.showing(text, usualLevel: usual) }) {
        shows.append(showing)
      }
    }
    var scores: [Evidence.SectionScore] = []
    for (index, section) in ledger.model.exam.sections.enumerated() where kind == .practiceExam {
      if let percent = entry.whole("score-\(index + 1)", in: 0...100, worded("Give whole percent, 0 to 100."))
      {
        scores.append(Evidence.SectionScore(section: section.id, percent: percent))
      }
    }
    guard entry.faults.isEmpty, let title, let day else { return .page(try form(kind, entry, visit)) }
    let piece: Evidence.Kind =
      switch kind {
      case .certificate: .certificate
      case .experience: .experience(months: months ?? 1)
      case .project: .project
      case .practiceExam: .practiceExam(scores)
      }
    guard
      let change = try read(
        kind == .practiceExam ? "score-1" : "shows",
        { try ledger.add(piece, title: title, day: day, artefact: artefact, shows: shows) })
    else { return .page(try form(kind, entry, visit)) }
    memory.notice =
      worded(
        """
        Added. Readiness for the exam: \(Phrases.readiness(change.shift.before)) before, \
        \(Phrases.readiness(change.shift.after)) now.
        """) + (change.shift.reason.map { " " + $0 } ?? "")
    return .go("/evidence")
  }

  private static func change(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    let stored = try visit.folder.requiredProfile()
    guard let number = visit.form["number"].flatMap({ Int($0) }) else { return .go("/evidence") }
    guard visit.state == stored.state else {
      memory.notice =
        worded(
          """
          Your profile was changed in between, so number \(number) may be another piece now. Nothing was \
          changed; this is what is there.
          """)
      return .go("/evidence")
    }
    var ledger = try ledger(visit)
    let change =
      switch visit.form["action"] {
      case "accept": try ledger.decide(.accepted, about: number)
      case "decline": try ledger.decide(.declined, about: number)
      default: try ledger.remove(number)
      }
    memory.notice =
      worded(
        """
        Saved. Readiness for the exam: \(Phrases.readiness(change.shift.before)) before, \
        \(Phrases.readiness(change.shift.after)) now.
        """) + (change.shift.reason.map { " " + $0 } ?? "")
    return .go("/evidence")
  }

  private static func reading(_ file: FormFields.File, _ visit: Visit) throws -> ResumeReading {
    let stored = try visit.folder.requiredProfile().value
    let resume = try Resume(SourceFile(path: "the file", bytes: file.bytes))
    return ResumeReading(
      resume, for: stored, library: visit.workspace.library, exam: try visit.workspace.exam(stored.exam.text),
      on: visit.today)
  }

  private static func preview(_ file: FormFields.File, _ visit: Visit) throws -> Page {
    let reading = try reading(file, visit)
    return Page(worded("What the résumé shows"), tab: .tasks) {
      tag("h1") { worded("What the résumé shows") }
      if reading.proposals.isEmpty { paragraph { worded("Nothing in it can be taken over.") } }
      visit.markup.form("/evidence/resume") {
        if !reading.proposals.isEmpty {
          Controls().choices(
            "piece", legend: [.text(worded("What is to be taken over?"))], isSeveral: true,
            chosen: Set(reading.proposals.indices.map { "\($0)" }),
            reading.proposals.enumerated().map { index, proposal in
              Controls.Choice(
                value: "\(index)", label: proposal.evidence.title,
                hint: "\(words(proposal.evidence.kind)), \(proposal.evidence.day.spoken). "
                  + proposal.evidence.shows.map {
                    "\(visit.workspace.library.skill($0.skill)?.title ?? $0.skill.text) \($0.level)"
                  }.joined(separator: ", ") + proposal.notes.map { ". " + $0 }.joined())
            })
        }
        tag("div", ["class": "buttons"]) {
          if !reading.proposals.isEmpty { visit.markup.button(worded("Take it over")) }
          link(worded("Leave it"), to: "/evidence", style: "button quiet")
        }
      }
      if !reading.skips.isEmpty {
        tag("h2") { worded("What cannot be taken over") }
        bullets(reading.skips.map { [.text("\($0.source) \($0.title): \($0.reason)")] })
      }
    }
  }

  private static func take(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    guard let file = memory.received else { return .go("/evidence") }
    let reading = try reading(file, visit)
    let chosen = visit.form.all("piece").compactMap { Int($0) }.filter(reading.proposals.indices.contains)
    memory.received = nil
    guard !chosen.isEmpty else {
      memory.notice = worded("Nothing was chosen, so nothing of the résumé was taken over.")
      return .go("/evidence")
    }
    var ledger = try ledger(visit)
    let change = try ledger.add(Set(chosen).sorted().map { reading.proposals[$0].evidence })
    memory.notice =
      worded(
        """
        \(Counted.text(chosen.count, "piece")) taken over. Readiness for the exam: \
        \(Phrases.readiness(change.shift.before)) before, \(Phrases.readiness(change.shift.after)) now.
        """)
    return .go("/evidence")
  }
}
