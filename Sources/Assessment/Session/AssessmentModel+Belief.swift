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
  /// - Complexity: that of ``Belief/posterior(prior:evidence:responses:readiness:tolerance:sweepLimit:)`` for each
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
    var isKnown = false
    var pending = interventions[...]
    var answered: [RecordedResponse] = []
    let evidence = timeline.steps.flatMap(\.evidence)
    for step in timeline.steps {
      while let next = pending.first, next.day < step.begun {
        if let last { belief = forget(belief, from: last, to: next.day) }
        last = max(next.day, last ?? next.day)
        belief = next.effect(belief)
        isKnown = true
        pending.removeFirst()
      }
      if let last { belief = forget(belief, from: last, to: step.day) }
      last = step.day
      let observed = EvidenceRule.observations(of: step.evidence, among: evidence, on: step.day) {
        library.skillIndex[$0]
      }
      let responses = recordedResponses(of: step.responses)
      answered += responses
      belief = learned(belief, isKnown: isKnown, evidence: observed, responses: responses, answered: answered)
      if !responses.isEmpty || !step.evidence.isEmpty { isKnown = true }
      for case .practiceExam(let scores) in step.evidence.map(\.kind) {
        for score in scores { observe(score, in: &belief) }
      }
    }
    for intervention in pending { belief = intervention.effect(belief) }
    if let day, let last { belief = forget(belief, from: last, to: day) }
    return belief
  }

  /// What is believed after evidence and answers of one step.
  ///
  /// The kinds of people are told apart at the first answers, with all evidence that is there by then. Later
  /// answers start from what was believed after the earlier ones. Answers that do not fit together leave more
  /// doubt; see ``PersonFit/doubt``.
  ///
  /// - Parameter answered: All answers so far, which tell how ready the person is to guess.
  private func learned(
    _ belief: Belief, isKnown: Bool, evidence: [RecordedEvidence], responses: [RecordedResponse],
    answered: [RecordedResponse]
  ) -> Belief {
    if responses.isEmpty && (isKnown || evidence.isEmpty) {
      var belief = belief
      belief.observe(evidence)
      return belief
    }
    let readiness = GuessingReadiness.estimate(from: answered)
    return isKnown
      ? PriorMixture(known: belief).belief(
        before: belief, evidence: evidence, responses: responses, readiness: readiness)
      : mixture.belief(before: prior, evidence: evidence, responses: responses, readiness: readiness)
  }

  private func observe(_ score: Evidence.SectionScore, in belief: inout Belief) {
    guard let measure = measure(ofSection: score.section) else { return }
    let result = EvidenceRule.result(of: score)
    belief.observe(measure, share: result.share, spread: result.spread)
  }

  /// Readiness for a section of the profile's exam, or of another exam of the library; `nil` for one of neither, and of
  /// an exam of which only the outline is known.
  private func measure(ofSection id: Exam.Section.ID) -> ReadinessMeasure? {
    guard let other = library.exam(withSection: id, before: ownExam) else { return nil }
    let outline = other.id == exam.id ? outline : ExamOutline(other, library: library)
    guard let place = other.sections.firstIndex(where: { $0.id == id }) else { return nil }
    let terms = outline.terms { $0.section == place }
    return terms.isEmpty ? nil : ReadinessMeasure(terms: terms)
  }

  private func forget(_ belief: Belief, from earlier: Day, to later: Day) -> Belief {
    let months = Double(max(0, later.number - earlier.number)) / 30.4375
    return belief.forgetting(months: months, prior: prior, halfLife: ownExam.assessment.halfLife)
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
