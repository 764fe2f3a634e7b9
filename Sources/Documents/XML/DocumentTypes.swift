import Assessment
import Planning

/// The types of what plans, profiles and what stands beside them hold, as their forms say.
enum DocumentTypes {
  private struct Place: Hashable {
    var element: String
    var attribute: String?
  }

  private static let types = Dictionary(
    (Plan.form.places("plan") + Profile.form.places("profile") + UndoneEvents.form.places("undone")
      + HistoryDocument.form.places("history"))
      .map { (Place(element: $0.element, attribute: $0.attribute), $0.type) },
    uniquingKeysWith: { first, _ in first })

  /// The type of an attribute, or of an element's text where there is no attribute.
  static func type(of attribute: String?, in element: String) -> String? {
    types[Place(element: element, attribute: attribute)]
  }
}
