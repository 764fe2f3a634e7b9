public import Assessment
import Catalogue
import Documents
import Host
public import Planning
public import XML

/// A file that somebody brings: a review, a plan, or a résumé.
public struct ImportedFile: Sendable {
  /// What it is taken for.
  public enum Kind: Sendable, Hashable {
    /// A mentor's page that was filled in, or its text form.
    case review
    /// A plan as XML, as JSON or in a page.
    case plan
    /// A résumé as JSON.
    case resume
  }

  /// The file.
  public let file: SourceFile
  /// What it is taken for.
  public let kind: Kind

  /// Reads a file and looks at what it is.
  ///
  /// - Parameters:
  ///   - path: The file; `-` for standard input.
  ///   - isWanted: The kind that a page is taken for, where it is known; else a page is a review when something is
  ///     filled in on it.
  /// - Throws: `FileFault` for a file that cannot be read, `InvalidDocument` for one of a kind of which nothing can be
  ///   read, such as a PDF file.
  public init(_ path: String, as isWanted: Kind? = nil) throws {
    // A file that says it is JSON is measured as such before it is read.
    let isJSON = path.lowercased().hasSuffix(".json")
    try self.init(
      try InputFiles.read(path, limit: isJSON ? JSONReader.largest : 16 << 20), as: isWanted, isJSON: isJSON)
  }

  /// Looks at what a file is that is at hand.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - isWanted: As above.
  ///   - isJSON: Whether its name says that it is JSON.
  /// - Throws: as the initialiser above does.
  package init(_ file: SourceFile, as isWanted: Kind? = nil, isJSON: Bool = false) throws {
    self.file = file
    if let fault = ForeignFile.fault(in: file) { throw InvalidDocument(fault) }
    // A document of another format is told how a plan begins.
    let isPlan = PlanJSON.saysFormat(file) && !ResumeFile.isResume(file)
    if !isPlan, isJSON || JSONReading.beginsValue(file.bytes) {
      kind = .resume
    } else if isPlan {
      kind = .plan
    } else {
      kind = isWanted ?? (ReviewDocument.isLikely(file) ? .review : .plan)
    }
  }

  /// The plan that it carries.
  ///
  /// - Throws: `InvalidDocument` for a file that carries none.
  public func plan() throws -> Plan { try PlanFile.read(file, schemas: Catalogue().schemas()) }

  /// Writes the plan that it carries; what was there is kept.
  ///
  /// - Parameters:
  ///   - plan: What ``plan()`` gave.
  ///   - path: The file that is written.
  ///   - isAgreed: Whether a plan that is not older, another's, or a file of another kind may go.
  /// - Returns: Where what was there is kept.
  /// - Throws: `Failure` with status 64 where something else would be lost, with 65 for a plan that could not be
  ///   read again.
  public func write(_ plan: Plan, to path: String, isAgreed: Bool = false) throws -> [Notice] {
    if !isAgreed, let obstacle = PlanObstacle.of(plan, from: file.path, at: path) {
      throw obstacle.failure(option: "--yes")
    }
    let target = PlanFileOnDisk(path: path)
    return try target.replace(with: plan, as: try target.bytes(of: plan), by: PlanFileChange("import"))
  }

  /// The résumé.
  ///
  /// - Throws: `FileFault` for one that is larger than is read, `InvalidDocument` for one that is no résumé.
  public func resume() throws -> Resume { try Resume(file) }
}

extension Resume {
  /// Reads a résumé.
  ///
  /// - Parameter path: The file.
  /// - Throws: `FileFault` for a file that is missing or too large, `InvalidDocument` for one that is no
  ///   résumé.
  public init(readingFrom path: String) throws {
    try self.init(try InputFiles.read(path, limit: ResumeFile.sizeLimit))
  }

  /// Reads a résumé that is at hand.
  ///
  /// - Throws: as ``init(readingFrom:)`` does.
  package init(_ file: SourceFile) throws {
    guard file.bytes.count <= ResumeFile.sizeLimit else {
      throw FileFault.tooLarge(file.path, limit: ResumeFile.sizeLimit)
    }
    if let fault = ForeignFile.fault(in: file) { throw InvalidDocument(fault) }
    self = try ResumeFile.read(file)
  }
}
