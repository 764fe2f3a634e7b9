package import Testing

extension Trait where Self == TimeLimitTrait {
  /// The test looks for what would never end.
  ///
  /// The limit counts the time in which other tests run as well: it is longer than all of them take on a slow machine.
  package static var mustEnd: Self { .timeLimit(.minutes(20)) }
}
