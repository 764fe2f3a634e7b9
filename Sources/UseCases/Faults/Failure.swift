import Assessment
import Host
import Ontology
import Planning
import XML

/// A failure as the user sees it: one message and an exit status of `sysexits.h`.
public struct Failure: Error, Sendable, Hashable {
  /// The arguments do not make sense.
  public static let usage: Int32 = 64
  /// A document or an answer is wrong.
  public static let badData: Int32 = 65
  /// A file, or the rest of the input, is missing.
  public static let missingInput: Int32 = 66

  /// What is wrong and what would be right; begins with the name of the program, or with a file and a line.
  public var message: String
  /// The exit status.
  public var status: Int32

  /// Creates a failure.
  public init(_ message: String, status: Int32) {
    self.message = message
    self.status = status
  }

  /// The failure behind an error; `nil` for errors that the argument parser reports itself.
  public init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    // Such as `head`, which has read what it wanted.
    case let fault as FileFault where fault.isReaderGone: self.init("", status: fault.exitStatus)
    case let fault as FileFault:
      self.init("readiness: \(fault.description.inOneLine)", status: fault.exitStatus)
    case let document as InvalidDocument: self.init(document.description, status: Self.badData)
    case let fault as ConditionsFault: self.init("readiness: \(fault.description)", status: Self.usage)
    case let fault as GoalFault: self.init("readiness: \(fault.description.inOneLine)", status: Self.usage)
    case let fault as ProgressFault: self.init("readiness: \(fault.description)", status: Self.usage)
    case let fault as ExamOutcomeFault: self.init("readiness: \(fault.description)", status: Self.usage)
    case let fault as EvidenceFault: self.init("readiness: \(fault.description)", status: Self.usage)
    default: return nil
    }
  }

  /// That some of what was to be read could not be, and that the rest was.
  package static func leftOut(_ count: Int) -> String {
    Counted.text(
      count, "file or folder could not be read and is left out",
      "files or folders could not be read and are left out")
  }

  /// The message without the name of the program, for a page or where a file stands before it.
  public var sentence: String {
    let name = "readiness: "
    return message.hasPrefix(name) ? String(message.dropFirst(name.count)) : message
  }
}
