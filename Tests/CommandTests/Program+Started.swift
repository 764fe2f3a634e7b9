import Foundation
import Synchronization
import Testing

extension Program {
  /// What `start` leaves in an empty folder, by its arguments: made once for all tests that ask for the same.
  private final class Started: Sendable {
    private static let all = Mutex<[[String]: Started]>([:])
    private let files = Mutex<[String: Data]?>(nil)

    static func of(_ arguments: [String]) -> Started {
      all.withLock { all in
        let started = all[arguments] ?? Started()
        all[arguments] = started
        return started
      }
    }

    func files(_ arguments: [String]) throws -> [String: Data] {
      try files.withLock { files in
        if let files { return files }
        let program = try Program()
        let run = try program.run(["start", "--sample"] + arguments)
        try #require(run.status == 0, "\(run.errors)")
        let made = Dictionary(
          uniqueKeysWithValues: program.names.compactMap { name in program.bytes(name).map { (name, $0) } })
        files = made
        return made
      }
    }
  }

  /// A program in whose folder `start --sample` has made a profile, a plan and their pages.
  ///
  /// - Parameter arguments: The sample person, and further options.
  static func started(_ arguments: [String]) throws -> Program {
    let program = try Program()
    for (name, bytes) in try Started.of(arguments).files(arguments) {
      try bytes.write(to: program.folder.appendingPathComponent(name))
    }
    return program
  }
}
