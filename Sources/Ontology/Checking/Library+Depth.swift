extension Library {
  /// How far the library's questions back what can be said of an exam.
  ///
  /// - Complexity: O(items + needs); where there are items enough, that of ``FormCount`` besides.
  public func depth(of exam: Exam) -> ExamDepth {
    let needs = exam.weightedNeeds
    guard exam.isMapped else {
      return .outline(mapped: needs.map(\.weight).reduce(0, +), exam.sections.count)
    }
    let shares = exam.skillShares
    var counts: [Skill.ID: Int] = [:]
    for item in items where item.isCheck && item.status != .retired && shares[item.skill] != nil {
      counts[item.skill, default: 0] += 1
    }
    func covered(_ needs: [Exam.WeightedNeed]) -> Double {
      needs.lazy.filter { counts[$0.skill, default: 0] > 0 }.map(\.weight).reduce(0, +)
    }
    let sections = zip(exam.sections.indices, exam.sectionShares).map { index, share in
      covered(needs.filter { $0.section == index }) / share
    }
    let thin = shares.map { ExamDepth.ThinSkill(skill: $0.key, share: $0.value, items: counts[$0.key] ?? 0) }
      .filter { $0.items < ExamDepth.itemsForSkill }
      .sorted { ($1.share, $0.skill) < ($0.share, $1.skill) }
    var depth = ExamDepth(
      tier: .selfRated, mappedShare: 1, coveredShare: covered(needs), sections: sections,
      firmShare: 1 - thin.map(\.share).reduce(0, +), thinSkills: thin, isGivenAwayByForm: false)
    if depth.coveredShare >= ExamDepth.sampledShare - 1e-9 { depth.tier = .sampled }
    guard depth.hasItemsEnough else { return depth }
    let asked = items.filter { shares[$0.skill] != nil }
    depth.isGivenAwayByForm = !FormCount(asked, of: self).findings.isEmpty
    if !depth.isGivenAwayByForm { depth.tier = .tested }
    return depth
  }
}

extension ExamDepth {
  /// The depth of an outline that is not mapped as a whole.
  fileprivate static func outline(mapped: Double, _ sections: Int) -> ExamDepth {
    ExamDepth(
      tier: .outline, mappedShare: mapped, coveredShare: 0, sections: Array(repeating: 0, count: sections),
      firmShare: 0, thinSkills: [], isGivenAwayByForm: false)
  }

  var hasItemsEnough: Bool {
    firmShare >= Self.testedShare - 1e-9 && !thinSkills.contains { $0.share > Self.heavyShare + 1e-9 }
  }
}
