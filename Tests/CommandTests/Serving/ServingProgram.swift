import Foundation
import TestSupport

/// `readiness serve` while it runs, and a visitor who has come in.
final class ServingProgram {
  let process: Process
  let port: Int
  /// The address of the first visit.
  let address: String
  private(set) var cookie = ""
  private let output = Pipe()

  /// Starts it, and waits for its address.
  init(_ program: Program, _ arguments: [String] = [], comesIn: Bool = true) throws {
    process = try program.process(["serve", "--no-open"] + arguments)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    while !text.contains("\n") {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw POSIXError(.ECONNREFUSED) }
      text += String(decoding: bytes, as: UTF8.self)
    }
    guard let found = text.firstMatch(of: #/http://127\.0\.0\.1:(\d+)/enter/[0-9a-f]{32}/#),
      let port = Int(found.output.1)
    else { throw POSIXError(.EPROTO) }
    self.port = port
    address = String(found.output.0)
    guard comesIn else { return }
    let answer = try send("GET", String(address.trimmingPrefix("http://127.0.0.1:\(port)")))
    guard let set = answer.firstMatch(of: #/set-cookie: ([^;]+)/#.ignoresCase()) else {
      throw POSIXError(.EACCES)
    }
    cookie = String(set.output.1)
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// Sends a request, and gives back the whole answer.
  func send(_ method: String, _ target: String, form: String = "") throws -> String {
    let wire = try Wire(port: port)
    var head = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    if !cookie.isEmpty { head += "Cookie: \(cookie)\r\n" }
    if method == "POST" {
      head +=
        "Origin: http://127.0.0.1:\(port)\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        + "Content-Length: \(form.utf8.count)\r\n"
    }
    wire.send(head + "\r\n" + form)
    return wire.receive().text
  }

  /// Answers the next question that it is not known.
  ///
  /// - Returns: Whether there was one.
  func answerNext() throws -> Bool {
    let first = try send("GET", "/questions/next")
    guard let place = first.firstMatch(of: #/[Ll]ocation: (\/questions\/of\/[^\r]+)/#)?.output.1 else {
      return false
    }
    let page = try send("GET", String(place))
    guard let token = page.firstMatch(of: #/name="token" value="([0-9a-f]+)"/#)?.output.1 else { return false }
    return try send("POST", String(place), form: "token=\(token)&state=open&answer=%3F").hasPrefix(
      "HTTP/1.1 303")
  }

  /// Ends it as Ctrl-C does.
  ///
  /// - Returns: Its exit status.
  func end() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
