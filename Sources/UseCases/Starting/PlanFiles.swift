public import Assessment
import Catalogue
import Documents
import Host
import Ontology
public import Planning
import Scheduling
import Wording
import XML

/// The files that a run leaves.
public struct PlanFiles: Sendable {
  private let folder: String
  private let workspace: Workspace
  private let isAgreed: Bool
  /// The templates of the pages, where they are read before there is a plan.
  private var templates: Meanwhile<[Audience: Result<Template, any Error>]>?

  /// Names the files of a folder; nothing is opened.
  ///
  /// - Parameters:
  ///   - folder: The folder, which is made if it is missing.
  ///   - workspace: The library.
  ///   - isAgreed: Whether files that are in the way may go.
  public init(folder: String, workspace: Workspace, isAgreed: Bool) {
    self.folder = folder
    self.workspace = workspace
    self.isAgreed = isAgreed
  }

  /// Prepares, while the plan is made, what writing its files needs beside it.
  ///
  /// Whoever calls this calls ``finishPreparing()`` before the program ends: libxml2 must not be at work then.
  public mutating func prepare() {
    templates = Meanwhile { [catalogue = workspace.catalogue, schemas = workspace.schemas] in
      // Where it cannot be compiled, reading the plan back says why.
      _ = try? schemas.schema(PlanDocument.schemaPath)
      return Dictionary(
        uniqueKeysWithValues: Audience.allCases.map { audience in
          (audience, Result { try PageTemplates(catalogue).template(for: audience) })
        })
    }
  }

  /// Waits for what ``prepare()`` began.
  public func finishPreparing() { _ = templates?.result }

  /// The profile's file.
  public var profilePath: String { path("profile.xml") }

  /// The names of all files.
  public var names: [String] {
    ["profile.xml", "plan.xml"] + Audience.allCases.map { "\($0.rawValue).html" }
  }

  private func path(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }

  /// Refuses a folder in which files are in the way of the pages, before anybody answers a question.
  ///
  /// - Throws: `Failure` with status 64.
  public func checkPages() throws {
    for audience in Audience.allCases { try page(of: audience).checkKind(.page) }
  }

  /// Refuses to replace a profile that somebody answered; what this program answered for a sample person goes.
  ///
  /// - Parameter new: The profile that is to be written.
  /// - Throws: `Failure` with status 64.
  public func checkProfile(against new: Profile) throws {
    guard !isAgreed, FileMark(at: profilePath) != nil,
      try InputFiles.read(profilePath).bytes != Array(ProfileDocument.xml(new).utf8)
    else { return }
    if let known = try? ProfileFile(path: profilePath).read(workspace), isSample(known) { return }
    throw Failure(
      "readiness: "
        + worded(
          """
          \(profilePath.printableArgument) is not what this program answered for a sample person; give another \
          folder with --output, or add --replace, which keeps it as \
          \(KeptFile.path(of: profilePath).printableArgument)
          """),
      status: Failure.usage)
  }

  /// Whether a sample person answers just so.
  private func isSample(_ profile: Profile) -> Bool {
    guard let person = workspace.library.sample(of: profile.role),
      let model = try? workspace.model(for: profile)
    else { return false }
    var played = Interview.played(
      by: person, in: model, questions: profile.questions, on: profile.created)
    played.name = profile.name
    return played == profile
  }

  /// Writes the profile, the plan and a page for each audience; all are made, and read back, before the first
  /// is written, and where one cannot be written, none is.
  ///
  /// - Parameters:
  ///   - profile: The profile.
  ///   - run: The questionnaire of the profile, if there was one.
  ///   - plan: The plan.
  /// - Returns: Where what was there is kept.
  /// - Throws: `Failure` with status 64 where something else would be lost, with 65 for what could not be read
  ///   again.
  public func write(_ profile: Profile, of run: AssessmentRun? = nil, plan: Plan) throws -> [Notice] {
    let planFile = PlanFileOnDisk(path: path("plan.xml"))
    // The document of the plan is written once, while the pages are filled, and read back before they are.
    let written = Meanwhile { PlanDocument.xml(plan) }
    let proven = Meanwhile { [path = path("plan.xml"), schemas = workspace.schemas] in
      Result {
        try PlanFileOnDisk(path: path).bytes(of: plan, written: written.result, schemas: schemas)
      }
    }
    let library = workspace.library
    let guide = Meanwhile { MentorGuide(plan, library: library) }
    let guidance = Meanwhile { PlanGuidance(plan, library: library) }
    let made = Workers.map(Audience.allCases) { audience in
      Result {
        try bytes(
          ofPageFor: audience, of: plan, guide: guide, guidance: guidance, written: written, proven: proven)
      }
    }
    let document = try proven.result.get()
    let pages = try zip(Audience.allCases, made).map { (page(of: $0), try $1.get()) }
    return try FileGroup.write { group in
      try group.makeFolder(folder)
      for (target, bytes) in pages { try target.check(bytes) }
      var notices: [Notice] = []
      if let run {
        try run.file.write(profile, schemas: workspace.schemas, in: group)
      } else {
        notices += try replaceProfile(with: profile, in: group)
      }
      notices += try planFile.replace(with: plan, as: document, by: PlanFileChange("start"), in: group)
      for (target, bytes) in pages { notices += try target.write(bytes, in: group) }
      return notices
    }
  }

  /// The page for an audience, read back.
  ///
  /// - Parameters:
  ///   - guide: How a mentor can check; for their page.
  ///   - guidance: How activities are begun and judged; for the other pages.
  ///   - written: The document of the plan.
  ///   - document: The same, read back.
  private func bytes(
    ofPageFor audience: Audience, of plan: Plan, guide: Meanwhile<MentorGuide>,
    guidance: Meanwhile<PlanGuidance>,
    written: Meanwhile<String>, proven document: Meanwhile<Result<[UInt8], any Error>>
  ) throws -> [UInt8] {
    let template =
      try templates?.result[audience]?.get() ?? PageTemplates(workspace.catalogue).template(for: audience)
    let shown = plan.shown(to: audience)
    let carried = audience.carriesPlan ? (shown == plan ? written.result : PlanDocument.xml(shown)) : nil
    let isMentor = audience == .mentor
    let text = try PlanPage.html(
      plan, for: audience, template: template, guide: isMentor ? guide.result : MentorGuide(),
      guidance: isMentor ? PlanGuidance() : guidance.result, carrying: carried)
    guard audience.carriesPlan else { return Array(text.utf8) }
    return try ReadBack(path: page(of: audience).path).page(
      text, carrying: shown, written: carried, proven: document.result.get(), from: (template, audience),
      schemas: workspace.schemas)
  }

  /// Writes a profile that was made without a question, and keeps one that is not of the same kind.
  private func replaceProfile(with profile: Profile, in group: FileGroup) throws -> [Notice] {
    let bytes = try ProfileFile(path: profilePath).bytes(of: profile, schemas: workspace.schemas)
    return try OutputFile(path: profilePath, isAgreed: isAgreed, rule: isAgreed ? .nothing : .sameKind).write(
      bytes, in: group)
  }

  private func page(of audience: Audience) -> OutputFile {
    OutputFile(
      path: path("\(audience.rawValue).html"), isAgreed: isAgreed, rule: .sameKind, isInTidyFolder: true)
  }
}
