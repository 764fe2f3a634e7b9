internal import CLibXML2
import Wording

extension ParsedDocument {
  /// The outermost element of an XML document that is known to be harmless, such as one that was built into the program:
  /// no limit is looked at but that of depth, what is blank between elements is left out, and values are made as the
  /// parser reads, without its tree between.
  ///
  /// - Parameters:
  ///   - bytes: The whole document, UTF-8 without a byte order mark.
  ///   - file: The name that diagnostics report.
  /// - Throws: `InvalidDocument` with the first fault.
  /// - Complexity: O(n) in the number of bytes.
  public static func rootElement(trusted bytes: [UInt8], file: String) throws(InvalidDocument) -> Element {
    let collector = Collector()
    let maximumDepth = Limits.standard.depth
    let builder = ElementBuilder(maximumDepth: maximumDepth)
    let isWhole = withCharacters(bytes[...]) { characters, count in
      withExtendedLifetime(builder) {
        var receiver = readiness_receiver(
          owner: Unmanaged.passUnretained(builder).toOpaque(),
          start: { ElementBuilder.of($0).start($1, in: $2, line: $3, count: $4, $5) },
          end: { ElementBuilder.of($0).end() },
          text: { ElementBuilder.of($0).add($1, count: $2) },
          collector: collector.raw)
        return readiness_parse_events(characters, count, &receiver) != 0
      }
    }
    guard isWhole == true, let root = builder.root else { throw notWellFormed(collector, file: file) }
    if let line = builder.tooDeep {
      throw TreeReader(file: file, maximumDepth: maximumDepth).tooDeep(line)
    }
    return root
  }
}
