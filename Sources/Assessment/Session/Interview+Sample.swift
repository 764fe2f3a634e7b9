public import Ontology

extension Interview {
  /// Answers the whole interview as a sample person would, by the response model and the person's seed.
  public static func played(
    by sample: SamplePerson, in model: AssessmentModel, questions: Int, on day: Day
  ) -> Profile {
    var random = Random(seed: sample.seed)
    let person = SimulatedPerson(sample, in: model, using: &random)
    var profile = Profile(
      name: sample.name, role: model.role.id, exam: model.exam.id, edition: model.exam.edition, created: day,
      questions: questions)
    profile.seed = Int(sample.seed % UInt64(Profile.greatestSeed + 1))
    var interview = Interview(model, profile: profile)
    while let question = interview.question, let place = model.place(of: question.item.id) {
      let drawn = person.answer(to: model.parameters[place], using: &random)
      let answer = question.item.answer(drawn, using: &random)
      guard interview.answer(answer, to: question.item.id, on: day) else { break }
    }
    return interview.profile
  }
}

extension SimulatedPerson {
  /// A sample person, with a misjudgement of each skill that is drawn for the skills of the exam first, so that
  /// skills that the library has for other exams change nobody's answers.
  fileprivate init(_ sample: SamplePerson, in model: AssessmentModel, using random: inout Random) {
    let skills = model.library.skills
    let needed = Set(model.outline.needs.map(\.index))
    let order = skills.indices.filter(needed.contains) + skills.indices.filter { !needed.contains($0) }
    let drawn = SimulatedPerson(
      proficiencies: order.map { sample.skills[skills[$0].id] ?? sample.areas[skills[$0].area] ?? 1 },
      overclaiming: sample.overclaiming, using: &random)
    var (proficiencies, images) = (drawn.proficiencies, drawn.selfImages)
    for (place, index) in order.enumerated() {
      proficiencies[index] = drawn.proficiencies[place]
      images[index] = drawn.selfImages[place]
    }
    self.init(proficiencies: proficiencies, selfImages: images)
  }
}

extension Item {
  /// A drawn answer in the item's own terms; one wrong answer in three is an honest "not sure".
  fileprivate func answer(_ drawn: Answer, using random: inout Random) -> Profile.Answer {
    guard isCheck else {
      if case .graded(let rating) = drawn { return .rating(rating) }
      return .notSure
    }
    if drawn == .right, let rightChoice { return rightChoice }
    let wrong = choices.filter { Answer($0, to: self) == .wrong }
    let choice = Int(random.uniform() * Double(wrong.count) * 1.5)
    return choice < wrong.count ? wrong[choice] : .notSure
  }
}
