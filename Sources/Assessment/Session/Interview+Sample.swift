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
  /// A sample person, who misjudges by chance the skills of the exam and no others: nothing is asked about those, and
  /// skills that the library has for other exams must not change anybody's answers.
  fileprivate init(_ sample: SamplePerson, in model: AssessmentModel, using random: inout Random) {
    let skills = model.library.skills
    let needed = Set(model.outline.needs.map(\.index))
    var proficiencies: [Double] = []
    var images: [Double] = []
    for (index, skill) in skills.enumerated() {
      let proficiency = sample.skills[skill.id] ?? sample.areas[skill.area] ?? 1
      proficiencies.append(proficiency)
      if needed.contains(index) {
        let person = SimulatedPerson(
          proficiencies: [proficiency], overclaiming: sample.overclaiming, using: &random)
        images += person.selfImages
      } else {
        images.append(proficiency + sample.overclaiming)
      }
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
