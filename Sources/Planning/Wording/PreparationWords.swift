import Ontology
import Wording

extension Plan.Preparation {
  /// What it is, in a few words.
  public var heading: String {
    switch kind {
    case .setUp: worded("Set up the cloud project")
    case .request(.acceleratorQuota): worded("Ask for the accelerator quota")
    case .request(.modelLicence): worded("Accept the model’s licence")
    }
  }

  /// What to do, for what, and whose time it takes.
  public var text: String {
    switch kind {
    case .setUp:
      [setUp, worded("It takes half an hour \(hours); what stands already needs nothing.")].joined(
        separator: " ")
    case .request(.acceleratorQuota):
      worded(
        """
        For \(need): ask for a quota of GPUs or TPUs in the region in which you work, and in a free trial upgrade the \
        account first. An answer may take days; asking takes ten minutes.
        """)
    case .request(.modelLicence):
      worded(
        """
        For \(need): accept the licence with the account whose token you use. An answer may take days; asking takes ten \
        minutes.
        """)
    }
  }

  /// The same in one line for a small screen.
  public var brief: String {
    worded("\(heading), \(minutes) min, for “\(title.shortened(to: 40))” on \(needed.spoken).")
  }

  /// What has to stand for what; billing where something costs.
  private var setUp: String {
    if let paid {
      return worded(
        """
        An account, a project of its own and the command-line tools, before \(need); billing and a budget with alerts \
        before “\(paid.title)” on \(paid.day.spoken).
        """)
    }
    return isPaid
      ? worded(
        """
        An account, a project of its own with billing, a budget with alerts and the command-line tools, before \(need).
        """)
      : worded("An account, a project of its own and the command-line tools, before \(need).")
  }

  private var need: String { worded("“\(title)” on \(needed.spoken)") }

  private var hours: String {
    isExtra ? worded("beside the hours of the week") : worded("of what the week keeps free")
  }
}
