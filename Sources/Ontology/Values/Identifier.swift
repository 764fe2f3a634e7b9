/// The key of a value in the library; keys of different kinds do not mix.
///
/// Ids persist: they stay when titles, numbers or product names change.
public struct Identifier<Value>: Sendable, Hashable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The id as it stands in the files: lower-case letters, digits, full stops and hyphens.
  public let text: String

  /// Creates a key.
  public init(_ text: String) { self.text = text }

  /// Creates a key from a literal.
  public init(stringLiteral value: String) { text = value }

  /// The id as it stands in the files.
  public var description: String { text }

  /// Orders by the text.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// The line of a file from which a value was read.
public struct Place: Sendable, Hashable {
  /// The file's path.
  public var file: String
  /// 1-based line.
  public var line: Int

  /// Creates a place.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
