/// How a skill is recalled.
public enum RecallTask: Sendable, Hashable {
  /// By answering so many questions again that were answered wrong.
  case wrongAnswers(Int)
  /// By doing the core of a lab or project again, whose name this is.
  case redo(String)
  /// By explaining it, or what the level of the skill lets one do.
  case explain(String?)
  /// As somebody said in words.
  case text(String)
}
