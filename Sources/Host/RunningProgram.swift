#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// This program, as the system runs it.
public enum RunningProgram {
  /// The file that it was started from; `nil` where the system does not tell.
  public static var path: String? {
    #if os(macOS)
      var size = UInt32(PATH_MAX)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return AtomicFile.linkedFile(String(cString: buffer))
    #else
      let path = AtomicFile.linkedFile("/proc/self/exe")
      return path == "/proc/self/exe" ? nil : path
    #endif
  }

  /// Goes on as another program, with this one's input, output and environment.
  ///
  /// - Returns: Why that cannot be, in the words of the system; nothing where it could, for then it does not return.
  public static func become(_ path: String, _ arguments: [String]) -> String {
    var all: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    execv(path, &all)
    let cause = errno
    for argument in all { free(argument) }
    return reason(cause)
  }
}
