public import Assessment
public import Ontology
public import Planning
import Wording

extension PlanFileOnDisk {
  /// Answers proposals of others.
  ///
  /// - Parameters:
  ///   - accepted: The numbers of what is accepted, as `Plan.numberedRemarks` numbers it.
  ///   - declined: The numbers of what is declined.
  ///   - addition: What is missing of an accepted activity, as hours and skills; `nil` to let it stay beside the plan.
  ///   - model: The assessment whose skills it names.
  ///   - today: The day.
  /// - Returns: The plan as it is now; nothing is written when nothing changes.
  /// - Throws: `Failure` with status 64 for a number that stands for nothing to decide; nothing is written then.
  public func decide(
    accept accepted: [Int] = [], decline declined: [Int] = [], addition: AdditionEntry? = nil,
    model: AssessmentModel? = nil, on today: Day? = nil
  ) throws -> Plan {
    let old = try read()
    var changed = old
    for number in accepted { try changed.decideChecked(.accepted, about: number) }
    for number in declined { try changed.decideChecked(.declined, about: number) }
    if let addition, let model, let today {
      for number in accepted { try changed.add(addition, ofRemark: number, model: model, on: today) }
    }
    if changed != old { try write(changed, as: PlanFileChange("feedback", on: today)) }
    return changed
  }
}

extension Plan {
  /// Makes a wish of a proposed activity that is accepted.
  fileprivate mutating func add(
    _ entry: AdditionEntry, ofRemark number: Int, model: AssessmentModel, on today: Day
  ) throws {
    guard let found = numberedRemarks.first(where: { $0.number == number }),
      case .addition(let title, let quarters, _) = found.remark.content
    else { return }
    var whole = entry
    (whole.title, whole.author) = (title, found.review.author)
    whole.hours = entry.hours ?? quarters.map { Double($0) / 4 }
    let own = try AdditionReading(whole, model: model).activity(id: "own.\(wishes.count + 1)")
    self = try wishing(wishes + [Wish(.addition(own), made: today, author: whole.author)], on: today)
    _ = decide(.done, aboutRemark: number)
  }

  fileprivate mutating func decideChecked(_ state: PlanReview.State, about number: Int) throws {
    let remarks = numberedRemarks
    guard let (_, _, remark) = remarks.first(where: { $0.number == number }) else {
      throw Failure(
        remarks.isEmpty
          ? "readiness: " + worded("nobody has written anything about this plan")
          : "readiness: "
            + worded(
              """
              there is no number \(number); give 1 to \(remarks.count), as 'readiness feedback' lists them
              """),
        status: Failure.usage)
    }
    if case .rating = remark.content {
      throw Failure(
        "readiness: "
          + worded(
            """
            number \(number) is a rating; it counts once you 'readiness evidence accept' it in the profile
            """),
        status: Failure.usage)
    }
    guard remark.content.isProposal else {
      throw Failure(
        "readiness: " + worded("number \(number) proposes nothing, so there is nothing to accept or decline"),
        status: Failure.usage)
    }
    guard remark.state != .done else {
      throw Failure(
        "readiness: "
          + worded("number \(number) is carried out already; another plan, or another proposal, changes it"),
        status: Failure.usage)
    }
    _ = decide(state, aboutRemark: number)
  }
}
