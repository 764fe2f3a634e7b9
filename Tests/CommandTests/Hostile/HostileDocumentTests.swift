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

  /// Every damage of the kinds that no command but their own reads, and one for each command of the others, spread over
  /// all damages: these are checked together below.
  static let damaged = HostileKind.allCases.flatMap { kind in
    let damages = Damage.all.filter { $0.kinds.contains(kind) }
    let commands = kind.commands
    let chosen =
      kind.isChecked
      ? commands.indices.map { damages[$0 * damages.count / commands.count] } + [.beyondLimit] : damages
    return chosen.enumerated().map { turn, damage in
      Case(kind: kind, name: damage.name, command: commands[turn % commands.count]) {
        damage.apply(try kind.good())
      }
    }
  }

  /// The damages of documents that `check` reads; what is larger than any file may be is not read at all.
  static let checked = Damage.all.filter { damage in
    damage.name != Damage.beyondLimit.name && damage.kinds.contains(where: \.isChecked)
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
      try program.put(bytes, at: hostile.kind.path)
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

  @Test(arguments: checked)
  func `documents of all kinds that are damaged in one way are all refused in one run, each by its name`(
    damage: Damage
  ) throws {
    let program = try Program()
    let kinds = HostileKind.allCases.filter { $0.isChecked && damage.kinds.contains($0) }
    for kind in kinds { try program.put(damage.apply(try kind.good()), at: kind.path) }
    let before = program.contents
    let result = try program.run(["check"] + kinds.map(\.path), limit: "-t 10")
    #expect(program.contents == before)
    #expect(result.megabytes < 512)
    #expect(result.status == 65, "\(result.errors.suffix(2000))")
    let lines = result.errors.split(separator: "\n")
    for kind in kinds {
      #expect(
        lines.contains { $0.hasPrefix("\(kind.path):") && $0.contains(": error: ") },
        "\(kind): \(lines.suffix(20))")
    }
    #expect(!result.errors.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || 127...159 ~= $0.value })
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

extension Program {
  /// Puts bytes into a file of the folder, or of one below.
  fileprivate func put(_ bytes: [UInt8], at path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
