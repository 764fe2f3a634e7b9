import Foundation

/// Debian's Chromium without a window, and without a network.
///
/// It is spoken to in the protocol of its developer tools
/// (<https://chromedevtools.github.io/devtools-protocol/>) over two pipes: no port, no driver, nothing to
/// install beside it. One process and one page serve all tests, one after the other; each begins with an empty page
/// in an empty browser.
final class Browser: @unchecked Sendable {
  /// What went wrong between the tests and the browser.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// Whether tests in a browser are to run: where there is one, and where the environment insists on it.
  static let isWanted = executable != nil || ProcessInfo.processInfo.environment[requiredVariable] != nil
  /// Set in the environment, the tests in a browser fail where there is none, instead of being left out.
  private static let requiredVariable = "READINESS_BROWSER_REQUIRED"

  private static let executable = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }
  private static let shared = Result { try Browser() }

  /// Opens an empty page for the time of a closure.
  ///
  /// - Parameters:
  ///   - width: The width of the window, in CSS pixels.
  ///   - isDark: Whether the person prefers dark colours.
  static func withPage<Value>(
    width: Int = 1280, isDark: Bool = false, _ body: (BrowserPage) throws -> Value
  ) throws -> Value {
    let browser = try shared.get()
    return try browser.oneAtATime.withLock {
      // A page with a process of its own takes four times as long as to empty one.
      let page = try browser.page.take() ?? BrowserPage(browser)
      do {
        try page.begin(width: width, isDark: isDark)
        let value = try body(page)
        browser.page = page
        return value
      } catch {
        // Nobody knows what state it is in.
        page.close()
        throw error
      }
    }
  }

  /// How long anything may take, in seconds; only a browser that hangs takes as long.
  private static let patience = 60.0

  private let oneAtATime = NSLock()
  /// The page that nobody uses; `nil` while there is none.
  private var page: BrowserPage?
  private let process = Process()
  private let commands = Pipe()
  private let answers = Pipe()
  private var received: [UInt8] = []
  /// How much of it is known to hold no end of a message: a printed page comes in a thousand parts.
  private var searched = 0
  private var lastNumber = 0
  private var listeners: [(BrowserEvent) -> Void] = []

  private init() throws {
    guard let executable = Self.executable else { throw Fault(description: "there is no Chromium") }
    let profile = FileManager.default.temporaryDirectory.appendingPathComponent(
      "readiness-browser-\(UUID().uuidString)")
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The shell outlives the browser, which ends with the tests, and removes what it left.
    process.arguments = [
      "-c", #""$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1; rm -rf "$READINESS_BROWSER""#, executable,
      "--headless", "--no-sandbox", "--remote-debugging-pipe", "--user-data-dir=\(profile.path)",
      "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
      "--disable-component-update",
      "--disable-extensions", "--disable-sync", "--no-first-run", "--no-default-browser-check",
      "--mute-audio",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "about:blank",
    ]
    var environment = ProcessInfo.processInfo.environment
    environment["READINESS_BROWSER"] = profile.path
    process.environment = environment
    process.standardInput = commands
    process.standardOutput = answers
    try process.run()
  }

  /// Calls a method and waits for its result.
  @discardableResult
  func call(_ method: String, _ parameters: [String: Any] = [:], session: String? = nil) throws -> [String:
    Any]
  {
    lastNumber += 1
    let number = lastNumber
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try commands.fileHandleForWriting.write(
      contentsOf: try JSONSerialization.data(withJSONObject: message) + Data([0]))
    while true {
      let answer = try next()
      guard answer["id"] as? Int == number else { continue }
      if let error = answer["error"] as? [String: Any] {
        throw Fault(description: "\(method): \(error["message"] ?? "failed")")
      }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// Waits until something has happened.
  func wait(until isDone: () -> Bool) throws {
    while !isDone() { _ = try next() }
  }

  /// Hears of every event until the next call.
  func listen(_ listener: @escaping (BrowserEvent) -> Void) { listeners = [listener] }

  /// The next message; an event among them has been passed on.
  private func next() throws -> [String: Any] {
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    let descriptor = answers.fileHandleForReading.fileDescriptor
    while true {
      if let end = messageEnd() {
        let bytes = Data(received[..<end])
        received.removeFirst(end + 1)
        searched = 0
        guard let message = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] else { continue }
        if let event = BrowserEvent(message) { for listener in listeners { listener(event) } }
        return message
      }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = deadline.timeIntervalSinceNow
      guard left > 0, poll(&request, 1, Int32(left * 1000)) > 0 else {
        throw Fault(description: "the browser does not answer")
      }
      let bytes = answers.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw Fault(description: "the browser has ended") }
      received.append(contentsOf: bytes)
    }
  }

  /// The place of the zero byte after the first message; `nil` while it is not there.
  private func messageEnd() -> Int? {
    let end = received.withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { start in
        memchr(start + searched, 0, bytes.count - searched).map { UnsafeRawPointer($0) - start }
      }
    }
    searched = end ?? received.count
    return end
  }
}

/// Something that the browser tells of its own accord.
struct BrowserEvent {
  let method: String
  let parameters: [String: Any]
  /// The page that it is about; `nil` for the browser itself.
  let session: String?

  init?(_ message: [String: Any]) {
    guard let method = message["method"] as? String else { return nil }
    self.method = method
    parameters = message["params"] as? [String: Any] ?? [:]
    session = message["sessionId"] as? String
  }

  /// A text somewhere inside, such as `["entry", "text"]`.
  func text(_ path: String...) -> String? {
    var value: Any? = parameters
    for name in path { value = (value as? [String: Any])?[name] }
    return value as? String
  }
}
