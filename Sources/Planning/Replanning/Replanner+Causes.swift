import Assessment
public import Ontology
import Scheduling

/// What of a change comes from what.
extension Replanner {
  /// Splits what a replan changes by its causes.
  ///
  /// The causes are let in one after the other, each beside those before it, and every plan is compared with the one
  /// before. So the parts add up, and what two causes bring only together counts for the later one: so does a cause
  /// without whose successors nothing could be planned, such as the time that passed an exam which then moves.
  ///
  /// - Parameters:
  ///   - old: The plan before.
  ///   - new: What ``replan(_:on:keeping:examDate:of:pace:wishes:)`` made of it with the same arguments.
  ///   - today: The day from which it was planned.
  ///   - priority: What was held on to.
  ///   - examDate: The other day of the exam; `nil` if it was left.
  ///   - exam: The exam that is meant, of several with days of their own.
  ///   - pace: The pace in percent; `nil` if the estimates were trusted.
  ///   - wishes: All wishes of the plan, where they changed; `nil` if they were left.
  /// - Complexity: that of a replan without its tables for each cause but the last.
  public func causes(
    from old: Plan, to new: Plan, on today: Day, keeping priority: Plan.Priority, examDate: Day? = nil,
    of exam: Goal? = nil, pace: Int? = nil, wishes: [Wish]? = nil
  ) throws(ProgressFault) -> [PlanCause] {
    guard new != old else { return [] }
    let known = known(to: old)
    let former = ReplanStage(
      profile: known ?? old.provenance.map { profile.known(on: $0.day) } ?? profile, pace: old.learnedPace,
      acceptsProposals: false,
      examDate: nil, priority: old.provenance?.priority ?? .date, wishes: old.wishes)
    let last = ReplanStage(
      profile: profile, pace: pace, acceptsProposals: true, examDate: examDate, exam: exam,
      priority: priority,
      wishes: wishes ?? old.wishes)
    var stages: [(kind: PlanCause.Kind, stage: ReplanStage)] = []
    // What was removed from the profile cannot be had back: what it was planned with then tells nothing of the time.
    let hasMovedOn = known == nil ? old.hasMovedOn(until: today) : !isAsBefore(old, at: former, on: today)
    if hasMovedOn { stages.append((.time, former)) }
    var stage = former
    for kind in PlanCause.Kind.allCases.dropFirst() {
      let next = stage.letting(kind, of: last)
      let isNew =
        switch kind {
        case .feedback: old.hasProposalsToCarryOut
        case .answers: next != stage || known == nil
        case .time, .pace, .calendar, .wishes: next != stage
        }
      stage = next
      if isNew { stages.append((kind, stage)) }
    }
    guard !stages.isEmpty else {
      return [
        PlanCause(
          kind: .time, points: new.readiness.projected.mean - old.readiness.projected.mean,
          moves: new.changes.count)
      ]
    }
    var (kinds, plans) = ([PlanCause.Kind](), [old])
    for entry in stages.dropLast() {
      guard let plan = try planIfPossible(after: old, at: entry.stage, on: today) else { continue }
      kinds.append(entry.kind)
      plans.append(plan)
    }
    kinds += stages.suffix(1).map(\.kind)
    plans.append(new)
    return causes(kinds, plans)
  }

  private func causes(_ kinds: [PlanCause.Kind], _ plans: [Plan]) -> [PlanCause] {
    let extents = plans.map(\.weeks.extents)
    var moves = [Int](repeating: 0, count: kinds.count)
    for change in plans.last?.changes ?? [] {
      // The last cause that moved it is the one for which it is where it is.
      let place = kinds.indices.last { extents[$0][change.activity] != extents[$0 + 1][change.activity] }
      moves[place ?? kinds.count - 1] += 1
    }
    return kinds.enumerated().map { place, kind in
      PlanCause(
        kind: kind,
        points: plans[place + 1].readiness.projected.mean - plans[place].readiness.projected.mean,
        moves: moves[place])
    }
  }

  /// The profile as it was when the weeks ahead of a plan were planned, as far as that can be told; `nil` where it
  /// cannot be had back.
  private func known(to old: Plan) -> Profile? {
    guard let provenance = old.provenance, provenance.answers == nil else {
      return old.answersPlannedWith(profile)
    }
    // An earlier version kept no more than the day; the decisions about ratings may be later ones.
    let before = profile.known(on: provenance.day)
    var planned = old.withoutOpenProposals
    planned.records = Array(old.records.prefix(provenance.records))
    let states = Plan.decisions(about: before.evidence).map { evidence in
      var state = before
      state.evidence = evidence
      return state
    }
    return states.first { state in
      PlanInputs(model: model, profile: state).fingerprint(of: planned, pace: old.learnedPace)
        == provenance.inputs
    } ?? before
  }

  /// Whether a plan has nothing new to take in but what the causes bring.
  private func isAsBefore(_ old: Plan, at stage: ReplanStage, on today: Day) -> Bool {
    PlanNews(
      of: old.withoutOpenProposals, on: today, inputs: PlanInputs(model: model, profile: stage.profile),
      pace: stage.pace, priority: stage.priority
    ).isNone
  }

  /// The plan of a stage; `nil` where the plan is over by then, or no hours are left.
  private func planIfPossible(
    after old: Plan, at stage: ReplanStage, on today: Day
  ) throws(ProgressFault) -> Plan? {
    var replanner = Replanner(model: model, profile: stage.profile, effort: effort, goals: goals)
    replanner.isBrief = true
    replanner.now = now
    do throws(ProgressFault) {
      return try replanner.replan(
        stage.acceptsProposals ? old : old.withoutOpenProposals, on: today, keeping: stage.priority,
        examDate: stage.examDate, of: stage.exam, pace: stage.pace, wishes: stage.wishes)
    } catch {
      switch error {
      case .over, .noHours: return nil
      default: throw error
      }
    }
  }
}

/// From what a replan is made, with some causes of a change and without others.
private struct ReplanStage: Equatable {
  var profile: Profile
  var pace: Int?
  var acceptsProposals: Bool
  var examDate: Day?
  var exam: Goal?
  var priority: Plan.Priority
  var wishes: [Wish]

  /// The same with one more cause.
  func letting(_ kind: PlanCause.Kind, of last: ReplanStage) -> ReplanStage {
    var stage = self
    switch kind {
    case .time: break
    case .pace: stage.pace = last.pace
    case .answers: stage.profile = last.profile
    case .feedback: stage.acceptsProposals = true
    case .calendar:
      (stage.examDate, stage.exam, stage.priority) = (last.examDate, last.exam, last.priority)
      stage.wishes = wishes(with: last.wishes) { $0.isOfCalendar }
    case .wishes: stage.wishes = last.wishes
    }
    return stage
  }

  /// The wishes of one kind as they are afterwards, the others as they were.
  private func wishes(with last: [Wish], where isOf: (Wish.Content) -> Bool) -> [Wish] {
    zip(wishes, last).map { isOf($0.content) ? $1 : $0 }
      + last.dropFirst(wishes.count).filter { isOf($0.content) }
  }
}

extension Wish.Content {
  /// Whether it is about hours, times or dates.
  fileprivate var isOfCalendar: Bool {
    switch self {
    case .sessionLength, .hours, .times, .away, .start, .examDate: true
    case .pin, .exclusion, .priority, .swap, .addition: false
    }
  }
}

extension Plan {
  /// The plan as it was before proposals were accepted that are not carried out yet.
  fileprivate var withoutOpenProposals: Plan {
    var plan = self
    for review in plan.reviews.indices {
      for place in plan.reviews[review].remarks.indices
      where plan.reviews[review].remarks[place].state == .accepted {
        plan.reviews[review].remarks[place].state = .open
      }
    }
    return plan
  }
}
