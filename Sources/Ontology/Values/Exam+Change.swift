extension Exam {
  /// What became of a part of an earlier outline, in our words.
  public struct Change: Sendable, Hashable {
    /// What happened to it.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// The same content under other names.
      case renamed
      /// A part of an objective stands in another competency.
      case moved
      /// A whole objective is part of another competency.
      case merged
      /// An objective is gone; only a part of it lives on.
      case dissolved
      /// The same subject in fewer points.
      case condensed
      /// The same subject, named point by point.
      case detailed
      /// Something is asked for that was not before.
      case gained
      /// Something is no longer named, which does not mean that it cannot be asked.
      case dropped
    }

    /// What happened.
    public var kind: Kind
    /// The objective's number in the earlier guide; `nil` for what belonged to none.
    public var from: String?
    /// The competencies of today's outline where its content lives on; empty where it does nowhere.
    public var to: [Competency.ID]
    /// The skills that it is about, among those that ``to`` needs; empty where it is not about single ones.
    public var skills: [Skill.ID]
    /// The change in our words.
    public var text: String
    /// The address of the source.
    public var source: String
    /// `A` seen at the source or agreed by several, `B` one recent reader, `C` inferred.
    public var confidence: String
    /// Where it is written.
    public var place: Place
  }
}
