import Planning

extension Plan {
  /// The plan in another time zone: its sessions stay at their hours of the day, and the hours that the clocks of the
  /// zone leave out are not studied in.
  ///
  /// - Parameter name: The zone in whatever case; `nil` to leave it.
  /// - Throws: `Failure` with status 64 for a name that is none.
  func inZone(_ name: String?) throws -> Plan {
    guard let name else { return self }
    let zone = try ZoneFile.zone(named: name)
    guard zone.name != conditions.zone else { return self }
    var plan = self
    plan.conditions.zone = zone.name
    plan.asked?.zone = zone.name
    let gaps = try BusyFiles(paths: []).times(for: plan.conditions, zone: zone.rules).times.filter { gap in
      !conditions.busy.contains { $0.day == gap.day && $0.from < gap.to && gap.from < $0.to }
    }
    plan.conditions.busy = (conditions.busy + gaps).sorted {
      ($0.day, $0.from, $0.to) < ($1.day, $1.from, $1.to)
    }
    return plan
  }
}
