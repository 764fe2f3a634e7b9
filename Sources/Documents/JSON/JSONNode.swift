import Wording

/// A JSON value (RFC 8259) with the line on which it stands.
///
/// Numbers keep their digits, so that none is rounded; objects keep the order of their members and what is
/// named twice, so that a reader can say so.
public struct JSONNode: Sendable, Hashable {
  /// What the value is.
  public enum Value: Sendable, Hashable {
    /// An object with its members in order.
    case object([Member])
    /// A list.
    case array([JSONNode])
    /// A text.
    case string(String)
    /// A number as it is written.
    case number(String)
    /// A truth value.
    case boolean(Bool)
    /// Nothing.
    case null
  }

  /// A named value of an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var node: JSONNode

    /// Creates a member.
    public init(_ name: String, _ node: JSONNode) {
      self.name = name
      self.node = node
    }
  }

  /// What it is.
  public var value: Value
  /// 1-based line of its beginning; 0 for a value made in code.
  public var line: Int

  /// Creates a value.
  public init(_ value: Value, line: Int = 0) {
    self.value = value
    self.line = line
  }

  /// The members of an object; empty where this is none.
  public var members: [Member] {
    if case .object(let members) = value { members } else { [] }
  }

  /// The value of the first member of a name; `nil` where there is none, or this is no object.
  public subscript(name: String) -> JSONNode? { members.first { $0.name == name }?.node }

  /// The values of a list; empty where this is none.
  public var elements: [JSONNode] {
    if case .array(let elements) = value { elements } else { [] }
  }

  /// The text; `nil` where this is none.
  public var text: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// What it is, in words.
  var kind: String {
    switch value {
    case .object: worded("an object")
    case .array: worded("a list")
    case .string: worded("a text")
    case .number: worded("a number")
    case .boolean: worded("true or false")
    case .null: "null"
    }
  }
}
