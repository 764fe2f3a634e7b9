import Exchange
import Testing

/// Who gets in: a table of requests that a browser on this machine would never send.
@Suite struct GateTests {
  static let key = "0123456789abcdef0123456789abcdef"
  static let gate = Gate(port: 8080, key: key, open: ["enter"], uploads: ["receive": 17 << 20])

  /// A request that is let in, as fields that a case changes.
  static func head(
    _ method: String = "POST", _ target: String = "/progress", without: Set<String> = [],
    with more: [(String, String)] = []
  ) -> RequestHead {
    let usual = [
      ("host", "127.0.0.1:8080"), ("cookie", "readiness-8080=\(key)"), ("origin", "http://127.0.0.1:8080"),
      ("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded"),
      ("content-length", "10"),
    ]
    let kept = usual.filter { !without.contains($0.0) && (method == "POST" || !$0.0.hasPrefix("content-")) }
    return RequestHead(
      method: method, target: target, fields: (kept + more).map { RequestHead.Field($0.0, $0.1) })
  }

  @Test(arguments: [
    head(), head("GET", "/"), head("HEAD", "/"), head("GET", "/week/3?from=a&b=%C3%BC"),
    head(without: ["origin"]), head(without: ["sec-fetch-site"]),
    head("GET", "/", without: ["host"], with: [("Host", "LOCALHOST:8080")]),
    head("GET", "/enter/x", without: ["cookie"]),
    head("GET", "/", with: [("content-length", "0")]),
    head(
      "POST", "/receive/calendar", without: ["content-type"],
      with: [("content-type", "multipart/form-data; boundary=x")]),
    head("GET", "/", without: ["cookie"], with: [("cookie", "a=b; readiness-8080=\(key); readiness-9=z")]),
  ])
  func `what a browser sends is let in`(head: RequestHead) {
    #expect(Self.gate.refusal(head) == nil)
  }

  static let hosts: [[(String, String)]] =
    [[]]
    + [
      "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8081", "evil.example", "evil.example:8080", "localhost",
      "[::1]:8080",
      "127.0.0.1:8080.evil.example", "127.0.0.1:8080, evil.example", "evil@127.0.0.1:8080", "0.0.0.0:8080",
      "127.1:8080", "2130706433:8080", "127.0.0.1:08080", "127.0.0.1:8080/", "",
    ].map { [("host", $0)] }
    + [
      [("host", "127.0.0.1:8080"), ("host", "127.0.0.1:8080")],
      [("host", "evil.example"), ("Host", "127.0.0.1:8080")],
    ]

  @Test(arguments: hosts)
  func `another address, none, or several are turned away`(hosts: [(String, String)]) {
    for method in ["GET", "POST"] {
      #expect(Self.gate.refusal(Self.head(method, without: ["host"], with: hosts)) == .otherAddress)
    }
  }

  static let origins: [[(String, String)]] =
    [[]]
    + [
      "null", "http://evil.example", "https://127.0.0.1:8080", "http://127.0.0.1", "http://127.0.0.1:8081",
      "http://localhost:8080", "http://127.0.0.1:8080/", "http://127.0.0.1:8080.evil.example", "", "file://",
    ].map { [("origin", $0)] }
    + ["cross-site", "same-site", "none", "", "Same-Origin, cross-site"].map { [("sec-fetch-site", $0)] }
    + [
      [("origin", "http://127.0.0.1:8080"), ("sec-fetch-site", "cross-site")],
      [("origin", "http://evil.example"), ("sec-fetch-site", "same-origin")],
      [("origin", "http://127.0.0.1:8080"), ("origin", "http://127.0.0.1:8080")],
      [("sec-fetch-site", "same-origin"), ("sec-fetch-site", "same-origin")],
    ]

  @Test(arguments: origins)
  func `a form of another page, or of nobody knows which, is turned away`(origins: [(String, String)]) {
    let head = Self.head(without: ["origin", "sec-fetch-site"], with: origins)
    #expect(Self.gate.refusal(head) == .otherOrigin)
  }

  static let targets = [
    "", "*", "/..", "/../etc/passwd", "/a/../b", "/.", "/%2e%2e/etc/passwd", "/%2E%2E", "/..%2fetc", "/a%2Fb",
    "/a%5cb",
    "/a\\b", "//", "//etc/passwd", "/a//b", "/a/", "/%00", "/a%0d%0aSet-Cookie:x", "/%", "/%4", "/%zz",
    "/%ff", "/%c0%ae",
    "/é", "/ a", "/a b", "/a#b", "http://127.0.0.1:8080/", "HTTP://evil.example/", "file:///etc/passwd",
    "etc/passwd",
    "/" + String(repeating: "a", count: 2048), "/?%", "/?a=%ff", "/\u{7F}", "/a\u{0}",
    "/?" + String(repeating: "a&", count: 300),
  ]

  @Test(arguments: targets)
  func `what is no plain path is turned away`(target: String) {
    #expect(Self.gate.refusal(Self.head("GET", target)) == .malformed)
  }

  static let lengths: [[(String, String)]] =
    ["", "-1", "+1", "1.5", "0x10", "1e3", "1,1", "9999999999999", "ten", "１"].map {
      [("content-length", $0)]
    } + [
      [], [("content-length", "1"), ("content-length", "1")],
      [("content-length", "1"), ("content-length", "2")],
      [("content-length", "5"), ("transfer-encoding", "chunked")], [("transfer-encoding", "chunked")],
      [("content-length", "5"), ("transfer-encoding", "identity")],
      [("content-length", "5"), ("Transfer-Encoding", "xchunked")],
    ]

  @Test(arguments: lengths)
  func `a length that is none, or is said twice or in two ways, is turned away`(lengths: [(String, String)]) {
    #expect(Self.gate.refusal(Self.head(without: ["content-length"], with: lengths)) == .malformed)
  }

  @Test(arguments: [
    "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "Post", "PROPFIND", "", "GETT", "BREW",
  ])
  func `other methods are turned away`(method: String) {
    #expect(Self.gate.refusal(Self.head(method)) == .method)
  }

  static let cookies: [[(String, String)]] =
    [[]]
    + [
      "", "readiness-8080=", "readiness-8080=\(key)0", "readiness-8080=\(key.dropLast())",
      "readiness-8081=\(key)",
      "readiness-8080=\(key.uppercased())", "READINESS-8080=\(key)", "x; readiness-8080",
      "xreadiness-8080=\(key)",
      "readiness-8080=\(key); readiness-8080=\(key)", "readiness-8080=\"\(key)\"",
    ].map { [("cookie", $0)] }
    + [[("cookie", "readiness-8080=\(key)"), ("cookie", "readiness-8080=other")]]

  @Test(arguments: cookies)
  func `who did not come in by the door is turned away everywhere else`(cookies: [(String, String)]) {
    for method in ["GET", "POST", "HEAD"] {
      #expect(Self.gate.refusal(Self.head(method, without: ["cookie"], with: cookies)) == .stranger)
    }
  }

  @Test func `what is too large, or is no form, is turned away before it is read`() {
    func body(_ target: String, _ length: Int, _ type: String) -> Gate.Refusal? {
      Self.gate.refusal(
        Self.head(
          target: target, length: length, type: type))
    }
    let usual = "application/x-www-form-urlencoded"
    #expect(body("/progress", 2 << 20, usual) == nil)
    #expect(body("/progress", (2 << 20) + 1, usual) == .tooLarge(limit: 2 << 20))
    #expect(
      body("/receive/file", 2_000_000_000, "multipart/form-data; boundary=x") == .tooLarge(limit: 17 << 20))
    for type in ["text/plain", "application/json", "multipart/form-data; boundary=x", "", "text/html"] {
      #expect(body("/progress", 10, type) == .noForm)
    }
  }

  @Test func `a body after a request that has none, and a head of many or long fields, are turned away`() {
    #expect(Self.gate.refusal(Self.head("GET", "/", with: [("content-length", "4")])) == .malformed)
    #expect(
      Self.gate.refusal(Self.head("GET", "/", with: (0..<64).map { ("x-\($0)", "") })) == .malformed)
    #expect(
      Self.gate.refusal(Self.head("GET", "/", with: [("x", String(repeating: "a", count: 17_000))]))
        == .malformed)
  }

  @Test func `a browser that was closed comes back by its cookie, which no script and no other site sees`() {
    let parts = Set(Self.gate.cookie.split(separator: "; ").map(String.init))
    #expect(parts.isSuperset(of: ["readiness-8080=\(Self.key)", "Path=/", "HttpOnly", "SameSite=Strict"]))
    #expect(parts.contains { $0.hasPrefix("Max-Age=") })
  }

  @Test func `a secret is 32 digits, and each is another`() {
    let secrets = (0..<50).map { _ in Secret.random() }
    #expect(Set(secrets).count == 50)
    #expect(secrets.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) })
    #expect(Secret.isSame("abc", "abc") && !Secret.isSame("abc", "abd") && !Secret.isSame("abc", "abcd"))
  }
}

extension GateTests {
  static func head(target: String, length: Int, type: String) -> RequestHead {
    head(
      "POST", target, without: ["content-length", "content-type"],
      with: [("content-length", "\(length)"), ("content-type", type)])
  }
}
