/// An answer: a page, a place to go on, or a file.
public struct Response: Sendable, Hashable {
  /// The status, such as 200.
  public var status: Int
  /// The fields of the header; length and connection are added by whoever sends it.
  public var fields: [RequestHead.Field]
  /// The body.
  public var body: [UInt8]

  /// Creates an answer.
  public init(status: Int, fields: [RequestHead.Field] = [], body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// Sends the browser on with a `GET`, so that going back or reloading sends nothing twice.
  public static func redirect(to place: String) -> Response {
    Response(status: 303, fields: [RequestHead.Field("Location", place)] + common)
  }

  /// A page.
  ///
  /// - Parameters:
  ///   - html: The page.
  ///   - policy: What the browser lets it do, as a Content Security Policy.
  ///   - status: The status.
  public static func page(_ html: String, policy: String, status: Int = 200) -> Response {
    Response(
      status: status,
      fields: [
        RequestHead.Field("Content-Type", "text/html; charset=utf-8"),
        RequestHead.Field("Content-Security-Policy", policy),
      ] + common, body: Array(html.utf8))
  }

  /// A file that the browser keeps instead of showing it.
  ///
  /// - Parameters:
  ///   - bytes: What is in it.
  ///   - name: Its name: letters, digits, full stops and hyphens.
  ///   - type: Its media type.
  public static func download(_ bytes: [UInt8], name: String, type: String) -> Response {
    Response(
      status: 200,
      fields: [
        RequestHead.Field("Content-Type", type),
        RequestHead.Field("Content-Disposition", "attachment; filename=\"\(name)\""),
        RequestHead.Field("Content-Security-Policy", "default-src 'none'; sandbox"),
      ] + common, body: bytes)
  }

  /// What every answer says: nothing is kept by caches, nothing is guessed, nothing is told to or framed by others.
  ///
  /// With no referrer at all browsers would send no origin with forms either.
  private static let common = [
    RequestHead.Field("Cache-Control", "no-store"),
    RequestHead.Field("X-Content-Type-Options", "nosniff"),
    RequestHead.Field("Referrer-Policy", "same-origin"),
    RequestHead.Field("Cross-Origin-Opener-Policy", "same-origin"),
    RequestHead.Field("Cross-Origin-Resource-Policy", "same-origin"),
    RequestHead.Field("X-Frame-Options", "SAMEORIGIN"),
  ]
}
