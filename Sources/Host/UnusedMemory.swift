internal import CHost

/// Memory that the program holds and does not use.
public enum UnusedMemory {
  /// Keeps little from now on: for a program that runs for long and does little. Not every system knows how.
  public static func keepLittle() { readiness_keep_little_memory() }

  /// Gives back what is not used now.
  public static func giveBack() { readiness_give_memory_back() }
}
