public import Planning

extension Plan {
  /// The plan as an audience may see it: the learner all of it, others without private notes.
  public func shown(to audience: Audience) -> Plan { audience == .learner ? self : withoutPrivateNotes }
}
