import Foundation

/// A run of `assess --json-lines`: one line is read, one is answered, as another front end does it.
final class Dialogue {
  /// A line of the program.
  struct Line {
    /// `ask`, `error` or `done`.
    var kind: String
    /// What it holds.
    var object: [String: Any]

    func text(_ key: String) -> String { object[key] as? String ?? "" }

    /// The readiness as mean, low and high; empty unless all are numbers.
    var readiness: [Double] {
      let interval = object["readiness"] as? [String: Any] ?? [:]
      let numbers = ["mean", "low", "high"].compactMap { (interval[$0] as? NSNumber)?.doubleValue }
      return numbers.count == interval.count ? numbers : []
    }

    /// The options of a check item, in the order shown.
    var options: [String] { (object["options"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String } }
  }

  struct Unreadable: Error { var line: String }

  private let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private var unread = Data()

  /// Starts the program in its folder.
  ///
  /// - Parameter verb: What it does with the profile `p.xml`.
  init(_ program: Program, verb: String = "assess", _ arguments: [String]) throws {
    process = try program.process([verb, "p.xml", "--json-lines"] + arguments)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Gives the program a line.
  func say(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Answers an item.
  func answer(_ item: String, _ answer: String, _ more: String = "") throws {
    try say("{\"response\": {\"item\": \"\(item)\", \"answer\": \"\(answer)\"\(more)}}")
  }

  /// The next line of the program; `nil` at its end.
  ///
  /// - Throws: `Unreadable` for anything but an object with one member, an object.
  func line() throws -> Line? {
    while !unread.contains(UInt8(ascii: "\n")) {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { return nil }
      unread += data
    }
    let bytes = unread.prefix { $0 != UInt8(ascii: "\n") }
    unread = Data(unread.dropFirst(bytes.count + 1))
    guard let message = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
      let (kind, value) = message.first, message.count == 1, let object = value as? [String: Any]
    else { throw Unreadable(line: String(decoding: bytes, as: UTF8.self)) }
    return Line(kind: kind, object: object)
  }

  /// Ends the input and waits for the program's end.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
