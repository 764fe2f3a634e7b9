import Foundation

/// A page in the browser, used as a person uses it: it is opened from a file, clicked, typed into and saved
/// from.
final class BrowserPage {
  /// What went wrong in the page: errors, exceptions, and what its content security policy stopped.
  private(set) var problems: [String] = []
  /// The addresses that were asked for, the page's own among them; what the page holds itself asks nobody.
  private(set) var requests: [String] = []

  private let browser: Browser
  private let context: String
  private let target: String
  private let session: String
  private let downloads: URL
  private var isLoaded = false
  private var lastDownload: (name: String, isComplete: Bool)?

  init(_ browser: Browser) throws {
    self.browser = browser
    func text(_ name: String, _ result: [String: Any]) throws -> String {
      guard let text = result[name] as? String else { throw Browser.Fault(description: "no \(name) came") }
      return text
    }
    context = try text("browserContextId", try browser.call("Target.createBrowserContext"))
    target = try text(
      "targetId",
      try browser.call("Target.createTarget", ["url": "about:blank", "browserContextId": context]))
    session = try text(
      "sessionId", try browser.call("Target.attachToTarget", ["targetId": target, "flatten": true]))
    downloads = FileManager.default.temporaryDirectory.appendingPathComponent(
      "readiness-downloads-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: downloads, withIntermediateDirectories: true)
    browser.listen { [weak self] in self?.note($0) }
    for domain in ["Page", "Runtime", "Log", "Audits", "Network"] { try call("\(domain).enable") }
    try browser.call(
      "Browser.setDownloadBehavior",
      [
        "behavior": "allowAndName", "browserContextId": context, "downloadPath": downloads.path,
        "eventsEnabled": true,
      ])
  }

  /// Empties what the browser keeps beside the page, which goes with the first that is opened, and lets it be as a person
  /// has it.
  func begin(width: Int, isDark: Bool) throws {
    try browser.call("Storage.clearCookies", ["browserContextId": context])
    try call("Network.clearBrowserCache")
    try call("Page.resetNavigationHistory")
    try call(
      "Network.emulateNetworkConditions",
      ["offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1])
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600])
    try call(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]]])
    (problems, requests, lastDownload) = ([], [], nil)
  }

  /// Closes the page with all that belongs to it.
  func close() {
    _ = try? browser.call("Target.disposeBrowserContext", ["browserContextId": context])
    try? FileManager.default.removeItem(at: downloads)
  }

  /// Opens a file and waits until it is loaded.
  func open(_ path: String) throws {
    isLoaded = false
    try call("Page.navigate", ["url": URL(fileURLWithPath: path).absoluteString])
    try browser.wait { isLoaded }
    try settle()
  }

  /// Goes to a page that this machine serves, and waits until it, and where it leads on to, is loaded.
  func visit(_ address: String) throws {
    try call(
      "Network.emulateNetworkConditions",
      ["offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1])
    try load { try call("Page.navigate", ["url": address]) }
  }

  /// Does something that has the browser go to another page, and waits until that is loaded.
  func load(after action: () throws -> Void) throws {
    isLoaded = false
    try action()
    try browser.wait { isLoaded }
    try settle()
  }

  /// The value of an expression of JavaScript, as JSON has it.
  @discardableResult
  func evaluate(_ expression: String) throws -> Any? {
    let result = try call(
      "Runtime.evaluate", ["expression": expression, "returnByValue": true, "awaitPromise": true])
    if let details = result["exceptionDetails"] as? [String: Any] {
      throw Browser.Fault(description: "\(expression): \(details)")
    }
    return (result["result"] as? [String: Any])?["value"]
  }

  /// The text of an element as it is shown, or the value of a field.
  func text(_ selector: String) throws -> String? {
    try evaluate("(e => e && (e.value ?? e.innerText))(\(try find(selector)))") as? String
  }

  /// Types a text into a field, in place of what stands there.
  func type(_ text: String, into selector: String) throws {
    try evaluate("(e => { e.focus(); e.select(); })(\(try existing(selector)))")
    try call("Input.insertText", ["text": text])
  }

  /// Chooses an option of a list by its value.
  func choose(_ value: String, in selector: String) throws {
    let change = "e.dispatchEvent(new Event('input', {bubbles: true}))"
    try evaluate("(e => { e.value = \(try Self.literal(value)); \(change); })(\(try existing(selector)))")
  }

  /// Clicks into the middle of an element.
  func click(_ selector: String) throws {
    let place = "(r => [r.x + r.width / 2, r.y + r.height / 2])(e.getBoundingClientRect())"
    let find = "(e => { e.scrollIntoView({block: 'center'}); return \(place); })(\(try existing(selector)))"
    guard let point = try evaluate(find) as? [Double], point.count == 2 else {
      throw Browser.Fault(description: "\(selector) has no place")
    }
    for kind in ["mousePressed", "mouseReleased"] {
      try call(
        "Input.dispatchMouseEvent",
        ["type": kind, "x": point[0], "y": point[1], "button": "left", "clickCount": 1])
    }
  }

  /// Presses a key, such as `Tab`, `Enter` or ` `.
  func press(_ key: String) throws {
    let codes = ["Tab": 9, "Enter": 13, " ": 32]
    var event: [String: Any] = ["key": key, "windowsVirtualKeyCode": codes[key] ?? 0]
    if key == "Enter" { event["text"] = "\r" }
    if key == " " { event["text"] = " " }
    for kind in ["keyDown", "keyUp"] {
      event["type"] = kind
      try call("Input.dispatchKeyEvent", event)
    }
  }

  /// The file that an action makes the browser save, with the name that the page gave it.
  func download(after action: () throws -> Void) throws -> (name: String, bytes: Data) {
    lastDownload = nil
    try action()
    try browser.wait { lastDownload?.isComplete ?? false }
    guard let name = lastDownload?.name,
      let file = try FileManager.default.contentsOfDirectory(at: downloads, includingPropertiesForKeys: nil)
        .first
    else { throw Browser.Fault(description: "nothing was saved") }
    let bytes = try Data(contentsOf: file)
    try FileManager.default.removeItem(at: file)
    return (name, bytes)
  }

  /// Waits until the page has done what it was about to do.
  func settle() throws {
    try evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
  }

  @discardableResult
  func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    try browser.call(method, parameters, session: session)
  }

  private func note(_ event: BrowserEvent) {
    if event.session == nil {
      switch event.method {
      case "Browser.downloadWillBegin": lastDownload = (event.text("suggestedFilename") ?? "", false)
      case "Browser.downloadProgress" where event.text("state") == "completed":
        lastDownload?.isComplete = true
      default: break
      }
      return
    }
    guard event.session == session else { return }
    switch event.method {
    case "Page.loadEventFired": isLoaded = true
    case "Network.requestWillBeSent":
      let address = event.text("request", "url") ?? ""
      if !address.hasPrefix("data:"), !address.hasPrefix("blob:") { requests.append(address) }
    case "Network.webSocketCreated": requests.append(event.text("url") ?? "")
    case "Runtime.exceptionThrown":
      problems.append("exception: \(event.text("exceptionDetails", "exception", "description") ?? "unknown")")
    case "Runtime.consoleAPICalled": problems.append("console: \(event.parameters["args"] ?? "")")
    case "Log.entryAdded": problems.append("log: \(event.text("entry", "text") ?? "")")
    case "Audits.issueAdded": problems.append("issue: \(event.parameters["issue"] ?? "")")
    case "Page.javascriptDialogOpening": problems.append("dialog: \(event.text("message") ?? "")")
    default: break
    }
  }

  private func find(_ selector: String) throws -> String {
    "document.querySelector(\(try Self.literal(selector)))"
  }

  /// The element in JavaScript.
  ///
  /// - Throws: `Browser.Fault` when the page has no such element.
  private func existing(_ selector: String) throws -> String {
    let element = try find(selector)
    guard try evaluate("\(element) !== null") as? Bool == true else {
      throw Browser.Fault(description: "the page has no \(selector)")
    }
    return element
  }

  /// A text as JavaScript writes it.
  static func literal(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }
}
