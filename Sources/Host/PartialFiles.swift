#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The files in which a new content grows before it takes the old one's place.
enum PartialFiles {
  private static let start = ".readiness-", end = ".partial"

  /// The name of this run's file.
  ///
  /// - Parameter attempt: A number that tells it from one of a killed run that had the same process number.
  static func name(attempt: Int) -> String { "\(start)\(getpid())-\(attempt)\(end)" }

  /// Removes what killed runs left in a folder.
  ///
  /// Whoever writes holds the lock on the folder, so while somebody else holds it, all that is there is left over.
  ///
  /// - Complexity: O(n) in the number of names in the folder.
  static func removeLeftovers(in folder: String, holding lock: borrowing FolderLock) {
    guard lock.isHeld else { return }
    for name in Folder.names(in: folder.isEmpty ? "." : folder) ?? [] where isPartial(name) {
      unlink(folder + name)
    }
  }

  static func isPartial(_ name: String) -> Bool {
    guard name.hasPrefix(start), name.hasSuffix(end), name.utf8.count > start.utf8.count + end.utf8.count
    else { return false }
    let numbers = name.dropFirst(start.count).dropLast(end.count).split(
      separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2
      && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }
}
