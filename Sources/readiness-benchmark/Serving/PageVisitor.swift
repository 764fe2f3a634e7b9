import Foundation

/// Somebody who asks one page after another over a connection that stays open, as a browser without scripts does.
final class PageVisitor {
  /// An answer: its status, where it leads on to, and what it holds.
  struct Answer {
    var status: Int
    var location: String?
    var cookie: String?
    var body: [UInt8]
  }

  /// What does not go as it should.
  struct Failed: Error { var reason: String }

  private let descriptor: Int32
  private let port: Int
  private var rest: [UInt8] = []
  /// What lets the visitor in.
  var cookie: String

  /// Connects to a port of this machine.
  init(port: Int, cookie: String = "") throws {
    (self.port, self.cookie) = (port, cookie)
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
    guard result == 0 else { throw Failed(reason: "nobody listens on port \(port)") }
    // Small requests go out at once, as browsers send them.
    var isOn: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
  }

  deinit { close(descriptor) }

  /// Asks for a page as it is, or sends a form.
  func send(_ target: String, form: String? = nil) throws -> Answer {
    var head = "\(form == nil ? "GET" : "POST") \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
    if !cookie.isEmpty { head += "Cookie: \(cookie)\r\n" }
    if let form {
      head +=
        "Origin: http://127.0.0.1:\(port)\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        + "Content-Length: \(form.utf8.count)\r\n"
    }
    let bytes = Array((head + "\r\n" + (form ?? "")).utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failed(reason: "the connection was closed before \(target) was sent") }
      sent += count
    }
    return try receive(target)
  }

  /// Asks for a page, or sends a form, and goes on to where that leads.
  ///
  /// - Returns: The page, and its address.
  func go(_ target: String, form: String? = nil) throws -> (place: String, page: Answer) {
    var (place, answer) = (target, try send(target, form: form))
    var left = 5
    while answer.status == 303, let next = answer.location, left > 0 {
      (place, answer, left) = (next, try send(next), left - 1)
    }
    guard answer.status == 200 else { throw Failed(reason: "\(place) has the status \(answer.status)") }
    return (place, answer)
  }

  private func receive(_ target: String) throws -> Answer {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let place = rest.firstRange(of: end) {
        let head = String(decoding: rest[..<place.lowerBound], as: UTF8.self)
        let lines = head.split(separator: "\r\n")
        func field(_ name: String) -> String? {
          lines.first { $0.lowercased().hasPrefix(name + ":") }.map {
            $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
          }
        }
        let length = field("content-length").flatMap { Int($0) } ?? 0
        let whole = place.upperBound + length
        if rest.count >= whole {
          let body = Array(rest[place.upperBound..<whole])
          rest.removeFirst(whole)
          return Answer(
            status: lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0,
            location: field("location"),
            cookie: field("set-cookie").map { String($0.prefix { $0 != ";" }) }, body: body)
        }
      }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { throw Failed(reason: "the connection was closed before \(target) was answered") }
      rest += buffer[..<count]
    }
  }
}

extension PageVisitor.Answer {
  /// What only a page of the program knows, and every form sends.
  var token: String? {
    let text = String(decoding: body, as: UTF8.self)
    return text.firstMatch(of: #/name="token" value="([0-9a-f]+)"/#).map { String($0.output.1) }
  }
}
