public import Assessment

/// Where the learner stands and where the plan leads.
public struct PlanReadiness: Sendable, Hashable {
  /// A section or a competency of the exam, now and after the plan.
  public struct Part: Sendable, Hashable {
    /// Its id.
    public var id: String
    /// Its name.
    public var title: String
    /// Its share of the exam, per mille; our own split below the sections.
    public var weight: Int
    /// Readiness now.
    public var now: Score
    /// Expected readiness after the plan: some steps may not take, take longer, or fade.
    public var projected: Score

    /// Creates a part.
    public init(id: String, title: String, weight: Int, now: Score, projected: Score) {
      self.id = id
      self.title = title
      self.weight = weight
      self.now = now
      self.projected = projected
    }
  }

  /// A skill below the level that the exam needs.
  public struct Gap: Sendable, Hashable {
    /// The skill's id.
    public var skill: String
    /// The skill's name.
    public var title: String
    /// Believed proficiency, in hundredths of a level.
    public var proficiency: Int
    /// Standard deviation of that belief, in hundredths of a level.
    public var spread: Int
    /// The level needed, 1 to 4.
    public var needed: Int
    /// What closing it is worth, in tenths of a readiness point.
    public var worth: Int
    /// Quarter-hours to close it, the shortest way; 0 where no resource does.
    public var quarters: Int

    /// Creates a gap.
    public init(
      skill: String, title: String, proficiency: Int, spread: Int, needed: Int, worth: Int, quarters: Int
    ) {
      self.skill = skill
      self.title = title
      self.proficiency = proficiency
      self.spread = spread
      self.needed = needed
      self.worth = worth
      self.quarters = quarters
    }
  }

  /// Readiness for the exam that was reached when the weeks ahead were planned: what the answers say, and what work
  /// that was recorded until then has added, which is not tested yet. See ``Plan/figures`` for what is reached since.
  public var now: Score
  /// Readiness that is known from the answers alone; `nil` where no work was recorded, so that it is ``now``.
  public var known: Score?
  /// Readiness for the exam after the plan.
  public var projected: Score
  /// Readiness for the role itself now.
  public var role: Score
  /// What the readiness means.
  public var verdict: Verdict
  /// What the verdict rests on.
  public var grounds: VerdictGrounds
  /// Number of can-do items, check items and "not sure" answers that the belief rests on.
  public var basis: Basis
  /// Over-claiming in hundredths of a level with its 90 % interval; only after six check items.
  public var overclaiming: Overclaiming?
  /// The exam's sections in order.
  public var sections: [Part]
  /// The exam's competencies in order.
  public var competencies: [Part]
  /// The gaps worth most, the greatest first.
  public var gaps: [Gap]

  /// What the belief rests on.
  public struct Basis: Sendable, Hashable {
    /// Answers to can-do items.
    public var canDo: Int
    /// Answers to check items.
    public var check: Int
    /// Of both, those that said "not sure" or skipped.
    public var notSure: Int

    /// Creates a basis.
    public init(canDo: Int, check: Int, notSure: Int) {
      self.canDo = canDo
      self.check = check
      self.notSure = notSure
    }
  }

  /// How self-ratings compare with check items, in hundredths of a level; positive is over-rating.
  public struct Overclaiming: Sendable, Hashable {
    /// Expected value.
    public var mean: Int
    /// Lower end of the 90 % interval.
    public var low: Int
    /// Upper end of the 90 % interval.
    public var high: Int

    /// Creates a comparison.
    public init(mean: Int, low: Int, high: Int) {
      self.mean = mean
      self.low = low
      self.high = high
    }
  }

  /// Creates a readiness.
  public init(
    now: Score, projected: Score, role: Score, known: Score? = nil, verdict: Verdict, grounds: VerdictGrounds,
    basis: Basis, overclaiming: Overclaiming?, sections: [Part], competencies: [Part], gaps: [Gap]
  ) {
    self.now = now
    self.projected = projected
    self.role = role
    self.verdict = verdict
    self.grounds = grounds
    self.basis = basis
    self.overclaiming = overclaiming
    self.sections = sections
    self.competencies = competencies
    self.gaps = gaps
    self.known = known
  }
}
