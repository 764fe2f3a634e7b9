import Assessment
import Ontology
public import Planning
import Wording

/// What a preview says of the wishes that it was asked for.
extension ReplanDraft {
  /// The wishes that are new, with their numbers.
  public var newWishes: [(number: Int, wish: Wish)] {
    Array(new.wishes.enumerated().dropFirst(old.wishes.count).map { ($0.offset + 1, $0.element) })
  }

  /// The wishes that are withdrawn, with their numbers.
  public var withdrawnWishes: [(number: Int, wish: Wish)] {
    zip(old.wishes, new.wishes).enumerated().filter { $0.element.0.holds && !$0.element.1.holds }
      .map { ($0.offset + 1, $0.element.1) }
  }

  /// Refuses wishes that cannot hold, all of them together.
  ///
  /// - Throws: `Failure` with status 64. Older wishes that could not be honoured before either are no reason, unless
  ///   they contradict a new one.
  static func check(
    _ new: Plan, wishes: [Wish], from old: Plan, model: AssessmentModel, on day: Day
  ) throws {
    var asked = old
    asked.wishes = wishes
    (asked.conditions, asked.weeks) = (new.conditions, new.weeks)
    let added = Set(old.wishes.count + 1..<max(old.wishes.count, wishes.count) + 1)
    let conflicts = WishConflicts(asked, library: model.library, on: day).all.filter {
      !added.isDisjoint(with: $0.numbers)
    }
    var reasons = conflicts.map { conflict in
      let names = conflict.numbers.map { "\($0)" }.joined(separator: worded(" and "))
      return conflict.numbers.count == 1
        ? worded("wish \(names): \(conflict.text)") : worded("wishes \(names): \(conflict.text)")
    }
    if reasons.isEmpty {
      let before = old.standings(on: day)
      reasons = new.standings(on: day).enumerated().compactMap { place, standing in
        guard case .unmet(let reason) = standing else { return nil }
        if before.indices.contains(place), case .unmet = before[place] { return nil }
        return worded("wish \(place + 1) (\(WishWords.text(of: new.wishes[place]))): \(reason)")
      }
    }
    guard !reasons.isEmpty else { return }
    throw Failure(
      "readiness: "
        + worded(
          """
          this cannot all be, so nothing was changed; 'readiness adjust --list' numbers what holds, new wishes \
          come after it\n
          """) + reasons.map { "- \($0)" }.joined(separator: "\n"), status: Failure.usage)
  }
}

extension Workspace {
  /// Plans the rest of a plan anew with what the learner asks of it; nothing is written.
  ///
  /// - Parameters:
  ///   - entry: What is asked for.
  ///   - request: The plan, the profile and the day.
  /// - Throws: `Failure` with status 64 for what cannot be wished or cannot hold together, and as
  ///   ``replan(_:)`` does.
  public func adjust(_ entry: AdjustEntry, in request: ReplanRequest) throws -> ReplanDraft {
    var request = request
    request.adjustment = entry
    do {
      return try replan(request)
    } catch ProgressFault.noHours {
      // A replan can keep the scope instead of the date, and what is asked for can be asked for otherwise.
      throw Failure(
        "readiness: "
          + worded(
            """
            no hours are left before the exam, so nothing was changed; ask for fewer days --away or more --hours, \
            or give a later day with --exam-date
            """), status: Failure.usage)
    }
  }
}
