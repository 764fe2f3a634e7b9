import Wording

extension Plan.FollowUp {
  /// What it is called.
  public var title: String { worded("What the practice exam showed") }

  /// What to do: the weak sections first, then one's own mistakes.
  public var text: String {
    switch place {
    case 0:
      worded(
        """
        First readiness replan: what is ahead then follows from what it showed. Then its weakest section: \
        readiness practice --section NUMBER, and read up what you had wrong. If nothing was weak, this evening is yours.
        """)
    case 1: worded("Its second weakest section, in the same way.")
    default: worded("What you had wrong so far: readiness practice --wrong.")
    }
  }
}
