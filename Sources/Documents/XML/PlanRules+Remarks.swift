import Ontology
import Wording
import XML

/// The rules about what somebody else wrote.
///
/// What a remark is about need not be in the plan any more: a replan may have dropped it, and what was said
/// stays.
extension PlanRules {
  /// A remark is about one thing, and one of a kind that it can be about.
  func remarksHaveOneSubject(_ faults: inout Faults) {
    for remark in root.elements(named: "review").flatMap(\.elements) {
      let subjects = ["competency", "skill", "activity"].filter { remark[$0] != nil }
      guard ["shown", "comment", "rating"].contains(remark.name) else { continue }
      if subjects.count > 1 {
        faults.add(
          remark,
          worded("the <\(remark.name)> is about \(subjects.joined(separator: worded(" and "))) at once"),
          worded("keep one of them"))
      } else if subjects.isEmpty, remark.name != "comment" {
        faults.add(
          remark, worded("the <\(remark.name)> does not say what it is about"),
          remark.name == "rating"
            ? worded("add skill or competency") : worded("add skill, competency or activity"))
      } else if remark.name == "rating", subjects == ["activity"] {
        faults.add(remark, worded("a rating is of a skill or a competency, not of an activity"))
      }
      if remark["part"] != nil, subjects != ["activity"] || remark.name != "comment" {
        faults.add(remark, worded("part goes with a comment on an activity"), worded("remove it"))
      }
      if remark.name == "comment", remark.text.plainLines.isEmpty {
        faults.add(remark, worded("the comment is empty"), worded("write it, or remove the element"))
      }
    }
  }

  /// Only what proposes a change can have been carried out.
  func onlyProposalsAreDone(_ faults: inout Faults) {
    for remark in root.elements(named: "review").flatMap(\.elements)
    where remark.line(of: "state") == "done" && !remark.name.hasPrefix("propose-") {
      faults.add(
        remark, worded("a <\(remark.name)> cannot be done"), worded("open, accepted or declined is right"))
    }
  }
}
