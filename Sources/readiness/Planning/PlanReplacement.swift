import Catalogue
import Host
import Planning
import Terminal

/// The question whether a plan's file may be replaced, where something would be lost that no command makes
/// again: records of what was done, and what others wrote.
struct PlanReplacement {
  let path: String
  /// The argument that answers yes, such as `--replace`.
  let option: String
  /// Whether it was given.
  let isAgreed: Bool
  /// Whether what is no plan may go; `nil` where the same argument says it.
  var takesOthers: Bool?

  /// Asks before a new plan takes the place of one that was lived with.
  ///
  /// - Returns: Whether to go on.
  /// - Throws: `Failure` with status 64 where nobody can be asked.
  func allowsNewPlan() throws -> Bool {
    let present = old
    guard try present != nil || allowsKind() else { return false }
    guard let old = present, !old.records.isEmpty || !old.reviews.isEmpty else { return true }
    return try allows(
      "\(name) holds \(old.contentsInWords) that a new plan does not have; 'readiness replan \(name)' plans "
        + "the rest anew and keeps them")
  }

  /// Asks before the plan that a file carries takes the place of one that is not older, or of another's.
  ///
  /// - Returns: Whether to go on.
  /// - Throws: `Failure` with status 64 where nobody can be asked.
  func allows(_ new: Plan, from source: String) throws -> Bool {
    let present = old
    guard try present != nil || allowsKind() else { return false }
    guard let old = present, old != new else { return true }
    guard old.id == new.id else {
      guard !old.records.isEmpty || !old.reviews.isEmpty else { return true }
      return try allows("\(name) is another plan, with \(old.contentsInWords); --output names another file")
    }
    guard old.revision >= new.revision else { return true }
    return try allows(
      "\(name) is the same plan at \(old.stateInWords), \(source.printableArgument) has "
        + "\(new.stateInWords); --output names another file")
  }

  private var name: String { path.printableArgument }

  /// Asks before a plan takes the place of what is none, or of one that cannot be read.
  private func allowsKind() throws -> Bool {
    guard !FileIdentity.isStream(path), let mark = FileMark(at: path) else { return true }
    let what =
      switch mark.kind {
      case .text: "a file that this program did not write"
      case .plan: "a plan that cannot be read, which 'readiness check \(name)' tells more of"
      default: "a \(mark.kind.rawValue), not a plan"
      }
    return try allows(
      "\(name) is \(what); --output names another place",
      option: takesOthers == nil ? option : "--replace", isAgreed: takesOthers ?? isAgreed)
  }

  /// The plan that is there; `nil` where none is, or none that can be read.
  private var old: Plan? {
    guard Folder.isRegularFile(path), FileMark(at: path)?.kind == .plan,
      let schemas = try? Catalogue().schemas()
    else { return nil }
    return try? PlanFileOnDisk(path: path).read(schemas)
  }

  private func allows(_ reason: String) throws -> Bool {
    try allows(reason, option: option, isAgreed: isAgreed)
  }

  private func allows(_ reason: String, option: String, isAgreed: Bool) throws -> Bool {
    if isAgreed { return true }
    guard Console.isInteractive else {
      throw Failure("readiness: \(reason), and \(option) replaces it", status: Failure.usage)
    }
    try Console.write(TextLayout.wrapped(reason + ".") + "\nReplace it? y yes, n or Enter no: ")
    if Console.readLine()?.lowercased().hasPrefix("y") ?? false { return true }
    Console.say("Nothing was changed.")
    return false
  }
}
