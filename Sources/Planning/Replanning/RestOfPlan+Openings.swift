import Scheduling

/// When something may still be met for the first time.
extension RestOfPlan {
  /// The last week ahead for it by the practice exams that are still to come; any where no order is asked for, and where
  /// something was missed: then as much as possible stays near its week, and comes late rather than not at all.
  func lastOpening(_ sittings: [StudyProblem.Sitting]) -> Int? {
    conditions.areasPerWeek == nil || !ahead.missed.isEmpty ? nil : calendar.lastOpening(sittings)
  }

  /// The problem with what comes first, in which what is kept may take up its skills where it does.
  ///
  /// A plan of an older version, or one that lost weeks before, may meet something after the practice exam that decides: that
  /// stays rather than that it falls out.
  func counted(
    _ problem: StudyProblem, _ kept: StudySchedule, by maker: PlanMaker, of goals: [Int]? = nil,
    besides taken: Set<Int> = []
  ) -> StudyProblem {
    var counted = maker.builder.floor.counted(in: problem, of: goals, besides: taken)
    counted.lastOpening = counted.lastOpening.map { max($0, kept.lastOpening(in: counted)) }
    return counted
  }
}

extension StudySchedule {
  /// The last week in which something ends that takes up a skill of which nothing is held; -1 where there is none.
  fileprivate func lastOpening(in problem: StudyProblem) -> Int {
    var (met, last) = (Set<Int>(), -1)
    var left = problem.activities.map(\.duration)
    for (week, entry) in weeks.enumerated() {
      for session in entry.sessions {
        left[session.activity] -= session.quarters
        guard left[session.activity] <= 0 else { continue }
        for raise in problem.activities[session.activity].raises
        where problem.skills[raise.skill].initialLevel == 0 && met.insert(raise.skill).inserted {
          last = week
        }
      }
    }
    return last
  }
}
