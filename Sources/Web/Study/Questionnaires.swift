import UseCases

/// Opens the questionnaire of a folder, from what is remembered where the file is still the same.
enum Questionnaires {
  /// Opens it.
  ///
  /// - Throws: `FileFault` and `InvalidDocument` for a file that cannot be read.
  static func open(_ visit: Visit, _ memory: inout Memory, isAgain: Bool = false) throws -> OpenQuestionnaire
  {
    let path = visit.folder.profilePath
    if let known = memory.questionnaire, known.day == visit.today, known.isAgain || !isAgain,
      try known.run.isOnDisk()
    {
      return known
    }
    guard visit.folder.hasProfile else { throw Missing.profile }
    let run = try AssessmentRun(
      AssessmentEntry(questions: 40), in: path, workspace: visit.workspace, isAgain: isAgain, on: visit.today)
    let open = OpenQuestionnaire(run, day: visit.today, isAgain: isAgain)
    memory.questionnaire = open
    return open
  }
}
