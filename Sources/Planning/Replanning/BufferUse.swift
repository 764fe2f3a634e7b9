/// How much of what was kept free in the weeks ahead stays free after something was missed.
///
/// What was missed goes into the time that was kept for it, week by week, before anything else moves.
struct BufferUse {
  /// Quarter-hours that have no place yet.
  private(set) var missed: Int

  init(missed: Int) { self.missed = missed }

  /// Quarter-hours of a week's buffer that stay free.
  ///
  /// - Parameters:
  ///   - buffer: Quarter-hours that the week was to keep free.
  ///   - free: Quarter-hours beside what is planned for the week; negative when it no longer holds that.
  mutating func keep(_ buffer: Int, freeQuarters free: Int) -> Int {
    let wanted = missed + max(0, buffer - free)
    let used = min(buffer, wanted)
    // What the week holds beside its plan takes missed work up, whether it was kept free for that or not.
    missed = max(0, missed - max(0, free))
    if free < 0 { missed -= free }
    return buffer - used
  }
}
