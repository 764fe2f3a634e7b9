import Assessment
import Catalogue
import Documents
import Host
import Ontology
import UseCases
import Wording
import XML

/// The folder that a calibration is written to: an overlay for a library, and what to read about it.
struct CalibrationFolder {
  /// The overlay, which `--library` reads, and the two reports, which it passes over.
  static let overlay = "calibration.xml"
  static let table = "items.csv"
  static let page = "report.md"

  let path: String
  let isAgreed: Bool

  private var prefix: String { path.hasSuffix("/") ? path : path + "/" }

  /// Refuses a folder that this command did not write, before anything is computed.
  ///
  /// - Throws: `Failure` with status 64.
  func check(for exam: Exam) throws {
    guard let isFolder = Folder.isFolder(path) else { return }
    guard isFolder else { throw refusal(worded("is a file"), worded("name a folder")) }
    let listing = Folder.listing(below: path)
    guard listing.faults.isEmpty else { throw listing.faults[0] }
    let foreign = listing.files.filter { ![Self.overlay, Self.table, Self.page].contains($0) }
    if let first = foreign.first {
      throw refusal(
        worded("holds \(first.printableArgument), which this command did not write"),
        worded("name an empty folder"))
    }
    guard !listing.files.isEmpty, !isAgreed else { return }
    guard let mark = FileMark(at: prefix + Self.overlay), mark.kind == .calibration else {
      throw refusal(
        worded("was not written by this command"), worded("name another folder, or add --replace"))
    }
    guard mark.identity == exam.id.text else {
      throw refusal(
        worded("holds the calibration of another exam"), worded("name another folder, or add --replace"))
    }
  }

  /// Writes all three files; the overlay last, so that it is never without its reports.
  ///
  /// - Throws: `Failure` with status 65 for an overlay that could not be read again; then nothing is written.
  func write(_ overlay: BankCalibration, _ report: CalibrationReport, schemas: SchemaSet) throws {
    let bytes = Array(CalibrationDocument.xml(overlay).utf8)
    let overlayPath = prefix + Self.overlay
    let read = Library.read([[SourceFile(path: overlayPath, bytes: bytes)]], schemas: schemas)
    if let fault = read.diagnostics.first(where: { $0.severity == .error }) {
      throw Failure(
        "readiness: "
          + worded("nothing was written, for no command could read it again: \(fault.description)"),
        status: Failure.badData)
    }
    let files = [
      (Self.page, Array(CalibrationMarkdown.text(report).utf8)),
      (Self.table, Array(ItemTable.csv(report).utf8)),
      (Self.overlay, bytes),
    ]
    let made = files.map { name, bytes in
      (target: OutputFile(path: prefix + name, isAgreed: isAgreed), bytes: bytes)
    }
    for (target, bytes) in made { try target.check(bytes) }
    Notice.say(
      try FileGroup.write { group in
        try group.makeFolder(path)
        return try made.flatMap { try $0.target.write($0.bytes, in: group) }
      })
  }

  private func refusal(_ reason: String, _ advice: String) -> Failure {
    Failure("readiness: \(path.printableArgument) \(reason); \(advice)", status: Failure.usage)
  }
}
