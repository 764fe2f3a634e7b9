import Wording

/// A mail that a person looks at and sends, or a program sends for them: one text twice, as plain text and as HTML.
///
/// It is a draft: it has no date and no identity, which the program that sends it adds, and no address but those that
/// were given.
public struct MailMessage: Sendable, Hashable {
  /// What it is and of which plan, such as `digest plan-1f3a9c20`, by which this program knows its own.
  public let mark: String
  /// What it is about, on one line.
  public let subject: String
  /// Who sends it; `nil` where the mail program knows.
  public let sender: MailAddress?
  /// Whom it is for; nobody where the sender fills them in.
  public let recipients: [MailAddress]
  /// The text, with line feeds, the last of which ends it.
  public let text: String
  /// The same as a page.
  public let page: String

  /// Writes a mail.
  public init(
    mark: String, subject: String, sender: MailAddress? = nil, recipients: [MailAddress] = [], text: String,
    page: String
  ) {
    self.mark = mark.plain
    self.subject = subject.plain
    self.sender = sender
    self.recipients = recipients
    self.text = text
    self.page = page
  }

  /// The field by which this program knows its own mails; it comes first.
  public static let markField = "X-Readiness"
  /// No encoded body has an equals sign before a low line, so nothing in it ends a part.
  static let boundary = "=_readiness"
  static let parts = ["text/plain", "text/html"]
  private static let lineEnd = "\r\n"

  /// The mail as a file (RFC 5322, with MIME by RFC 2045 and `multipart/alternative` by RFC 2046): ASCII, in lines that
  /// end with CRLF and are short enough for every program that they pass.
  ///
  /// - Complexity: O(n) in the length of the text.
  public var bytes: [UInt8] {
    var lines = ["\(Self.markField): \(HeaderText.value(mark))"]
    if let sender { lines.append("From: \(sender.fieldValue)") }
    if !recipients.isEmpty {
      lines.append("To: " + recipients.map(\.fieldValue).joined(separator: ",\r\n "))
    }
    lines += [
      "Subject: \(HeaderText.value(subject))",
      // Mail programs that know it open the file as a mail to be finished.
      "X-Unsent: 1", "MIME-Version: 1.0", "Content-Language: \(Language.current.identifier)",
      "Content-Type: multipart/alternative; boundary=\"\(Self.boundary)\"", "",
    ]
    for (type, body) in zip(Self.parts, [text, page]) {
      lines += [
        "--\(Self.boundary)", "Content-Type: \(type); charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable", "", QuotedPrintable.body(body),
      ]
    }
    lines += ["--\(Self.boundary)--", ""]
    return Array(lines.joined(separator: Self.lineEnd).utf8)
  }

  /// Reads a mail as this type writes it; `nil` for any other.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init?(reading bytes: [UInt8]) {
    let whole = String(decoding: bytes, as: UTF8.self)
    let pieces = whole.split(
      separator: "--\(Self.boundary)", omittingEmptySubsequences: false
    ).map(String.init)
    guard pieces.count == 4, pieces[3] == "--\(Self.lineEnd)" else { return nil }
    let bodies = pieces[1...2].compactMap { piece -> String? in
      piece.firstRange(of: "\r\n\r\n").flatMap { start in
        let body = piece[start.upperBound...]
        return body.hasSuffix(Self.lineEnd) ? QuotedPrintable.text(of: String(body.dropLast())) : nil
      }
    }
    let fields = Self.fields(of: pieces[0])
    let recipients =
      fields["To"]?.split(separator: ",\r\n ").map { MailAddress(fieldValue: String($0)) } ?? []
    guard bodies.count == 2, let mark = fields[Self.markField].flatMap(HeaderText.text),
      let subject = fields["Subject"].flatMap(HeaderText.text), !recipients.contains(nil)
    else { return nil }
    self.init(
      mark: mark, subject: subject, sender: fields["From"].flatMap(MailAddress.init(fieldValue:)),
      recipients: recipients.compactMap(\.self), text: bodies[0], page: bodies[1])
    guard self.bytes == bytes else { return nil }
  }

  /// The fields of a header, with the line ends within them.
  private static func fields(of header: String) -> [String: String] {
    var fields: [String: String] = [:]
    var last = ""
    for line in header.split(separator: lineEnd) {
      if line.hasPrefix(" ") {
        fields[last, default: ""] += lineEnd + line
      } else if let colon = line.firstRange(of: ": ") {
        last = String(line[..<colon.lowerBound])
        fields[last] = String(line[colon.upperBound...])
      }
    }
    return fields
  }
}
