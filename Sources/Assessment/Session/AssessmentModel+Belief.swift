public import Ontology

extension AssessmentModel {
  /// What is believed of a person: all evidence and all answers, in whatever order they were given within an
  /// assessment, with what went out of date between one assessment and the next.
  ///
  /// - Parameters:
  ///   - profile: The evidence and the answers.
  ///   - day: The day for which to say it; by default the last one on which anything was recorded. An earlier
  ///     day does not rewind the profile.
  ///   - interventions: What changed the person's proficiency, in the order of their days. An assessment that
  ///     was begun on a later day has the last word.
  /// - Complexity: that of ``Belief/posterior(prior:evidence:responses:tolerance:sweepLimit:)`` for each
  ///   assessment.
  public func belief(
    for profile: Profile, on day: Day? = nil, after interventions: [Intervention] = []
  ) -> Belief {
    belief(along: ProfileTimeline(profile), until: day, after: interventions)
  }

  /// What is believed at the end of a timeline, or on a day after it; see ``belief(for:on:)``.
  func belief(
    along timeline: ProfileTimeline, until day: Day? = nil, after interventions: [Intervention] = []
  ) -> Belief {
    var belief = prior
    var last: Day?
    var pending = interventions[...]
    let evidence = timeline.steps.flatMap(\.evidence)
    for step in timeline.steps {
      while let next = pending.first, next.day < step.begun {
        if let last { belief = forget(belief, from: last, to: next.day) }
        last = max(next.day, last ?? next.day)
        belief = next.effect(belief)
        pending.removeFirst()
      }
      if let last { belief = forget(belief, from: last, to: step.day) }
      last = step.day
      let observed = EvidenceRule.observations(of: step.evidence, among: evidence, on: step.day) {
        library.skillIndex[$0]
      }
      belief.observe(observed)
      for case .practiceExam(let scores) in step.evidence.map(\.kind) {
        for score in scores { observe(score, in: &belief) }
      }
      let responses = recordedResponses(of: step.responses)
      if !responses.isEmpty { belief = Belief.posterior(prior: belief, responses: responses).belief }
    }
    for intervention in pending { belief = intervention.effect(belief) }
    if let day, let last { belief = forget(belief, from: last, to: day) }
    return belief
  }

  private func observe(_ score: Evidence.SectionScore, in belief: inout Belief) {
    guard let section = exam.sections.firstIndex(where: { $0.id == score.section }) else { return }
    let result = EvidenceRule.result(of: score)
    belief.observe(sectionMeasure(section), share: result.share, spread: result.spread)
  }

  private func forget(_ belief: Belief, from earlier: Day, to later: Day) -> Belief {
    let months = Double(max(0, later.number - earlier.number)) / 30.4375
    return belief.forgetting(months: months, prior: prior, halfLife: exam.assessment.halfLife)
  }

  /// Readiness for one section.
  public func sectionMeasure(_ section: Int) -> ReadinessMeasure {
    ReadinessMeasure(terms: outline.terms { $0.section == section })
  }

  /// Readiness for one competency, by its place in the exam.
  public func competencyMeasure(_ competency: Int) -> ReadinessMeasure {
    ReadinessMeasure(terms: outline.terms { $0.competency == competency })
  }
}
