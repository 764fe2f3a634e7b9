import Calendars
package import XML

/// What is wrong with a calendar of somebody else.
package enum CalendarCheck {
  /// Whether a file is a calendar, by its name or by how it begins.
  package static func isLikely(_ file: SourceFile) -> Bool {
    file.path.lowercased().hasSuffix(".ics")
      || file.bytes.prefix(200).filter { $0 > 0x20 && $0 < 0x7F }.starts(with: Array("BEGIN:VCALENDAR".utf8))
  }

  /// The events that would be passed over, with their lines.
  ///
  /// - Throws: `InvalidDocument` for what is no calendar.
  package static func faults(in file: SourceFile) throws(InvalidDocument) -> [Diagnostic] {
    try BusyFiles.calendar(file).faults.map { Diagnostic(.warning, file: file.path, $0) }
  }
}
