package import Assessment
import Calendars
import Catalogue
package import Documents
import Host
package import Ontology
package import Planning
package import Scheduling
import Wording
import XML

/// The bytes of documents, read by the program's own readers before they take a file's place: what comes back
/// is what was written, or nothing is written.
package struct ReadBack {
  /// The file that the bytes are for, as messages name it.
  package let path: String

  /// Names the file.
  package init(path: String) { self.path = path }

  /// A plan as the bytes of a file.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - format: The format.
  ///   - document: The plan as XML, where it was written already.
  ///   - schemas: The compiled schemas.
  /// - Throws: `Failure` with status 65 for a plan that could not be read again, with the first thing that is
  ///   wrong with it and what would be right.
  package func plan(
    _ plan: Plan, as format: PlanFile.Format, written document: String? = nil, schemas: SchemaSet
  ) throws -> [UInt8] {
    let bytes = Array((try (format == .xml ? document : nil) ?? PlanFile.text(plan, as: format)).utf8)
    let read = try reading(bytes) { try PlanFile.read($0, schemas: schemas) }
    // Texts are folded into one line when they are written, which is no loss.
    guard try read == plan || Array(PlanFile.text(read, as: format).utf8) == bytes else { throw differs }
    return bytes
  }

  /// A profile as the bytes of a file.
  ///
  /// - Throws: as ``plan(_:as:written:schemas:)`` does.
  package func profile(_ profile: Profile, schemas: SchemaSet) throws -> [UInt8] {
    let bytes = Array(ProfileDocument.xml(profile).utf8)
    let read = try reading(bytes) { try ProfileDocument.read($0, schemas: schemas) }
    guard read == profile || Array(ProfileDocument.xml(read).utf8) == bytes else { throw differs }
    return bytes
  }

  /// A page that carries a plan as the bytes of a file.
  ///
  /// - Parameters:
  ///   - text: The page.
  ///   - plan: The plan that it carries.
  ///   - document: The plan as XML, where it was written already.
  ///   - proven: The document of the plan where it was read back already; the page is then only asked whether it carries
  ///     that very document.
  ///   - template: What the page was made from, and for whom, where that is known; one of this program need not be read.
  ///   - schemas: The compiled schemas.
  /// - Throws: as ``plan(_:as:written:schemas:)`` does.
  package func page(
    _ text: String, carrying plan: Plan, written document: String? = nil, proven: [UInt8]? = nil,
    from template: (template: Template, audience: Audience)? = nil, schemas: SchemaSet
  ) throws -> [UInt8] {
    let bytes = Array(text.utf8)
    let document = document ?? PlanDocument.xml(plan)
    if let proven, Array(document.utf8) == proven {
      if let (template, audience) = template,
        try reading(bytes, { try PlanPage.ends($0.bytes, from: template, for: audience, carrying: document) })
      {
        return bytes
      }
      let carried = try reading(bytes) { try PlanDocument.carriedDocument(of: $0) }
      guard Array(carried.utf8) == proven else { throw differs }
      return bytes
    }
    let read = try reading(bytes) { try PlanDocument.readPage($0, schemas: schemas) }
    guard read == plan || Array(PlanDocument.xml(read).utf8) == Array(document.utf8) else {
      throw differs
    }
    return bytes
  }

  /// A mentor's page that carries a plan, on which nothing is filled in yet, as the bytes of a file.
  ///
  /// - Parameter today: The day after which no review can be.
  /// - Throws: as ``plan(_:as:written:schemas:)`` does.
  package func mentorPage(
    _ text: String, carrying plan: Plan, library: Library, schemas: SchemaSet, today: Day
  ) throws -> [UInt8] {
    let bytes = try page(text, carrying: plan, schemas: schemas)
    let skills = Set(library.skills.map(\.id.text))
    let review = try reading(bytes) {
      try ReviewDocument.read($0, schemas: schemas, skills: skills, today: today)
    }
    guard review.plan == plan.id, review.revision == plan.revision, review.review == nil else {
      throw differs
    }
    return bytes
  }

  /// A calendar as the bytes of a file.
  ///
  /// - Throws: as ``plan(_:as:written:schemas:)`` does.
  package func calendar(_ text: String) throws -> [UInt8] {
    let bytes = Array(text.utf8)
    let calendar = try reading(bytes, BusyFiles.calendar)
    if let fault = calendar.faults.first { throw failure(Diagnostic(file: path, fault)) }
    return bytes
  }

  /// A workbook as the bytes of a file.
  ///
  /// - Throws: as ``plan(_:as:written:schemas:)`` does, also for more cells than a workbook has.
  package func workbook(_ workbook: Workbook) throws -> [UInt8] {
    guard workbook.cellCount <= Workbook.mostCells else {
      throw failure(
        Diagnostic(
          file: path,
          worded("the tables have \(workbook.cellCount) cells, and a workbook at most \(Workbook.mostCells)"),
          suggestion: worded("take the table as CSV")))
    }
    let bytes = workbook.bytes
    guard Workbook(reading: bytes) == workbook else { throw differs }
    return bytes
  }

  /// A mail as the bytes of a file.
  ///
  /// - Throws: as ``plan(_:as:written:schemas:)`` does.
  package func mail(_ mail: MailMessage) throws -> [UInt8] {
    let bytes = mail.bytes
    guard MailMessage(reading: bytes) == mail else { throw differs }
    return bytes
  }

  /// A résumé as the bytes of a file.
  ///
  /// - Throws: as ``plan(_:as:written:schemas:)`` does.
  package func resume(_ text: String) throws -> [UInt8] {
    let bytes = Array(text.utf8)
    _ = try reading(bytes) { try ResumeFile.read($0) }
    return bytes
  }

  /// A planning problem as the bytes of a file.
  ///
  /// - Throws: as ``plan(_:as:written:schemas:)`` does.
  package func problem(_ problem: InstanceDocument) throws -> [UInt8] {
    let bytes = Array(try JSONText.pretty(problem).utf8)
    let read = try reading(bytes) { file throws(InvalidDocument) in
      do throws(JSONReading.Fault) {
        return try JSONReading.value(InstanceDocument.self, from: file.bytes)
      } catch {
        throw InvalidDocument(Diagnostic(file: file.path, error.message, suggestion: error.suggestion))
      }
    }
    guard read == problem else { throw differs }
    return bytes
  }

  private func reading<Value>(_ bytes: [UInt8], _ read: (SourceFile) throws -> Value) throws -> Value {
    guard bytes.count <= InputFiles.sizeLimit else {
      throw failure(
        Diagnostic(file: path, worded("it is larger than the \(InputFiles.sizeLimit >> 20) MB that are read"))
      )
    }
    do {
      return try read(SourceFile(path: path, bytes: bytes))
    } catch let document as InvalidDocument {
      let first = document.diagnostics.first ?? Diagnostic(file: path, worded("it cannot be read"))
      throw failure(first, among: document.diagnostics.count, in: bytes)
    }
  }

  private var differs: Failure {
    failure(Diagnostic(file: path, worded("something else would come back than was written")))
  }

  private func failure(_ fault: Diagnostic, among count: Int = 1, in bytes: [UInt8] = []) -> Failure {
    let owner = fault.line.flatMap { Self.owner(of: $0, in: bytes) }.map { " ('\($0)')" } ?? ""
    let right = fault.suggestion.map { "; \($0)" } ?? ""
    let rest = count > 1 ? worded(" (and \(count - 1) more)") : ""
    let message =
      worded(
        "nothing was written, for no command could read it again: \(fault.message)\(owner)\(right)\(rest)")
    return Failure("readiness: \(path.printable): \(message.printable)", status: Failure.badData)
  }

  /// The id of the element of a document in which a line stands, so that people know which one is meant.
  private static func owner(of line: Int, in bytes: [UInt8]) -> String? {
    let mark = Array(" id=\"".utf8)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
    // A document has one root; its id would tell nothing.
    for text in lines.prefix(line).dropFirst(2).reversed() {
      guard let start = text.firstRange(of: mark)?.upperBound else { continue }
      return String(decoding: text[start...].prefix { $0 != UInt8(ascii: "\"") }.prefix(80), as: UTF8.self)
    }
    return nil
  }
}
