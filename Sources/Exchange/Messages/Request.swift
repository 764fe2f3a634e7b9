/// A request that was let in, with its body.
public struct Request: Sendable, Hashable {
  /// What it begins with.
  public var head: RequestHead
  /// Where it goes.
  public var target: RequestTarget
  /// Its body; empty for most.
  public var body: [UInt8]

  /// Creates a request; `nil` for a target that ``RequestTarget`` does not take.
  public init?(_ head: RequestHead, body: [UInt8] = []) {
    guard let target = RequestTarget(head.target) else { return nil }
    self.head = head
    self.target = target
    self.body = body
  }

  /// Whether it may change something.
  public var isPost: Bool { head.method == "POST" }

  /// What the form in its body holds; `nil` for a body that is none.
  public var form: FormFields? {
    guard let type = head.onlyValue(of: "content-type") else { return nil }
    if MediaType(type).name == "application/x-www-form-urlencoded" { return FormFields(urlEncoded: body) }
    return MultipartForm(body, type: type).map { FormFields($0) }
  }
}
