package import Calendars
import Host
import XML

/// The time zones of this machine.
package enum ZoneFile {
  private static let folder = "/usr/share/zoneinfo/"
  /// No zone needs more than some kilobytes.
  private static let sizeLimit = 1 << 20

  /// The rules of a zone.
  ///
  /// - Throws: `Failure` with status 64 for a name that is none.
  package static func rules(named name: String) throws -> ZoneRules {
    if let rules = rulesIfKnown(named: name) { return rules }
    throw Failure(
      "readiness: no time zone of this machine is called '\(name.printableArgument)'; "
        + "give --zone as Region/City, such as Europe/Berlin",
      status: Failure.usage)
  }

  /// The rules of a zone; `nil` where this machine has none of that name.
  package static func rulesIfKnown(named name: String) -> ZoneRules? {
    let isName =
      (1...60).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0 & 0xDF) || "_+-/".utf8.contains($0)
      }
    guard isName, !name.hasPrefix("/"),
      let bytes = try? WholeFile.bytes(of: folder + name, limit: sizeLimit)
    else { return nil }
    return ZoneRules(tzif: bytes)
  }
}
