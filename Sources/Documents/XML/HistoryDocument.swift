public import Ontology
import Wording
public import XML

/// The last changes of a plan's file, as an XML document beside it (`.readiness-plan.xml.history/history.xml`).
///
/// Writing and reading are inverse, as for ``PlanDocument``.
public struct HistoryDocument: Sendable, Hashable {
  /// A change of the file.
  public struct Step: Sendable, Hashable {
    /// Its number, which rises from change to change, and names the file with the bytes before it.
    public var order: Int
    /// The command that made it, such as `replan`.
    public var command: String
    /// What it did, in a few words.
    public var effect: String
    /// The day on which it was made; `nil` where the command has none.
    public var day: Day?
    /// The fingerprints of the bytes before and after it.
    public var before, after: String

    /// Describes a change.
    public init(order: Int, command: String, effect: String, day: Day?, before: String, after: String) {
      self.order = order
      self.command = command
      self.effect = effect
      self.day = day
      self.before = before
      self.after = after
    }
  }

  /// The most changes that are kept, the oldest being forgotten first.
  public static let limit = 20

  static let format = DocumentFormat(name: "history")

  /// The changes, oldest first, those that were undone at the end.
  public var steps: [Step] = []
  /// How many of them are in the file.
  public var done = 0

  /// Nothing was changed.
  public init() {}

  /// The document: the same value gives the same bytes.
  public var xml: String { Self.format.xml(self, by: Self.form) }

  static let form = Form<HistoryDocument>(
    { (done: Int, steps: [Step]) throws(Misreading) -> HistoryDocument in
      var document = HistoryDocument()
      (document.done, document.steps) = (done, steps)
      return document
    }, .attribute("done", \.done, .whole("sequence")), .children("step", \.steps, Step.form))

  /// Reads a document strictly.
  ///
  /// - Parameters:
  ///   - file: The document; its path stands in the diagnostics.
  ///   - schemas: The compiled schemas, with `Roles/Schemas/history.xsd` among them.
  /// - Throws: `InvalidDocument` with every fault of the file, each with its line.
  public init(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) {
    let root = try Self.format.root(of: file, schemas: schemas) { root, faults in
      let steps = root.elements(named: "step")
      for (earlier, later) in zip(steps, steps.dropFirst())
      where (later.whole("order") ?? 0) != (earlier.whole("order") ?? 0) + 1 {
        faults.add(
          later, worded("the changes are not numbered through"),
          worded("each order is one more than the one before"))
      }
      if let done = root.whole("done"), done > steps.count {
        faults.add(root, worded("\(done) changes are done of \(steps.count)"))
      }
    }
    self = try Self.format.value(of: root, by: Self.form, file: file.path)
  }
}

extension HistoryDocument.Step {
  fileprivate static let form = Form(
    HistoryDocument.Step.init(order:command:effect:day:before:after:),
    .attribute("order", \.order, .whole("sequence")), .attribute("command", \.command, .line("command")),
    .attribute("effect", \.effect, .line("text")), .optional("day", \.day, .day),
    .attribute("before", \.before, .line("fingerprint")), .attribute("after", \.after, .line("fingerprint")))
}
