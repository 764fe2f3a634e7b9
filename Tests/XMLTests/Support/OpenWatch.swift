import FoundationEssentials
import Glibc

/// Notices whether a file of its own was opened and an address of its own was connected to.
final class OpenWatch {
  let path: String
  /// An address on this machine.
  let address: String
  private let events: Int32
  private let listener: Int32

  init(holding content: String) throws {
    let folder = FileManager.default.temporaryDirectory
    path = folder.appending(path: "readiness-watch-\(UInt64.random(in: 0...UInt64.max)).txt").path
    try Data(content.utf8).write(to: URL(filePath: path))
    events = inotify_init1(Int32(IN_NONBLOCK))
    inotify_add_watch(events, path, UInt32(IN_OPEN))
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port = withUnsafeMutablePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, size)
        listen(listener, 8)
        getsockname(listener, pointer, &size)
      }
      return UInt16(bigEndian: $0.pointee.sin_port)
    }
    self.listener = listener
    address = "http://127.0.0.1:\(port)/x.xsd"
  }

  deinit {
    close(events)
    close(listener)
    unlink(path)
  }

  /// Whether the file was opened since the last call.
  var wasOpened: Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    return read(events, &buffer, buffer.count) > 0
  }

  /// Whether anyone connected since the last call.
  var wasConnected: Bool {
    let connection = accept(listener, nil, nil)
    if connection >= 0 { close(connection) }
    return connection >= 0
  }
}
