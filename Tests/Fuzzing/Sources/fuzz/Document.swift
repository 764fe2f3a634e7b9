import Ontology
import XML

/// The kinds of documents that the program reads, each with its reader.
enum Document: String, CaseIterable {
  case plan, profile, page, library, template, resume, lines, answers, calendar, instance, request, multipart

  /// Reads bytes as such a document.
  func read(_ bytes: [UInt8]) {
    let file = SourceFile(path: "x.\(rawValue)", bytes: bytes)
    switch self {
    case .plan: Self.readPlan(file)
    case .profile: Self.readProfile(file)
    case .page: Self.readPage(file)
    case .library: Self.readLibrary(file)
    case .template: Self.readTemplate(file)
    case .resume: Self.readResume(file)
    case .lines: Self.readLine(file)
    case .answers: Self.readAnswers(file)
    case .calendar: Self.readCalendar(file)
    case .instance: Self.readInstance(file)
    case .request: Self.readRequest(file)
    case .multipart: Self.readMultipart(file)
    }
  }
}

/// Ends the program where something that must hold does not, so that libFuzzer keeps the input.
func require(_ holds: Bool, _ what: String) {
  guard holds else { fatalError(what) }
}
