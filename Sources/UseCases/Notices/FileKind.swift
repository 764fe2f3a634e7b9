/// What a file is to this program; the raw value is the word for it.
public enum FileKind: String, Sendable, Hashable {
  /// A plan or a profile.
  case plan, profile
  /// A page of this program, and a template for one.
  case page, template
  /// A calendar, a schema, a profile's result as JSON, a planning problem, what questions were found to measure.
  case calendar, schema, result, problem, calibration
  /// A résumé that was made of a profile.
  case resume = "résumé"
  /// Text of another kind: a table or an outline of this program, or something that it knows nothing of. Only the
  /// first line tells.
  case text = "file"
}
