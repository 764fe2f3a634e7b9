/// A form with files, as browsers encode it.
///
/// Source: RFC 7578 and RFC 2046, section 5.1. What stands before the first boundary or after the last one, and parts
/// within parts, are refused: no browser sends them.
public struct MultipartForm: Sendable, Hashable {
  /// A field that is no file.
  public struct Field: Sendable, Hashable {
    /// Its name and its value.
    public var name, value: String
  }

  /// The longest header of a part, in bytes.
  public static let longestHeader = 4 << 10

  /// The fields that are no files, in their order.
  public private(set) var fields: [Field] = []
  /// The files by the names of their fields; a field in which no file was chosen has none.
  public private(set) var files: [String: FormFields.File] = [:]

  /// Reads a body.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - type: Its media type with the boundary.
  /// - Returns: `nil` for another type, for a body that breaks off, and for more or longer parts than are read.
  /// - Complexity: O(n) in the number of bytes.
  public init?(_ body: [UInt8], type: String) {
    let media = MediaType(type)
    guard media.name == "multipart/form-data", let boundary = media.parameter("boundary"),
      (1...70).contains(boundary.utf8.count)
    else { return nil }
    let delimiter = Array("\r\n--\(boundary)".utf8)
    guard body.starts(with: delimiter.dropFirst(2)) else { return nil }
    var place = delimiter.count - 2
    var count = 0
    while !body[place...].starts(with: "--".utf8) {
      count += 1
      guard count <= FormFields.most, body[place...].starts(with: "\r\n".utf8) else { return nil }
      let start = place + 2
      let head = body[start...].prefix(Self.longestHeader)
      guard let headEnd = Self.place(of: Array("\r\n\r\n".utf8), in: head),
        let end = Self.place(of: delimiter, in: body[(headEnd + 4)...]),
        add(header: body[start..<headEnd], content: body[(headEnd + 4)..<end])
      else { return nil }
      place = end + delimiter.count
    }
    let rest = body[(place + 2)...]
    guard rest.isEmpty || rest.elementsEqual("\r\n".utf8) else { return nil }
  }

  /// Takes a part; `false` for one that cannot be.
  private mutating func add(header: ArraySlice<UInt8>, content: ArraySlice<UInt8>) -> Bool {
    guard let text = String(validating: header, as: UTF8.self) else { return false }
    let lines = text.split(separator: "\r\n")
    let dispositions = lines.filter { $0.lowercased().hasPrefix("content-disposition:") }
    guard dispositions.count == 1,
      !lines.contains(where: { $0.lowercased().hasPrefix("content-transfer-encoding:") })
    else { return false }
    let disposition = Disposition(dispositions[0].drop { $0 != ":" }.dropFirst())
    guard let name = disposition["name"], !name.isEmpty else { return false }
    guard let fileName = disposition["filename"] else {
      guard content.count <= FormFields.longest, let value = String(validating: content, as: UTF8.self) else {
        return false
      }
      fields.append(Field(name: name, value: value))
      return true
    }
    // A field in which nothing was chosen comes as an empty file without a name.
    guard !fileName.isEmpty || !content.isEmpty else { return true }
    guard files[name] == nil else { return false }
    files[name] = FormFields.File(name: fileName, bytes: Array(content))
    return true
  }

  /// The place at which some bytes begin.
  private static func place(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = mark.first else { return nil }
    var place = bytes.startIndex
    let last = bytes.endIndex - mark.count
    while place <= last {
      if bytes[place] == first, bytes[place...].starts(with: mark) { return place }
      place += 1
    }
    return nil
  }
}

/// The parameters of a `Content-Disposition` of a form.
private struct Disposition {
  private var values: [String: String] = [:]

  /// Reads `form-data; name="a"; filename="b.txt"`; quotes in a value come as `%22`.
  init(_ text: Substring) {
    var rest = text
    while let mark = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: mark)...].drop { $0 == " " }
      guard let equals = rest.firstIndex(of: "=") else { return }
      let name = rest[..<equals].lowercased()
      rest = rest[rest.index(after: equals)...]
      guard rest.first == "\"" else { continue }
      rest.removeFirst()
      guard let end = rest.firstIndex(of: "\"") else { return }
      if values[name] == nil { values[name] = String(rest[..<end]).replacing("%22", with: "\"") }
      rest = rest[end...].dropFirst()
    }
  }

  subscript(name: String) -> String? { values[name] }
}
