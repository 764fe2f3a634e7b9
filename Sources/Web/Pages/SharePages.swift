import Assessment
import Catalogue
import Documents
import Exchange
import Ontology
import Planning
import UseCases
import Wording
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

  private static var files: [(ExportFormat, String, String)] {
    [
      (.ics, worded("Calendar"), worded("the sessions, for your calendar program")),
      (.xlsx, worded("Workbook"), worded("weeks, sessions and gaps, for a spreadsheet")),
      (.csv, worded("Table"), worded("the sessions, for programs")),
      (.md, worded("Markdown"), worded("for a wiki")),
      (.txt, worded("Text"), worded("made to be read aloud")),
      (.json, "JSON", worded("the plan, for programs")),
      (.xml, "XML", worded("the plan itself")),
    ]
  }

  private static func page(_ visit: Visit) throws -> Page {
    let plan = try visit.folder.plan()?.value
    let profile = try visit.folder.profile()
    let waiting = plan?.reviews.flatMap(\.remarks).count { $0.content.isProposal && $0.state == .open } ?? 0
    return Page(worded("Share"), tab: .share) {
      tag("h1") { worded("Share") }
      paragraph {
        worded(
          """
          You look at a page first, then take it as a file and send it yourself. What others must not see \
          (answers, private notes) is not in their files at all.
          """)
      }
      if plan != nil {
        tag("h2") { worded("Pages") }
        bullets([
          [
            .element(link(worded("For your manager"), to: "/share/manager")),
            .text(worded(": one sheet with hours, risks and what is asked. No answers, no notes. Also ")),
            .element(link(worded("as a mail"), to: "/download/manager/eml")),
            .text(worded(", to look at and send.")),
          ],
          [
            .element(link(worded("For a mentor"), to: "/share/mentor")),
            .text(worded(": they can tick, comment and propose in it, save it and send it back.")),
          ],
          [
            .element(link(worded("For yourself"), to: "/share/learner")),
            .text(worded(": the whole plan in one page, to print or to keep.")),
          ],
        ])
        tag("h2") { worded("Files") }
        bullets(
          files.map { format, name, words in
            [.element(link(name, to: "/download/learner/\(format.rawValue)")), .text(": \(words)")]
          })
      }
      if let profile {
        tag("h2") { worded("Your result") }
        bullets([
          [
            .element(link(worded("Result as JSON"), to: "/download/json")),
            .text(worded(": readiness and gaps, for programs")),
          ],
          [
            .element(link(worded("Skills for a résumé"), to: "/download/json-resume")),
            .text(worded(": as jsonresume.org describes it")),
          ],
        ])
        openings(profile, visit)
      }
      tag("h2") { worded("What comes back") }
      bullets([
        [
          .element(link(worded("Take in a file"), to: "/import")),
          .text(worded(": a page that a mentor filled in, or a plan")),
        ],
        [
          .element(link(worded("What others wrote"), to: "/feedback")),
          .text(waiting > 0 ? worded(": \(Counted.text(waiting, "proposal")) to answer") : ""),
        ],
        [
          .element(link(worded("A team"), to: "/team")),
          .text(worded(": the people whose profiles and plans are below this folder")),
        ],
      ])
    }
  }

  /// Whether averages of a small team, and the calibration of questions, may count the person.
  @MarkupBuilder
  private static func openings(_ profile: StudyFolder.Stored<Profile>, _ visit: Visit) -> Markup {
    tag("h2") { worded("Whether you are counted") }
    for (use, isOpen, words) in [
      ("team", profile.value.isOpenToTeam, worded("averages of a team of fewer than five people")),
      (
        "calibration", profile.value.isOpenToCalibration,
        worded("estimates of how hard the questions are, from many people's answers")
      ),
    ] {
      tag("div", ["class": "buttons"]) {
        tag("span") { worded("Your profile is \(isOpen ? worded("open") : worded("closed")) to \(words).") }
        visit.markup.button(
          isOpen ? worded("Close it") : worded("Open it"), to: "/share/open", state: profile.state,
          hidden: [("use", use), ("value", isOpen ? "no" : "yes")], style: "plain",
          about: worded("to \(words)"))
      }
    }
    paragraph("small") {
      worded(
        """
        It is closed until you open it. Nothing is sent anywhere: somebody counts you only in a file that \
        you gave them.
        """)
    }
  }

  private static func open(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    _ = try visit.folder.requiredProfile()
    let isOpen = visit.form["value"] == "yes"
    try visit.workspace.share(
      isOpen, visit.folder.profilePath, with: visit.form["use"] == "calibration" ? .calibration : .team)
    memory.notice = isOpen ? worded("Your profile is open to it.") : worded("Your profile is closed to it.")
    return .go("/share")
  }

  private static func preview(_ audience: Audience) -> Page {
    let name = audience == .learner ? worded("yourself") : "a \(audience.rawValue)"
    return Page(worded("The page for \(name)"), tab: .share) {
      tag("h1") { worded("The page for \(name)") }
      paragraph {
        worded("This is the whole of what is in the file. ")
          + (audience == .mentor ? worded("Its buttons work in the file, not in this preview.") : "")
      }
      tag("div", ["class": "buttons"]) {
        link(worded("Take it as a file"), to: "/download/\(audience.rawValue)/html", style: "button")
        link(worded("Back"), to: "/share", style: "button quiet")
      }
      tag(
        "iframe",
        ["src": "/sheet/\(audience.rawValue)", "title": worded("The page for \(name)"), "sandbox": ""])
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
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .eml: "message/rfc822"
    }
  }
}

extension Response {
  /// A document with a policy of its own, shown in a frame: it keeps its styles, runs nothing, and counts as a page of
  /// nobody.
  static func document(_ bytes: [UInt8]) -> Response {
    let text = String(decoding: bytes.prefix(64 << 10), as: UTF8.self)
    let mark = worded("<meta http-equiv=\"Content-Security-Policy\" content=\"")
    let own =
      text.firstRange(of: mark).map { text[$0.upperBound...].prefix { $0 != "\"" } } ?? "default-src 'none'"
    let policy = own.replacing("&apos;", with: "'").replacing("&#39;", with: "'")
    return .page(
      String(decoding: bytes, as: UTF8.self), policy: String(policy) + "; sandbox; frame-ancestors 'self'")
  }
}
