import Documents
import Planning
import Scheduling
import Wording

/// What a file is, told by the marks that this program leaves in what it writes: a namespace, the name of the
/// generator, the header of a table. Two files of one mark are the same thing written twice.
package struct FileMark: Hashable {
  package typealias Kind = FileKind

  package let kind: Kind
  /// What it is about: a title, a plan, the first line.
  package let identity: String

  /// What the file is, as a predicate.
  package var words: String {
    kind == .text ? worded("is a file that this program did not write here") : worded("is a \(kind.rawValue)")
  }

  /// The mark of what cannot be read.
  package static let unreadable = FileMark(.text)

  /// How much of a file is looked at for marks that stand at its beginning, in bytes.
  private static let head = 256 << 10
  /// The longest mark, in bytes.
  private static let longest = 400

  /// Reads the mark of a file; `nil` for one that is empty, with which nothing is lost.
  ///
  /// Whether the rest of the file is as it should be is left to its reader.
  ///
  /// - Complexity: O(1), but O(n) in the length of a JSON document.
  package init?(_ bytes: [UInt8]) {
    let start = bytes.prefix(Self.head).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let unmarked = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start
    guard let first = unmarked.first else { return nil }
    let found: FileMark? =
      switch first {
      case UInt8(ascii: "<"): Self.page(unmarked) ?? Self.document(unmarked)
      case UInt8(ascii: "{"): Self.object(bytes)
      default: Self.calendar(unmarked) ?? Self.workbook(unmarked) ?? Self.mail(unmarked)
      }
    self = found ?? FileMark(.text, Self.line(unmarked))
  }

  private init(_ kind: Kind, _ identity: String = "") {
    self.kind = kind
    self.identity = identity
  }

  /// A page of this program begins with its type; a template for one does not.
  private static func page(_ head: ArraySlice<UInt8>) -> FileMark? {
    let beginning = String(decoding: head.prefix(4 << 10), as: UTF8.self).lowercased()
    guard beginning.hasPrefix("<!doctype html") else {
      return beginning.contains("<html") ? FileMark(.template) : nil
    }
    guard text(in: head, from: "<meta name=\"generator\" content=\"readiness", to: "\"") == "" else {
      return nil
    }
    return FileMark(.page, text(in: head, from: "<title>", to: "</title>") ?? "")
  }

  private static func document(_ head: ArraySlice<UInt8>) -> FileMark? {
    switch DocumentKind.of(Array(head)) {
    case .plan where text(in: head, from: "\"urn:readiness:plan:", to: "\"") != nil: FileMark(.plan)
    case .profile where text(in: head, from: "\"urn:readiness:profile:", to: "\"") != nil: FileMark(.profile)
    default:
      if text(in: head, from: "<calibration xmlns=\"urn:readiness:calibration:", to: "\"") != nil {
        FileMark(.calibration, text(in: head, from: " exam=\"", to: "\"") ?? "")
      } else {
        text(in: head, from: "targetNamespace=\"urn:readiness:", to: "\"").map { FileMark(.schema, $0) }
      }
    }
  }

  private static func object(_ bytes: [UInt8]) -> FileMark? {
    guard let fields = try? JSONReading.value(Fields.self, from: bytes) else { return nil }
    if fields.format?.hasPrefix("urn:readiness:plan:") == true { return FileMark(.plan) }
    if fields.format == InstanceDocument.format { return FileMark(.problem, fields.name ?? "") }
    if fields.schema?.contains("json-schema.org") == true { return FileMark(.schema, fields.title ?? "") }
    if let basics = fields.basics, basics.summary?.hasPrefix(ResumeJSON.summaryStart) == true {
      return FileMark(.resume, basics.name ?? "")
    }
    guard let learner = fields.learner, let exam = fields.exam, fields.provenance != nil, fields.asOf != nil
    else { return nil }
    return FileMark(.result, learner + "\n" + exam)
  }

  private static func calendar(_ head: ArraySlice<UInt8>) -> FileMark? {
    guard head.starts(with: Array("BEGIN:VCALENDAR".utf8)),
      text(in: head.prefix(1 << 10), from: "PRODID:-//readiness//", to: "//") != nil
    else { return nil }
    // The name of an event begins with that of its plan.
    return FileMark(.calendar, text(in: head, from: "UID:", to: ".") ?? "")
  }

  /// The name of the program and the title stand in one of the first parts, none of which is compressed.
  private static func workbook(_ head: ArraySlice<UInt8>) -> FileMark? {
    guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]),
      text(in: head, from: "<creator xmlns=\"http://purl.org/dc/elements/1.1/\">readiness", to: "<") == ""
    else { return nil }
    return FileMark(
      .workbook,
      text(in: head, from: "<title xmlns=\"http://purl.org/dc/elements/1.1/\">", to: "</title>") ?? "")
  }

  private static func mail(_ head: ArraySlice<UInt8>) -> FileMark? {
    let field = "\(MailMessage.markField): "
    guard head.starts(with: Array(field.utf8)) else { return nil }
    return text(in: head, from: field, to: "\r\n").map { FileMark(.mail, $0) }
  }

  /// What stands between two marks, if it is short enough to be one.
  private static func text(in head: ArraySlice<UInt8>, from mark: String, to end: String) -> String? {
    guard let start = place(of: Array(mark.utf8), in: head) else { return nil }
    let rest = head[start...].prefix(longest)
    guard let stop = place(of: Array(end.utf8), in: rest) else { return nil }
    return String(decoding: rest[..<(stop - end.utf8.count)], as: UTF8.self)
  }

  /// The place after the first occurrence of a mark.
  private static func place(of mark: [UInt8], in head: ArraySlice<UInt8>) -> Int? {
    guard let first = mark.first else { return nil }
    var rest = head
    while let index = rest.firstIndex(of: first) {
      if rest[index...].starts(with: mark) { return index + mark.count }
      rest = rest[(index + 1)...]
    }
    return nil
  }

  private static func line(_ head: ArraySlice<UInt8>) -> String {
    String(decoding: head.prefix(longest).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  /// The members of a JSON object that tell what it is; those of another type tell nothing.
  private struct Fields: Decodable {
    struct Basics: Decodable { var name, summary: String? }

    private enum CodingKeys: String, CodingKey {
      case format, name, title, basics, learner, exam, provenance, asOf
      case schema = "$schema"
    }

    let format, name, title, schema, learner, exam, provenance, asOf: String?
    let basics: Basics?

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      func text(_ key: CodingKeys) -> String? { try? fields.decode(String.self, forKey: key) }
      (format, name, title, schema) = (text(.format), text(.name), text(.title), text(.schema))
      (learner, exam, provenance, asOf) = (text(.learner), text(.exam), text(.provenance), text(.asOf))
      basics = try? fields.decode(Basics.self, forKey: .basics)
    }
  }
}
