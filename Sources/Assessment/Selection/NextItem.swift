/// The item that is worth asking next.
public struct NextItem: Sendable, Hashable {
  /// Its place among the items chosen from.
  public let index: Int

  /// What it was chosen by: ``varianceReduction``, per second if the rule says so, times the balance of its
  /// section.
  public let score: Double

  /// By how much its answer is expected to reduce the variance of readiness, to first order.
  public let varianceReduction: Double
}
