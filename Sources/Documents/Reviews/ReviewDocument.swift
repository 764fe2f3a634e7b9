public import Ontology
public import Planning
import Wording
public import XML

/// What came back from somebody who looked at a plan: the mentor's page as it was saved, or its text form.
public struct ReviewDocument: Sendable, Hashable {
  /// The id of the plan that was looked at.
  public let plan: String
  /// The revision of it.
  public let revision: Int
  /// What was written; `nil` when nothing was filled in.
  public let review: PlanReview?

  /// Whether a file looks like a mentor's page or a form, so that it is to be read as one.
  public static func isLikely(_ file: SourceFile) -> Bool {
    let text = String(decoding: file.bytes, as: UTF8.self)
    return isPage(text) ? text.contains("data-readiness=\"author\"") : ReviewForm.isIn(text)
  }

  /// Reads a page or a form strictly; nothing in it runs, and nothing of it but its answers is used.
  ///
  /// A page that a browser saved anew is read as well as one saved by its own button.
  ///
  /// - Parameters:
  ///   - file: The page or the form; its path stands in the diagnostics.
  ///   - schemas: The compiled schemas, with that of plans among them.
  ///   - skills: The ids of the skills that can be named.
  ///   - today: The day of a review that does not name its own; none can be later than the day after it.
  /// - Throws: `InvalidDocument` with every fault: for a page without its plan or with a damaged one, with
  ///   fields that were added, doubled or changed, or with a script that its policy does not name; for
  ///   answers that cannot be.
  /// - Complexity: O(n) in the size of the file.
  public static func read(
    _ file: SourceFile, schemas: SchemaSet, skills: Set<String>, today: Day
  ) throws(InvalidDocument) -> ReviewDocument {
    let text = String(decoding: file.bytes, as: UTF8.self)
    return isPage(text)
      ? try readPage(file, schemas: schemas, skills: skills, today: today)
      : try readForm(text, file: file, skills: skills, today: today)
  }

  /// Whether somebody has written on a page: in a field, in its form, or in a way that no field takes.
  ///
  /// - Complexity: O(n) in the size of the file.
  public static func isFilled(_ file: SourceFile) -> Bool {
    guard isLikely(file), isPage(String(decoding: file.bytes, as: UTF8.self)),
      let page = try? ParsedDocument(html: file.bytes, file: file.path),
      let marked = try? page.elements(matching: "//*[@data-readiness]")
    else { return false }
    var fields = ReviewFields(file: file.path, faults: Faults(file: file.path))
    fields.take(marked)
    var faults = fields.faults
    let form = ReviewForm.read(
      fields.form.text, startingAt: fields.form.line, &faults, file: file.path)
    let entries = fields.entries + (form?.entries ?? [])
    return (try? faults.check()) == nil
      || entries.contains { !$0.text.plainLines.isEmpty && !ReviewReading.isPreset($0) }
  }

  private static func isPage(_ text: String) -> Bool {
    let start = text.prefix(300).lowercased()
    return start.contains("<!doctype html") || start.contains("<html")
  }

  private static func readPage(
    _ file: SourceFile, schemas: SchemaSet, skills: Set<String>, today: Day
  ) throws(InvalidDocument) -> ReviewDocument {
    let plan = try PlanDocument.readPage(file, schemas: schemas)
    let page = try ParsedDocument(html: file.bytes, file: file.path)
    var faults = Faults(file: file.path)
    PageScripts.check(try page.rootElement(), &faults)
    var fields = ReviewFields(file: file.path, faults: faults)
    fields.take(try page.elements(matching: "//*[@data-readiness]"))
    faults = fields.faults
    var entries = fields.entries
    if let form = ReviewForm.read(
      fields.form.text, startingAt: fields.form.line, &faults, file: file.path)
    {
      check(form.identity, is: plan, &faults, file: file.path)
      entries += form.entries
    }
    var reading = ReviewReading(
      places: ReviewPlaces(plan), skills: skills, today: today, file: file.path, faults: faults)
    reading.take(entries)
    let review = reading.review(revision: plan.revision)
    try reading.faults.check()
    return ReviewDocument(plan: plan.id, revision: plan.revision, review: review)
  }

  private static func readForm(
    _ text: String, file: SourceFile, skills: Set<String>, today: Day
  ) throws(InvalidDocument) -> ReviewDocument {
    var faults = Faults(file: file.path)
    guard text.utf8.elementsEqual(file.bytes) else {
      throw InvalidDocument(
        Diagnostic(file: file.path, worded("the form is not UTF-8"), suggestion: worded("save it as UTF-8")))
    }
    guard let form = ReviewForm.read(text, startingAt: 1, &faults, file: file.path) else {
      throw InvalidDocument(
        Diagnostic(
          file: file.path, worded("this is no review"),
          suggestion: worded("its form begins with \(ReviewForm.firstLine)")))
    }
    if form.identity.plan.isEmpty || !(1...100_000).contains(form.identity.revision) {
      faults.add(
        Diagnostic(
          file: file.path, line: form.identity.line, worded("the form does not say of which plan it is"),
          suggestion: worded("leave its lines Plan and Revision as they are")))
    }
    var reading = ReviewReading(places: nil, skills: skills, today: today, file: file.path, faults: faults)
    reading.take(form.entries)
    let review = reading.review(revision: form.identity.revision)
    try reading.faults.check()
    return ReviewDocument(plan: form.identity.plan, revision: form.identity.revision, review: review)
  }

  private static func check(
    _ identity: ReviewForm.Identity, is plan: Plan, _ faults: inout Faults, file: String
  ) {
    guard identity.plan != plan.id || identity.revision != plan.revision else { return }
    faults.add(
      Diagnostic(
        file: file, line: identity.line, worded("the form in this page is of another plan than the page"),
        suggestion: worded("leave its lines Plan and Revision as they are")))
  }
}
