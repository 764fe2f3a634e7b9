/// What a form holds: names with values, and files.
public struct FormFields: Sendable, Hashable {
  /// A file that was chosen in a form.
  public struct File: Sendable, Hashable {
    /// The name that it had where it was chosen; may be anything.
    public var name: String
    /// What is in it.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The most fields of a form.
  public static let most = 256
  /// The longest value of a field, in bytes.
  public static let longest = 64 << 10

  /// The fields in their order; of a group of check boxes, one each.
  public private(set) var fields: [(name: String, value: String)] = []
  /// The files by the names of their fields.
  public private(set) var files: [String: File] = [:]

  /// Creates a form in which nothing is filled in.
  public init() {}

  /// Creates a form from its fields.
  public init(_ fields: [(name: String, value: String)], files: [String: File] = [:]) {
    self.fields = fields
    self.files = files
  }

  /// Reads a form as browsers encode it by default; line ends become line feeds.
  ///
  /// - Returns: `nil` for more fields or longer values than are read, for broken escapes, and for what is no UTF-8.
  /// - Complexity: O(n) in the number of bytes.
  public init?(urlEncoded bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let parts = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    guard parts.count <= Self.most else { return nil }
    for part in parts {
      let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      let value = equals < part.endIndex ? part[(equals + 1)...] : []
      guard value.count <= Self.longest * 3,
        let name = PercentCoding.decoded(part[..<equals], plusIsSpace: true),
        let text = PercentCoding.decoded(value, plusIsSpace: true), text.utf8.count <= Self.longest
      else { return nil }
      fields.append((name, text.replacing("\r\n", with: "\n")))
    }
  }

  init(_ form: MultipartForm) {
    fields = form.fields.map { ($0.name, $0.value.replacing("\r\n", with: "\n")) }
    files = form.files
  }

  /// The first value of a name; `nil` where it is not there.
  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All values of a name, such as those of a group of check boxes.
  public func all(_ name: String) -> [String] { fields.compactMap { $0.name == name ? $0.value : nil } }

  public static func == (left: FormFields, right: FormFields) -> Bool {
    left.files == right.files && left.fields.elementsEqual(right.fields, by: ==)
  }

  public func hash(into hasher: inout Hasher) {
    for field in fields {
      hasher.combine(field.name)
      hasher.combine(field.value)
    }
    hasher.combine(files)
  }
}
