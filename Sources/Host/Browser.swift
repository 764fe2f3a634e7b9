internal import CHost

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The browser of the person at the machine.
public enum Browser {
  /// Shows an address, where there is a screen; nothing happens where there is none.
  ///
  /// What programs are started with can be seen by everybody on the machine. So the browser is given a file that only
  /// its owner can read, and that leads on to the address.
  ///
  /// - Parameters:
  ///   - address: The address: no quotes, no `<`.
  /// - Returns: The file, to be removed when it is not needed any more; `nil` where no browser was started.
  public static func show(_ address: String) -> String? {
    #if os(macOS)
      let program = "open"
    #else
      guard Host.environment("DISPLAY") != nil || Host.environment("WAYLAND_DISPLAY") != nil else {
        return nil
      }
      let program = "xdg-open"
    #endif
    let folder = Host.environment("XDG_RUNTIME_DIR") ?? Host.environment("TMPDIR") ?? "/tmp"
    let path = "\(folder)/readiness-\(getpid()).html"
    let page =
      "<!DOCTYPE html><title>Readiness</title><meta http-equiv=\"refresh\" content=\"0; url=\(address)\">"
    unlink(path)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    let isWritten = writeFully(Array(page.utf8), to: file) == 0
    close(file)
    guard isWritten, readiness_start(program, path) == 0 else {
      unlink(path)
      return nil
    }
    return path
  }

  /// Removes the file by which an address was shown.
  public static func forget(_ path: String) { unlink(path) }
}
