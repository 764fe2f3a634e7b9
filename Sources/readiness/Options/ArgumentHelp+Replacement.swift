import ArgumentParser
import Wording

extension ArgumentHelp {
  /// What `--replace` says of itself: whether a file that is in the way may go.
  ///
  /// The flag stands in each command that has it, and in no group: in debug builds the parser checks what a group holds
  /// six times for each time that it checks a flag, at every launch.
  static var replacement: ArgumentHelp {
    .worded(
      "Write over a file of another kind, or one that this program did not write; it is kept as FILE.previous."
    )
  }
}
