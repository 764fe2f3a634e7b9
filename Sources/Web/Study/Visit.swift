import Exchange
import Ontology
import UseCases

/// A request, with all that answering it needs.
struct Visit {
  let request: Request
  /// What was entered; empty for a request that changes nothing.
  let form: FormFields
  let folder: StudyFolder
  let moment: Moment
  /// What only a page of this program knows.
  let token: String
  /// The name of the person at the machine, as the system knows it.
  let systemName: String?
  /// The time zone of the machine, if it is known.
  let zone: String?

  var workspace: Workspace { folder.workspace }
  var today: Day { moment.day }
  var markup: FormMarkup { FormMarkup(token: token) }
  /// The state of the file from which the form was made.
  var state: String { form[FormMarkup.stateField] ?? "" }
}
