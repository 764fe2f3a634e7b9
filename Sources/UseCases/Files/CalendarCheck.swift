import Calendars
package import Ontology
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
  /// - Parameter day: The first day of the two years of which it is asked when the calendar is busy, as a plan would.
  /// - Throws: `InvalidDocument` for what is no calendar, or cannot be kept free.
  package static func faults(in file: SourceFile, from day: Day) throws(InvalidDocument) -> [Diagnostic] {
    try BusyFiles.passedOver(in: file, from: day).map { Diagnostic(.warning, file: file.path, $0) }
  }
}
