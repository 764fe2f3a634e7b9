#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension AtomicFile {
  /// Removes a file of this program's own, or an empty folder; one that is not there is no fault, nor one that stays.
  public static func removeQuietly(_ path: String) { remove(path) }

  /// Removes what killed runs left half written in a folder of this program's own.
  public static func removeLeftovers(in folder: String) {
    for name in Folder.names(in: folder) ?? [] where PartialFiles.isPartial(name) {
      removeQuietly(folder + "/" + name)
    }
  }
}
