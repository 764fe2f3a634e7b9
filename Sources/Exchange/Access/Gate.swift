/// Who gets in: looks at the head of a request, before anything of its body is read.
///
/// A page on this machine is reached by every program of the machine and by every page that a browser shows. So a
/// request has to name this very address, a visitor has to show the cookie of the first visit, and what may change
/// something has to come from a page of this address.
public struct Gate: Sendable {
  /// Why a request is turned away.
  public enum Refusal: Sendable, Hashable {
    /// The head is not one that a browser sends: its target, its number of fields, or how it says its length.
    case malformed
    /// It does not name this address, or names several.
    case otherAddress
    /// It wants what is not done here.
    case method
    /// It would change something, and does not come from a page of this address.
    case otherOrigin
    /// The visitor has not come in by the door.
    case stranger
    /// The body is larger than is read, in bytes.
    case tooLarge(limit: Int)
    /// The body is no form.
    case noForm
  }

  /// The most bytes of a body in which no file is expected.
  public static let usualLimit = 2 << 20
  /// The most fields of a head, and bytes of all of them.
  public static let mostFields = 64, longestHead = 16 << 10

  /// The port of this address.
  public let port: Int
  /// What the cookie of a visitor holds.
  private let key: String
  /// The first names of paths at which anybody is answered.
  private let open: Set<String>
  /// The most bytes of a body at paths at which a file is expected, by their first name.
  private let uploads: [String: Int]

  /// Creates a gate.
  ///
  /// - Parameters:
  ///   - port: The port of this address.
  ///   - key: What the cookie of a visitor holds.
  ///   - open: The first names of paths at which anybody is answered, such as that of the door.
  ///   - uploads: The most bytes of a body at paths at which a file is expected, by their first name.
  public init(port: Int, key: String, open: Set<String>, uploads: [String: Int]) {
    self.port = port
    self.key = key
    self.open = open
    self.uploads = uploads
  }

  /// The name of the cookie: pages of other ports of this machine get it, too, and have one of their own.
  public var cookieName: String { "readiness-\(port)" }

  /// The cookie that lets a visitor in. The browser keeps it for a week, so that whoever closes it comes back; the key
  /// ends with the program that gave it out.
  public var cookie: String { "\(cookieName)=\(key); Path=/; Max-Age=604800; HttpOnly; SameSite=Strict" }

  /// Whether a head shows the cookie.
  public func knows(_ head: RequestHead) -> Bool {
    head.cookie(cookieName).map { Secret.isSame($0, key) } ?? false
  }

  /// Why a request is turned away; `nil` for one that is let in.
  public func refusal(_ head: RequestHead) -> Refusal? {
    let size = head.fields.reduce(head.target.utf8.count) {
      $0 + $1.name.utf8.count + $1.value.utf8.count + 4
    }
    guard head.fields.count <= Self.mostFields, size <= Self.longestHead,
      let target = RequestTarget(head.target)
    else { return .malformed }
    guard let host = head.onlyValue(of: "host"), hosts.contains(host.lowercased()) else {
      return .otherAddress
    }
    guard ["GET", "HEAD", "POST"].contains(head.method) else { return .method }
    guard head.values(of: "transfer-encoding").isEmpty, let length = length(of: head) else {
      return .malformed
    }
    if head.method == "POST" {
      guard comesFromHere(head, host: host) else { return .otherOrigin }
    } else if length > 0 {
      return .malformed
    }
    let first = target.path.first ?? ""
    guard open.contains(first) || knows(head) else { return .stranger }
    guard head.method == "POST" else { return nil }
    let limit = uploads[first] ?? Self.usualLimit
    guard length <= limit else { return .tooLarge(limit: limit) }
    let type = head.onlyValue(of: "content-type").map { MediaType($0).name }
    let types = ["application/x-www-form-urlencoded"] + (uploads[first] == nil ? [] : ["multipart/form-data"])
    return type.map(types.contains) == true ? nil : .noForm
  }

  /// The most bytes of the body of a request that was let in.
  public func limit(for head: RequestHead) -> Int {
    guard head.method == "POST" else { return 0 }
    let first = RequestTarget(head.target)?.path.first
    return first.flatMap { uploads[$0] } ?? Self.usualLimit
  }

  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

  /// The length of the body as the head says it; `nil` for a head that says several, or what is no length.
  private func length(of head: RequestHead) -> Int? {
    let lengths = head.values(of: "content-length")
    guard !lengths.isEmpty else { return head.method == "POST" ? nil : 0 }
    guard lengths.count == 1, (1...12).contains(lengths[0].utf8.count),
      lengths[0].utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(lengths[0])
  }

  /// Whether a browser says that a page of this address sends the request.
  ///
  /// Source: Fetch Metadata Request Headers, <https://www.w3.org/TR/fetch-metadata/>; RFC 6454, section 7.
  private func comesFromHere(_ head: RequestHead, host: String) -> Bool {
    let origins = head.values(of: "origin")
    let sites = head.values(of: "sec-fetch-site")
    guard origins.count + sites.count > 0 else { return false }
    return origins.allSatisfy { $0.lowercased() == "http://\(host.lowercased())" } && origins.count <= 1
      && sites.allSatisfy { $0 == "same-origin" } && sites.count <= 1
  }
}
