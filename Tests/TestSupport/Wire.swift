import Foundation

/// A connection as a program without manners has it: bytes out, bytes in.
package final class Wire {
  private let descriptor: Int32

  package init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr = in_addr(s_addr: inet_addr("127.0.0.1"))
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
    signal(SIGPIPE, SIG_IGN)
  }

  deinit { close(descriptor) }

  /// Sends bytes.
  ///
  /// - Returns: Whether all of them could be sent.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// What comes until the other side closes or a time is over.
  ///
  /// The time is for what never comes: so long that a busy machine does not use it up.
  ///
  /// - Returns: The text, and whether it was closed.
  package func receive(for seconds: Double = 60, until mark: String? = nil) -> (text: String, isClosed: Bool) {
    let end = Date().addingTimeInterval(seconds)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let left = end.timeIntervalSinceNow
      guard left > 0 else { return (String(decoding: bytes, as: UTF8.self), false) }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, Int32(left * 1000) + 1) > 0 else { continue }
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return (String(decoding: bytes, as: UTF8.self), true) }
      bytes += buffer[..<count]
      if let mark, String(decoding: bytes, as: UTF8.self).contains(mark) {
        return (String(decoding: bytes, as: UTF8.self), false)
      }
    }
  }
}
