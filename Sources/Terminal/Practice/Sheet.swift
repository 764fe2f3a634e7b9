import Wording

/// Text for one terminal: its columns, and how it emphasises.
public struct Sheet: Sendable {
  /// The narrowest text, in columns; a narrower terminal breaks the lines itself.
  static let narrowest = 24

  let style: Style
  let width: Int

  /// Creates a sheet.
  ///
  /// - Parameter columns: The columns of the terminal; `nil` for 80. Wider lines than of 80 columns are hard to read
  ///   and not used.
  public init(style: Style, columns: Int? = nil) {
    self.style = style
    width = max(Self.narrowest, min(TextLayout.width, columns.map { $0 - 1 } ?? TextLayout.width))
  }

  /// Text broken at spaces.
  func wrapped(_ text: String, indent: String = "", first: String? = nil) -> String {
    TextLayout.wrapped(text, indent: indent, first: first, width: width)
  }

  /// A heading.
  func heading(_ text: String) -> String { style.strong(wrapped(text)) }

  /// Seconds as `1 h 42 min`, `42 min` or `30 s`.
  static func duration(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    if seconds < 60 { return "\(seconds) s" }
    let minutes = seconds / 60
    if minutes < 60 { return worded("\(minutes) min") }
    return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : worded(" \(minutes % 60) min"))
  }
}
