/// What a request begins with: method, target and header fields, as they came over the wire.
public struct RequestHead: Sendable, Hashable {
  /// One line of the header.
  public struct Field: Sendable, Hashable {
    /// The name in lower case.
    public var name: String
    /// The value without white space at its ends.
    public var value: String

    /// Creates a field; the name is taken in lower case.
    public init(_ name: String, _ value: String) {
      self.name = name.lowercased()
      self.value = value
    }
  }

  /// The method, such as `GET`.
  public var method: String
  /// The target as it was sent, such as `/week/3?from=today`.
  public var target: String
  /// The fields in their order; a name may come several times.
  public var fields: [Field]

  /// Creates a head.
  public init(method: String, target: String, fields: [Field] = []) {
    self.method = method
    self.target = target
    self.fields = fields
  }

  /// The values of all fields of a name, which is given in lower case.
  public func values(of name: String) -> [String] {
    fields.compactMap { $0.name == name ? $0.value : nil }
  }

  /// The value of a field that came exactly once.
  public func onlyValue(of name: String) -> String? {
    let values = values(of: name)
    return values.count == 1 ? values[0] : nil
  }

  /// What a browser sends back of a cookie; `nil` where it was not sent, or more than once.
  ///
  /// Source: RFC 6265, section 4.2.1.
  public func cookie(_ name: String) -> String? {
    let pairs = values(of: "cookie").flatMap { $0.split(separator: ";") }.compactMap { pair -> String? in
      let parts = pair.drop { $0 == " " }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0] == name ? String(parts[1]) : nil
    }
    return pairs.count == 1 ? pairs[0] : nil
  }
}
