import Wording
import XML

/// Finds what schemas cannot say about a library: ids, cycles, weights, reach.
///
/// Each rule is a function; the two lists here are the table of contents.
struct LibraryCheck {
  let library: Library
  let origins: LibraryOrigins

  init(_ library: Library, _ origins: LibraryOrigins) {
    self.library = library
    self.origins = origins
  }

  /// Faults that stay faults whatever the other files say, rule by rule.
  func faultsWithinFiles() -> [Diagnostic] {
    canDoStatementsDiffer() + editionsFollowOneAnother() + outlineIdsAreUnique() + weightsSumToAHundred()
      + examsCanBeTaken()
      + assessmentParametersLeaveRoom() + competencyWeightsAreComplete() + historyIsSound()
      + certificatesAreSound()
      + checkItemsHaveTheirRightOptions() + thresholdsRise()
      + raisesLeadUpwards() + resourcesLeadSomewhere() + handsOnResourcesHaveTasks() + requestsAreOfPaidWork()
      + resourcesStateHonestHours() + samplesHaveHours()
  }

  /// Faults of what refers from file to file, rule by rule.
  func faultsBetweenFiles() -> [Diagnostic] {
    let cycles = prerequisitesHaveNoCycle()
    // Nothing in a circle can be reached; saying so of every skill behind it would hide the cause.
    let reach = cycles.isEmpty ? neededLevelsAreReachable() : []
    return prerequisitesAreKnownSkills() + cycles + aliasesAreUnique() + codesAreInTheirTable()
      + examsNeedKnownSkills() + examsNameKnownExams() + changesNameNeededSkills()
      + itemsAskAboutKnownSkills() + itemIdsAreUnique()
      + groupsAreNoFamilies()
      + competenciesHaveCheckItems() + filesBelongToKnownAreas() + resourcesNameKnownSkills()
      + resourcesNameKnownExams() + reach + rolesCoverTheirSkills() + rolesExpectSomething()
      + rolesNameKnownThings() + samplesNameKnownThings() + productsAreUsedInKnownSkills()
      + productNamesAreUnique()
  }

  // MARK: Sentences

  func fault(_ place: Place, _ message: String, _ suggestion: String? = nil) -> Diagnostic {
    Diagnostic(file: place.file, line: place.line, message, suggestion: suggestion)
  }

  /// A fault for a skill that the library does not have; `nil` for one that it has.
  func unknown(_ id: Skill.ID, at place: Place) -> Diagnostic? {
    guard library.skillIndex[id] == nil else { return nil }
    return fault(place, worded("no skill has the id '\(id)'"), library.suggestion(forSkill: id.text))
  }

  /// The same for an area.
  func unknown(_ id: Area.ID, at place: Place) -> Diagnostic? {
    unknown(worded("area"), id.text, at: place, among: library.areas.map(\.id.text))
  }

  /// The same for an exam.
  func unknown(_ id: Exam.ID, at place: Place) -> Diagnostic? {
    unknown(worded("exam"), id.text, at: place, among: library.exams.map(\.id.text))
  }

  /// The same for a role.
  func unknown(_ id: Role.ID, at place: Place) -> Diagnostic? {
    unknown(worded("role"), id.text, at: place, among: library.roles.map(\.id.text))
  }

  /// The same for anything else that has an id.
  func unknown(_ kind: String, _ id: String, at place: Place, among known: [String]) -> Diagnostic? {
    guard !known.contains(id) else { return nil }
    return fault(place, worded("no \(kind) has the id '\(id)'"), NearMiss.question(for: id, among: known))
  }
}
