import Catalogue
import Host
public import Planning
import Wording

/// Why a plan's file is not replaced unasked: something would be lost that no command makes again, records of what
/// was done or what others wrote, or a file that is no plan.
public struct PlanObstacle: Sendable, Hashable {
  /// What is there, as a clause without a full stop; names the file.
  public let reason: String
  /// Whether what is there is no plan, or none that can be read.
  public let isOtherKind: Bool

  /// What is in the way of a new plan that does not follow the one that was lived with.
  ///
  /// - Parameter path: The file that is to be written.
  /// - Returns: `nil` where nothing is lost.
  public static func ofNewPlan(at path: String) -> PlanObstacle? {
    let name = path.printableArgument
    guard let old = old(at: path) else { return ofKind(at: path) }
    guard !old.records.isEmpty || !old.reviews.isEmpty else { return nil }
    return PlanObstacle(
      reason:
        worded(
          """
          \(name) holds \(old.contentsInWords) that a new plan does not have; 'readiness replan \(name)' \
          plans the rest anew and keeps them
          """), isOtherKind: false)
  }

  /// What is in the way of the plan that a file carries: one that is not older, or another's.
  ///
  /// - Parameters:
  ///   - new: The plan that is to be written.
  ///   - source: The file that it was read from, for the message.
  ///   - path: The file that is to be written.
  /// - Returns: `nil` where nothing is lost.
  public static func of(_ new: Plan, from source: String, at path: String) -> PlanObstacle? {
    let name = path.printableArgument
    guard let old = old(at: path) else { return ofKind(at: path) }
    guard old != new else { return nil }
    guard old.id == new.id else {
      guard !old.records.isEmpty || !old.reviews.isEmpty else { return nil }
      return PlanObstacle(
        reason: worded("\(name) is another plan, with \(old.contentsInWords); --output names another file"),
        isOtherKind: false)
    }
    guard old.revision >= new.revision else { return nil }
    return PlanObstacle(
      reason: worded(
        """
        \(name) is the same plan at \(old.stateInWords), \(source.printableArgument) has \
        \(new.stateInWords); --output names another file
        """), isOtherKind: false)
  }

  /// The failure of those who ask nobody.
  ///
  /// - Parameter option: The argument that answers yes, such as `--replace`.
  public func failure(option: String) -> Failure {
    Failure("readiness: " + worded("\(reason), and \(option) replaces it"), status: Failure.usage)
  }

  private static func ofKind(at path: String) -> PlanObstacle? {
    guard !FileIdentity.isStream(path), let mark = FileMark(at: path) else { return nil }
    let name = path.printableArgument
    let what =
      switch mark.kind {
      case .text: worded("a file that this program did not write")
      case .plan: worded("a plan that cannot be read, which 'readiness check \(name)' tells more of")
      default: worded("a \(mark.kind.rawValue), not a plan")
      }
    return PlanObstacle(reason: worded("\(name) is \(what); --output names another place"), isOtherKind: true)
  }

  /// The plan that is there; `nil` where none is, or none that can be read.
  private static func old(at path: String) -> Plan? {
    guard Folder.isRegularFile(path), FileMark(at: path)?.kind == .plan else { return nil }
    return try? PlanFileOnDisk(path: path).read()
  }
}
