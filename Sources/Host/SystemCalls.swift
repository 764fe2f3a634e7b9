import Wording

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

// `write` and `read` of the C library under names of their own: inside a type that has a method of the same
// name, the short name means the method, and the module's name differs between systems.

/// Writes all bytes to a descriptor.
///
/// - Returns: 0, or the `errno` of the call that failed.
func writeFully(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  var offset = 0
  while offset < bytes.count {
    let count = bytes[offset...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      offset += count
    } else if count == 0 {
      return EIO
    } else if !isWorthRepeating(errno, on: descriptor, for: Int16(POLLOUT)) {
      return errno
    }
  }
  return 0
}

/// Writes what one call takes; a signal handler may call it.
func writeOnce(_ bytes: UnsafeRawPointer, count: Int, to descriptor: Int32) -> Int {
  write(descriptor, bytes, count)
}

/// Reads the next bytes of a descriptor.
///
/// - Returns: The number of bytes, 0 at the end, or less than 0 for a failure that `errno` describes.
func readSome(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
  while true {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 || !isWorthRepeating(errno, on: descriptor, for: Int16(POLLIN)) { return count }
  }
}

/// Reads a descriptor to its end.
///
/// - Throws: `FileFault` when there is more than the limit, or reading fails.
func readFully(_ descriptor: Int32, limit: Int, path: String) throws(FileFault) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = readSome(descriptor, into: &buffer)
    if count == 0 { return bytes }
    guard count > 0 else { throw .unreadable(path) }
    bytes += buffer[..<count]
    guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
  }
}

/// The system's words for an `errno`.
func reason(_ code: Int32) -> String {
  strerror(code).map { String(cString: $0).lowercased() } ?? worded("error \(code)")
}

/// Whether a call only broke off: a signal came, or the other end of a pipe that does not wait is not ready
/// yet.
private func isWorthRepeating(_ code: Int32, on descriptor: Int32, for events: Int16) -> Bool {
  if code == EINTR { return true }
  guard code == EAGAIN || code == EWOULDBLOCK else { return false }
  var request = pollfd(fd: descriptor, events: events, revents: 0)
  return poll(&request, 1, -1) >= 0 || errno == EINTR
}
