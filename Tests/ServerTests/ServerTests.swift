import Exchange
import Foundation
import Server
import Synchronization
import TestSupport
import Testing

/// The server over a socket: what it takes, what it closes, and that it goes on answering.
@Suite(.waiting) struct ServerTests {
  /// A server whose application lets in what the gate lets in, and counts what reached it.
  final class Running: Sendable {
    let server: Server

    init(_ change: (inout ServerLimits) -> Void = { _ in }, idle: @escaping @Sendable () -> Void = {}) throws
    {
      var limits = ServerLimits()
      (limits.headTime, limits.bodyTime) = (400, 800)
      change(&limits)
      let count = Counter()
      server = try Server(port: 0, limits: limits, whenIdle: idle) { port in
        let gate = Gate(port: port, key: "k", open: ["", "slow"], uploads: ["receive": 4 << 20])
        return Application(
          admit: { head in
            if let refusal = gate.refusal(head) {
              return .refused(Response(status: 400, body: Array("\(refusal)".utf8)))
            }
            return .admitted(limit: gate.limit(for: head))
          },
          respond: { head, body in
            count.value.add(1, ordering: .relaxed)
            return Response(status: 200, body: Array("\(head.method) \(body.count)".utf8))
          })
      }
      counter = count
    }

    private final class Counter: Sendable { let value = Atomic<Int>(0) }
    private let counter: Counter
    var count: Int { counter.value.load(ordering: .relaxed) }

    deinit { server.stop() }

    var host: String { "Host: 127.0.0.1:\(server.port)" }

    /// Whether it still answers somebody with manners, at the first try or, where a busy machine lets the time for a
    /// head pass or old connections are still there, at a later one.
    func answers() throws -> Bool {
      for _ in 0..<100 {
        let wire = try Wire(port: server.port)
        wire.send("GET / HTTP/1.1\r\n\(host)\r\nConnection: close\r\n\r\n")
        if wire.receive().text.hasPrefix("HTTP/1.1 200") { return true }
        usleep(20_000)
      }
      return false
    }
  }

  @Test func `requests on one connection are answered in their order, and a form with its body`() throws {
    let running = try Running { $0.headTime = 60_000 }
    let wire = try Wire(port: running.server.port)
    wire.send("GET / HTTP/1.1\r\n\(running.host)\r\n\r\nHEAD / HTTP/1.1\r\n\(running.host)\r\n\r\n")
    wire.send(
      "POST / HTTP/1.1\r\n\(running.host)\r\nCookie: readiness-\(running.server.port)=k\r\n"
        + "Origin: http://127.0.0.1:\(running.server.port)\r\nContent-Type: "
        + "application/x-www-form-urlencoded\r\n"
        + "Content-Length: 3\r\nConnection: close\r\n\r\na=b")
    let (text, isClosed) = wire.receive()
    #expect(isClosed && text.components(separatedBy: "HTTP/1.1 200").count == 4, "\(text)")
    #expect(text.contains("GET 0") && text.contains("POST 3") && !text.contains("HEAD 0"))
  }

  /// Requests that no browser sends: each is refused or closed, and never reaches the application.
  static let hostile: [String] = {
    let host = "Host: 127.0.0.1:PORT\r\n"
    let form =
      "Cookie: readiness-PORT=k\r\nOrigin: http://127.0.0.1:PORT\r\nContent-Type: "
      + "application/x-www-form-urlencoded\r\n"
    let lines = [
      "", "GET", "GET /", "GET / HTTP/9.9", "GET / HTTP/1.1.1",
      "GET / http/1.1",
      "GET / HTTP/1.1 x", "get / HTTP/1.1", "GET\t/\tHTTP/1.1", " GET / HTTP/1.1", "GET /\u{0} HTTP/1.1",
      "G\u{0}T / HTTP/1.1",
      "GET /é HTTP/1.1", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", "SSH-2.0-OpenSSH_9", "PRI * HTTP/2.0",
      "GET http://evil.example/ HTTP/1.1",
      "CONNECT evil.example:443 HTTP/1.1", "OPTIONS * HTTP/1.1", "TRACE / HTTP/1.1", "DELETE / HTTP/1.1",
      "PUT / HTTP/1.1",
      "GET /../../etc/passwd HTTP/1.1", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1", "GET //etc/passwd HTTP/1.1",
      "GET \\etc\\passwd HTTP/1.1", "GET etc/passwd HTTP/1.1", "GET /%00 HTTP/1.1",
      "GET /a%0d%0aX:y HTTP/1.1",
      "GET /" + String(repeating: "a", count: 3000) + " HTTP/1.1",
    ]
    let heads = [
      "", "Host: evil.example\r\n", host + host, host + "Host: evil.example\r\n", "Host : 127.0.0.1:PORT\r\n",
      " Host: 127.0.0.1:PORT\r\n", "Host: 127.0.0.1:PORT\n X: y\r\n", "Host:\r\n", "Host\r\n",
      host + ": x\r\n",
      host + "X\u{0}Y: z\r\n", host + "X: a\u{0}b\r\n", host + "X Y: z\r\n",
      host + "Content-Length: 5\r\n", host + "Content-Length: 5\r\nContent-Length: 6\r\n",
      host + "Content-Length: -5\r\n", host + "Content-Length: +5\r\n", host + "Content-Length: 5, 5\r\n",
      host + "Content-Length: 99999999999999999999\r\n", host + "Content-Length: 0x5\r\n",
      host + "Transfer-Encoding: chunked\r\n", host + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
      host + "Transfer-Encoding: xchunked\r\n", host + "Transfer-Encoding: chunked, identity\r\n",
      host + "Transfer-Encoding : chunked\r\n", host + "Transfer-Encoding:\u{B}chunked\r\n",
      host + String(repeating: "X: y\r\n", count: 100),
      host + "X: " + String(repeating: "y", count: 20_000) + "\r\n",
      host + String(repeating: "y", count: 20_000) + ": x\r\n",
    ]
    let posts = [
      host, host + "Content-Length: 3\r\n", host + form, host + form + "Transfer-Encoding: chunked\r\n",
      host + form + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
      host + form + "Content-Length: 3\r\nContent-Length: 4\r\n", host + form + "Content-Length: 3000000\r\n",
      host + form.replacingOccurrences(of: "http://127", with: "https://127") + "Content-Length: 3\r\n",
      host + form.replacingOccurrences(of: "=k", with: "=x") + "Content-Length: 3\r\n",
      host + form.replacingOccurrences(of: "x-www-form-urlencoded", with: "json") + "Content-Length: 3\r\n",
      host + form + "Sec-Fetch-Site: cross-site\r\nContent-Length: 3\r\n",
      host + form + "Origin: null\r\nContent-Length: 3\r\n",
    ]
    return lines.map { $0 + "\r\n" + host + "\r\n" }
      + heads.map { "GET / HTTP/1.1\r\n" + $0 + "\r\n" }
      + posts.map { "POST /x HTTP/1.1\r\n" + $0 + "\r\na=b" }
      + heads.prefix(14).map { "GET / HTTP/1.0\r\n" + $0 + "\r\n" }
  }()

  @Test func `hostile requests are refused, none reaches the pages, and the server goes on`() throws {
    let running = try Running()
    for request in Self.hostile {
      let before = running.count
      let wire = try Wire(port: running.server.port)
      wire.send(request.replacingOccurrences(of: "PORT", with: "\(running.server.port)"))
      let (text, isClosed) = wire.receive()
      #expect(isClosed, "\(request.prefix(80).debugDescription)")
      let isRefused =
        text.isEmpty || ["400", "408", "413", "431"].contains { text.hasPrefix("HTTP/1.1 \($0)") }
      #expect(isRefused, "\(request.prefix(80).debugDescription): \(text.prefix(200))")
      #expect(running.count == before, "\(request.prefix(80).debugDescription)")
    }
    #expect(try running.answers())
    #expect(Self.hostile.count > 80)
  }

  @Test func `who is slow with a head or a body is closed in time, byte by byte too`() throws {
    let running = try Running()
    let port = running.server.port
    let silent = try Wire(port: port)
    let half = try Wire(port: port)
    half.send("GET / HTTP/1.1\r\nHost: 12")
    let body = try Wire(port: port)
    body.send(
      "POST / HTTP/1.1\r\n\(running.host)\r\nCookie: readiness-\(port)=k\r\nOrigin: "
        + "http://127.0.0.1:\(port)\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na=")
    let dripping = try Wire(port: port)
    dripping.send("GET / HTTP/1.1\r\n")
    // One byte in a twentieth of the time that a head has: whoever lets each of them begin it anew never closes.
    let most = 1000
    var count = 0
    while count < most, dripping.send("X") {
      count += 1
      usleep(20_000)
    }
    #expect(count < most, "it was closed while it was sent")
    for wire in [silent, half, body] { #expect(wire.receive().isClosed) }
    #expect(running.count == 0)
    #expect(try running.answers())
  }

  @Test func `a head without an end is closed before much of it is kept`() throws {
    let running = try Running { $0.headTime = 60_000 }
    let wire = try Wire(port: running.server.port)
    wire.send("GET / HTTP/1.1\r\n")
    // More than the system keeps for a connection whose other end is slow to look.
    let most = 20_000
    var count = 0
    while count < most, wire.send(String(repeating: "X: y\r\n", count: 200)) { count += 1 }
    #expect(wire.receive().isClosed)
    #expect(count < most, "it was closed while it was sent")
    #expect(try running.answers())
  }

  @Test func `more connections than there may be are closed, and those that are there go on`() throws {
    let running = try Running { ($0.connections, $0.headTime) = (8, 60_000) }
    var wires: [Wire] = []
    for _ in 0..<20 { wires.append(try Wire(port: running.server.port)) }
    // Those that were there first are let in; of the others each is closed as soon as the server sees it.
    for wire in wires[8...] { #expect(wire.receive().isClosed) }
    for wire in wires[..<8] { #expect(!wire.receive(for: 0.05).isClosed) }
    wires.removeAll()
    #expect(try running.answers())
  }

  @Test func `an upload that is too large is answered although it goes on`() throws {
    let running = try Running { ($0.headTime, $0.bodyTime) = (60_000, 60_000) }
    let port = running.server.port
    let wire = try Wire(port: port)
    wire.send(
      "POST /receive HTTP/1.1\r\n\(running.host)\r\nCookie: readiness-\(port)=k\r\nOrigin: "
        + "http://127.0.0.1:\(port)\r\n"
        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 2000000000\r\n\r\n")
    for _ in 0..<40 { guard wire.send([UInt8](repeating: 65, count: 65_536)) else { break } }
    let (text, isClosed) = wire.receive()
    #expect(text.hasPrefix("HTTP/1.1 400") && text.contains("tooLarge") && isClosed)
    #expect(running.count == 0)
  }

  @Test func `a port that is taken is told, and a server where nobody asks says so once`() throws {
    let time: Int64 = 1500
    let told = Mutex<[Date]>([])
    let running = try Running({ $0.idleTime = time }, idle: { told.withLock { $0.append(Date()) } })
    #expect(throws: ServerFault.portInUse(running.server.port)) {
      try Server(port: running.server.port) { _ in
        Application(admit: { _ in .admitted(limit: 0) }, respond: { _, _ in Response(status: 200) })
      }
    }
    usleep(500_000)
    let asked = Date()
    #expect(try running.answers())
    while told.withLock(\.isEmpty) { usleep(20_000) }
    // On a machine that took too long to ask, it was told before.
    let first = told.withLock { $0[0] }
    #expect(first < asked || first.timeIntervalSince(asked) * 1000 >= Double(time))
    usleep(1_000_000)
    #expect(told.withLock(\.count) == 1)
  }
}
