package import Calendars
import Host
import Wording
import XML

/// The time zones of this machine.
package enum ZoneFile {
  private static let folder = "/usr/share/zoneinfo/"
  /// No zone needs more than some kilobytes.
  private static let sizeLimit = 1 << 20

  /// The rules of a zone, and its name as the database writes it.
  ///
  /// - Throws: `Failure` with status 64 for a name that is none.
  package static func zone(named name: String) throws -> (name: String, rules: ZoneRules) {
    if let zone = zoneIfKnown(named: name) { return zone }
    throw Failure(
      "readiness: "
        + worded(
          """
          no time zone of this machine is called '\(name.printableArgument)'; give --zone as Region/City, such \
          as Europe/Berlin
          """),
      status: Failure.usage)
  }

  /// The rules of a zone; `nil` where this machine has none of that name.
  package static func rulesIfKnown(named name: String) -> ZoneRules? { zoneIfKnown(named: name)?.rules }

  /// A zone by its name in whatever case, also by a name that it had earlier; `nil` where this machine has none.
  private static func zoneIfKnown(named name: String) -> (name: String, rules: ZoneRules)? {
    let isName =
      (1...60).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0 & 0xDF) || "_+-/".utf8.contains($0)
      }
    guard isName, !name.hasPrefix("/") else { return nil }
    if let rules = rules(inFileOf: name) { return (name, rules) }
    guard let known = names[name.lowercased()] else { return nil }
    return [known.name, known.target].lazy.compactMap { name in rules(inFileOf: name).map { (name, $0) } }
      .first
  }

  private static func rules(inFileOf name: String) -> ZoneRules? {
    (try? WholeFile.bytes(of: folder + name, limit: sizeLimit)).flatMap { ZoneRules(tzif: $0) }
  }

  /// The names of the database by their small letters, each with the zone that it stands for: some machines have no
  /// file for names of earlier years.
  private static let names: [String: (name: String, target: String)] = {
    guard let bytes = try? WholeFile.bytes(of: folder + "tzdata.zi", limit: sizeLimit) else { return [:] }
    var found: [String: (name: String, target: String)] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = line.prefix(200).split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      switch words.first {
      case "Z" where words.count > 1: found[words[1].lowercased()] = (words[1], words[1])
      case "L" where words.count > 2: found[words[2].lowercased()] = (words[2], words[1])
      default: continue
      }
    }
    return found
  }()
}
