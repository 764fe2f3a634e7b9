import FoundationEssentials
import Wording

/// Reads JSON that somebody else wrote, with limits.
public enum JSONReading {
  /// How deep lists and objects may be nested.
  public static let deepest = 32

  /// Why JSON cannot be read, as the message and what would be right.
  public enum Fault: Error {
    /// The bytes are not UTF-8, it is nested too deep, or it is no JSON of the expected shape.
    case notUTF8, tooDeep, notJSON

    /// What is wrong.
    public var message: String {
      switch self {
      case .notUTF8: worded("the file is not UTF-8")
      case .tooDeep: worded("the JSON is nested deeper than \(JSONReading.deepest) levels")
      case .notJSON: worded("the file is no JSON object that can be read")
      }
    }

    /// What would be right.
    public var suggestion: String {
      switch self {
      case .notUTF8: worded("save it as UTF-8")
      case .tooDeep: worded("nothing that is read here needs more than 8")
      case .notJSON: worded("look for a missing bracket, comma or quotation mark")
      }
    }
  }

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - type: What is expected.
  ///   - bytes: The JSON, in UTF-8.
  /// - Throws: `Fault`.
  /// - Complexity: O(n) in the number of bytes, and the depth is known before anything is decoded.
  public static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(Fault) -> Value {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    guard !hasRawControls(bytes) else { throw .notJSON }
    guard depth(of: bytes) <= deepest else { throw .tooDeep }
    do {
      return try JSONDecoder().decode(type, from: Data(withoutMark(bytes)))
    } catch {
      throw .notJSON
    }
  }

  /// Whether the bytes begin as a JSON object does.
  public static func beginsObject(_ bytes: [UInt8]) -> Bool { first(in: bytes) == UInt8(ascii: "{") }

  /// Whether the bytes begin as a JSON object or a list does.
  public static func beginsValue(_ bytes: [UInt8]) -> Bool {
    beginsObject(bytes) || first(in: bytes) == UInt8(ascii: "[")
  }

  private static func first(in bytes: [UInt8]) -> UInt8? {
    let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    return withoutMark(bytes).first { !spaces.contains($0) }
  }

  /// The bytes without a byte order mark.
  private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  /// Whether there is a control character that JSON (RFC 8259, sections 2 and 7) has nowhere; the decoder
  /// lets a zero byte pass.
  private static func hasRawControls(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  /// How deep brackets are nested, those in strings left out.
  private static func depth(of bytes: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
        deepest = max(deepest, depth)
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      }
    }
    return deepest
  }
}
