/// A Swift file as the names in it: those of the types that it declares at top level, and all that it mentions.
struct SourceFile {
  /// The folder below its module's, such as `Plan`; empty for the module's own.
  let folder: String
  let name: String
  let declared: Set<String>
  let mentioned: Set<String>

  /// Reads a text; what comments and literals say is no mention, what a literal interpolates is one.
  ///
  /// - Complexity: O(n) in its length.
  init(folder: String, name: String, text: String) {
    let code = CodeText(text).code
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    self.folder = folder
    self.name = name
    mentioned = Set(
      code.split { !Self.isPartOfName($0) }.filter { $0.count > 1 && capitals.contains($0[$0.startIndex]) }
        .map { String(decoding: $0, as: UTF8.self) })
    declared = Set(code.split(separator: UInt8(ascii: "\n")).compactMap(Self.declaredType))
  }

  private static let modifiers: Set<String> = [
    "public", "package", "internal", "final", "indirect", "nonisolated",
  ]
  private static let kinds: Set<String> = ["struct", "enum", "class", "protocol", "actor", "typealias"]

  /// The type that a line declares at top level, where nothing stands before it.
  private static func declaredType(_ line: ArraySlice<UInt8>) -> String? {
    var words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }[...]
    words = words.drop { $0.hasPrefix("@") || modifiers.contains($0) }
    guard let kind = words.popFirst(), kinds.contains(kind), let name = words.first else { return nil }
    return String(decoding: name.utf8.prefix(while: isPartOfName), as: UTF8.self)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
