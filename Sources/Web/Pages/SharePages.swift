import Assessment
import Catalogue
import Documents
import Exchange
import Ontology
import Planning
import UseCases
import XML

/// What others may see: pages to look at before they go, files to take along.
enum SharePages {
  static let routes = [
    Route.get("share") { visit, _, _ in .page(try page(visit)) },
    Route.get("share/*") { visit, _, names in
      guard let audience = Audience(rawValue: names[0]) else { return .page(FaultPage.nothingThere) }
      _ = try visit.folder.requiredPlan()
      return .page(preview(audience))
    },
    Route.get("sheet/*") { visit, _, names in
      guard let audience = Audience(rawValue: names[0]) else { return .page(FaultPage.nothingThere) }
      return .raw(.document(try bytes(.html, for: audience, visit)))
    },
    Route.get("download/*/*") { visit, _, names in
      guard let audience = Audience(rawValue: names[0]), let format = ExportFormat(rawValue: names[1]) else {
        return .page(FaultPage.nothingThere)
      }
      return .raw(
        .download(
          try bytes(format, for: audience, visit), name: "\(audience.rawValue).\(format.ending)",
          type: format.mediaType))
    },
    Route.get("download/*") { visit, _, names in
      guard let format = ExportFormat(rawValue: names[0]) else { return .page(FaultPage.nothingThere) }
      return .raw(
        .download(
          try result(format, visit), name: format == .json ? "result.json" : "resume.json",
          type: format.mediaType))
    },
    Route.post("share/open") { visit, memory, _ in try open(visit, &memory) },
  ]

  private static func bytes(_ format: ExportFormat, for audience: Audience, _ visit: Visit) throws -> [UInt8]
  {
    _ = try visit.folder.requiredPlan()
    var exporter = try PlanExport(visit.workspace.catalogue, on: visit.today)
    exporter.library = visit.workspace.library
    try exporter.check(format, for: audience)
    let (file, undone) = try UndoneFile.read(
      with: visit.folder.planPath, isForCalendar: format == .ics, exporter.schemas)
    let plan = try PlanFile.read(file, schemas: exporter.schemas)
    return try exporter.bytes(plan, undone: undone, as: format, for: audience, at: "plan.\(format.ending)")
      .bytes
  }

  private static func result(_ format: ExportFormat, _ visit: Visit) throws -> [UInt8] {
    _ = try visit.folder.requiredProfile()
    let workspace = visit.workspace
    let file = try InputFiles.read(visit.folder.profilePath)
    return try ProfileExport(file: file) { workspace }.written(as: format, for: .learner, at: "result").bytes
  }

  private static let files: [(ExportFormat, String, String)] = [
    (.ics, "Calendar", "the sessions, for your calendar program"),
    (.csv, "Table", "the sessions, for a spreadsheet"),
    (.md, "Markdown", "for a wiki"), (.txt, "Text", "made to be read aloud"),
    (.json, "JSON", "the plan, for programs"),
    (.xml, "XML", "the plan itself"),
  ]

  private static func page(_ visit: Visit) throws -> Page {
    let plan = try visit.folder.plan()?.value
    let profile = try visit.folder.profile()
    let waiting = plan?.reviews.flatMap(\.remarks).count { $0.content.isProposal && $0.state == .open } ?? 0
    return Page("Share", tab: .share) {
      tag("h1") { "Share" }
      paragraph {
        "You look at a page first, then take it as a file and send it yourself. What others must not see "
          + "(answers, private notes) is not in their files at all."
      }
      if plan != nil {
        tag("h2") { "Pages" }
        bullets([
          [
            .element(link("For your manager", to: "/share/manager")),
            .text(": one sheet with hours, risks and what is asked. No answers, no notes."),
          ],
          [
            .element(link("For a mentor", to: "/share/mentor")),
            .text(": they can tick, comment and propose in it, save it and send it back."),
          ],
          [
            .element(link("For yourself", to: "/share/learner")),
            .text(": the whole plan in one page, to print or to keep."),
          ],
        ])
        tag("h2") { "Files" }
        bullets(
          files.map { format, name, words in
            [.element(link(name, to: "/download/learner/\(format.rawValue)")), .text(": \(words)")]
          })
      }
      if let profile {
        tag("h2") { "Your result" }
        bullets([
          [
            .element(link("Result as JSON", to: "/download/json")),
            .text(": readiness and gaps, for programs"),
          ],
          [
            .element(link("Skills for a résumé", to: "/download/json-resume")),
            .text(": as jsonresume.org describes it"),
          ],
        ])
        openings(profile, visit)
      }
      tag("h2") { "What comes back" }
      bullets([
        [
          .element(link("Take in a file", to: "/import")),
          .text(": a page that a mentor filled in, or a plan"),
        ],
        [
          .element(link("What others wrote", to: "/feedback")),
          .text(waiting > 0 ? ": \(Phrases.count(waiting, "proposal")) to answer" : ""),
        ],
        [
          .element(link("A team", to: "/team")),
          .text(": the people whose profiles and plans are below this folder"),
        ],
      ])
    }
  }

  /// Whether averages of a small team, and the calibration of questions, may count the person.
  @MarkupBuilder
  private static func openings(_ profile: StudyFolder.Stored<Profile>, _ visit: Visit) -> Markup {
    tag("h2") { "Whether you are counted" }
    for (use, isOpen, words) in [
      ("team", profile.value.isOpenToTeam, "averages of a team of fewer than five people"),
      (
        "calibration", profile.value.isOpenToCalibration,
        "estimates of how hard the questions are, from many people's answers"
      ),
    ] {
      tag("div", ["class": "buttons"]) {
        tag("span") { "Your profile is \(isOpen ? "open" : "closed") to \(words)." }
        visit.markup.button(
          isOpen ? "Close it" : "Open it", to: "/share/open", state: profile.state,
          hidden: [("use", use), ("value", isOpen ? "no" : "yes")], style: "plain", about: "to \(words)")
      }
    }
    paragraph("small") {
      "It is closed until you open it. Nothing is sent anywhere: somebody counts you only in a file that "
        + "you gave them."
    }
  }

  private static func open(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    _ = try visit.folder.requiredProfile()
    let isOpen = visit.form["value"] == "yes"
    try visit.workspace.share(
      isOpen, visit.folder.profilePath, with: visit.form["use"] == "calibration" ? .calibration : .team)
    memory.notice = isOpen ? "Your profile is open to it." : "Your profile is closed to it."
    return .go("/share")
  }

  private static func preview(_ audience: Audience) -> Page {
    let name = audience == .learner ? "yourself" : "a \(audience.rawValue)"
    return Page("The page for \(name)", tab: .share) {
      tag("h1") { "The page for \(name)" }
      paragraph {
        "This is the whole of what is in the file. "
          + (audience == .mentor ? "Its buttons work in the file, not in this preview." : "")
      }
      tag("div", ["class": "buttons"]) {
        link("Take it as a file", to: "/download/\(audience.rawValue)/html", style: "button")
        link("Back", to: "/share", style: "button quiet")
      }
      tag(
        "iframe",
        ["src": "/sheet/\(audience.rawValue)", "title": "The page for \(name)", "sandbox": ""])
    }
  }
}

extension ExportFormat {
  /// How a file of it ends.
  var ending: String { extensions.first ?? "json" }

  /// Its media type.
  var mediaType: String {
    switch self {
    case .html: "text/html; charset=utf-8"
    case .xml: "application/xml"
    case .json, .jsonResume: "application/json"
    case .csv: "text/csv; charset=utf-8"
    case .md: "text/markdown; charset=utf-8"
    case .txt: "text/plain; charset=utf-8"
    case .ics: "text/calendar; charset=utf-8"
    }
  }
}

extension Response {
  /// A document with a policy of its own, shown in a frame: it keeps its styles, runs nothing, and counts as a page of
  /// nobody.
  static func document(_ bytes: [UInt8]) -> Response {
    let text = String(decoding: bytes.prefix(64 << 10), as: UTF8.self)
    let mark = "<meta http-equiv=\"Content-Security-Policy\" content=\""
    let own =
      text.firstRange(of: mark).map { text[$0.upperBound...].prefix { $0 != "\"" } } ?? "default-src 'none'"
    let policy = own.replacing("&apos;", with: "'").replacing("&#39;", with: "'")
    return .page(
      String(decoding: bytes, as: UTF8.self), policy: String(policy) + "; sandbox; frame-ancestors 'self'")
  }
}
