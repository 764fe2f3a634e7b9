import Wording
package import XML

/// A file of a kind that people bring although nothing of it can be read here.
package enum ForeignFile {
  /// What such a file is, and what to bring instead; `nil` for any other.
  package static func fault(in file: SourceFile) -> Diagnostic? {
    let found = kinds.first { file.bytes.starts(with: $0.mark) }
    guard let found else { return nil }
    return Diagnostic(
      file: file.path, worded("this is \(found.name), which cannot be read here"), suggestion: found.instead)
  }

  private static var resume: String { worded("bring a résumé as JSON in the form of https://jsonresume.org") }
  private static var kinds: [(mark: [UInt8], name: String, instead: String)] {
    [
      (Array("%PDF".utf8), worded("a PDF file"), resume),
      (Array("{\\rtf".utf8), worded("a file of rich text (RTF)"), resume),
      ([0x50, 0x4B, 0x03, 0x04], worded("a Word or Excel document, or another ZIP file"), resume),
      ([0xD0, 0xCF, 0x11, 0xE0], worded("an old Word or Excel document"), resume),
      ([0x1F, 0x8B], worded("a compressed file"), worded("unpack it first")),
      ([0x89, 0x50, 0x4E, 0x47], worded("a picture"), resume),
      ([0xFF, 0xD8, 0xFF], worded("a picture"), resume),
      (Array("BEGIN:VCALENDAR".utf8), worded("a calendar"), worded("give it to readiness plan --busy")),
      (Array("BEGIN:VCARD".utf8), worded("a business card (vCard)"), resume),
    ]
  }
}
