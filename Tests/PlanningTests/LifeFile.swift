import Catalogue
import Documents
import Foundation
import Host
import Ontology
import Planning
import Testing
import XML

/// The file of a plan in a folder of its own, with the state before the last change beside it, as commands keep it.
final class LifeFile {
  private static let schemas = Result<SchemaSet, any Error>.success(Catalogue().schemas())

  private let folder: URL
  private let file: SharedFile
  private var previousPath: String { file.path + ".previous" }

  /// The bytes that every change left, the last two of them being the states that an undo exchanges.
  private var states: [[UInt8]] = []

  init(_ plan: Plan) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("life-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    file = SharedFile(folder.appendingPathComponent("plan.xml").path)
    try write(plan)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a changed plan; nothing is kept of a change that leaves the same bytes.
  func write(_ plan: Plan) throws {
    let bytes = Array(PlanDocument.xml(plan).utf8)
    guard bytes != states.last else { return }
    #expect(try file.write(bytes, keepingOldAt: previousPath) == !states.isEmpty)
    states = states.suffix(1) + [bytes]
  }

  /// Whether there is a change to take back.
  var canUndo: Bool { states.count == 2 }

  /// Takes the last change back; done twice, it is there again.
  func undo() throws {
    #expect(try file.exchange(with: previousPath, limit: 1 << 24))
    states.swapAt(0, 1)
    #expect(try file.read(limit: 1 << 24) == states[1])
    #expect(try SharedFile(previousPath).read(limit: 1 << 24) == states[0])
  }

  /// The plan that the file holds, which is written again as the very same bytes.
  func read() throws -> Plan {
    let bytes = try file.read(limit: 1 << 24)
    let plan = try PlanDocument.read(
      SourceFile(path: file.path, bytes: bytes), schemas: Self.schemas.get())
    #expect(Array(PlanDocument.xml(plan).utf8) == bytes)
    return plan
  }
}
