import Foundation
import Testing

/// Hostile and damaged documents, through the built program: it neither crashes nor hangs, takes little
/// memory, says what is wrong, and leaves every file as it was.
@Suite(.launching) struct HostileDocumentTests {
  /// One document and one command that reads it.
  struct Case: CustomTestStringConvertible, Sendable {
    var kind: HostileKind
    var name: String
    var command: [String]
    var bytes: @Sendable () throws -> [UInt8]

    var testDescription: String { "\(kind.rawValue), \(name): \(command.joined(separator: " "))" }
  }

  /// Every damage of every kind; the commands that read the kind take turns.
  static let damaged = HostileKind.allCases.flatMap { kind in
    Damage.all.filter { $0.kinds.contains(kind) }.enumerated().map { turn, damage in
      Case(kind: kind, name: damage.name, command: kind.commands[turn % kind.commands.count]) {
        damage.apply(try kind.good())
      }
    }
  }

  /// The files of `Fixtures/Hostile/KIND`, each by every command that reads the kind: a new case is a file.
  static let kept = HostileKind.allCases.flatMap { kind in
    let folder = HostileKind.root.appendingPathComponent(
      "Tests/CommandTests/Fixtures/Hostile/\(kind.rawValue)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().flatMap { name in
      kind.commands.map { command in
        Case(kind: kind, name: name, command: command) {
          Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        }
      }
    }
  }

  @Test(arguments: damaged + kept)
  func `a hostile document is refused, and every file stays as it was`(hostile: Case) throws {
    let program = try Program()
    let sample = try SampleRun.shared.get()
    for name in ["profile.xml", "plan.xml"] { try program.put(name, sample.text(name)) }
    let bytes = try hostile.bytes()
    var input = ""
    if hostile.kind == .lines {
      input = String(decoding: bytes, as: UTF8.self)
    } else {
      let file = URL(fileURLWithPath: program.path(hostile.kind.path))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let before = program.contents
    let result = try program.run(hostile.command, input: input, limit: "-t 10")
    #expect(program.contents == before)
    #expect(result.megabytes < 512)
    let said = hostile.kind == .lines ? result.output : result.errors
    if hostile.kind == .lines {
      #expect(result.status == 66, "\(result.errors.suffix(2000))")
      #expect(said.contains(#"{"error":"#))
    } else {
      #expect(result.status == 65, "\(result.errors.suffix(2000))")
      #expect(said.contains(hostile.kind.path))
    }
    #expect(!said.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || 127...159 ~= $0.value })
  }

  @Test(arguments: HostileKind.allCases)
  func `every kind has a corpus, and what is not damaged is taken`(kind: HostileKind) throws {
    #expect(Self.kept.contains { $0.kind == kind })
    for command in kind.commands where kind != .lines {
      let program = try Program()
      let sample = try SampleRun.shared.get()
      for name in ["profile.xml", "plan.xml"] { try program.put(name, sample.text(name)) }
      try FileManager.default.createDirectory(
        atPath: program.path("mine"), withIntermediateDirectories: true)
      try program.put(kind.path, try kind.good())
      let result = try program.run(command)
      // Nobody answers the questionnaire, and there is no evidence to remove.
      let isRead = result.status == 0 || ["assess", "check-up"].contains(command[0]) && result.status == 66
      #expect(isRead || command.contains("remove"), "\(command): \(result.errors)")
    }
  }
}
