import ArgumentParser
import Wording

/// Whether a file that is in the way may go.
struct ReplacementOptions: ParsableArguments {
  @Flag(
    help:
      .worded(
        "Write over a file of another kind, or one that this program did not write; it is kept as FILE.previous."
      )
  )
  var replace = false
}
