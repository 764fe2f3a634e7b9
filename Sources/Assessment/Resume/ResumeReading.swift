public import Ontology
import Wording

/// What a résumé comes to as evidence: what can be taken over, and what cannot, with the reason.
///
/// Skills are found by whole terms (`AliasIndex`). Dates may be years or months; their middle then stands for
/// them, and an end in the future for today. Nothing here changes a profile.
public struct ResumeReading: Sendable {
  /// A piece of evidence that can be taken over.
  public struct Proposal: Sendable, Hashable {
    /// The piece.
    public var evidence: Evidence
    /// Where it stands, such as `work 2`.
    public var source: String
    /// What to know about it, in sentences without a full stop.
    public var notes: [String]
    /// The words by which its skills were found, cleaned.
    public var words: [Skill.ID: String]
  }

  /// An entry that cannot be taken over.
  public struct Skip: Sendable, Hashable {
    /// Where it stands.
    public var source: String
    /// Its name, cleaned; empty where it has none.
    public var title: String
    /// Why, in a sentence without a full stop.
    public var reason: String
  }

  /// What can be taken over, in the order of the résumé.
  public private(set) var proposals: [Proposal] = []
  /// What cannot.
  public private(set) var skips: [Skip] = []

  private let library: Library
  private let names: AliasIndex
  private let exam: Exam
  private let today: Day
  private let written: Day

  /// Reads a résumé against a library, for a profile.
  ///
  /// - Parameters:
  ///   - resume: What the file says, in its own words.
  ///   - profile: The profile that is to take it, so that nothing is entered twice.
  ///   - library: Where skills are looked up.
  ///   - exam: The exam whose skills count.
  ///   - today: The day after which nothing can have been.
  /// - Complexity: that of `AliasIndex.skills(in:)` over all its texts.
  public init(_ resume: Resume, for profile: Profile, library: Library, exam: Exam, on today: Day) {
    self.library = library
    self.exam = exam
    self.today = today
    names = AliasIndex(library)
    // Résumés carry the time as well, as in 2024-05-01T10:00:00Z.
    written =
      resume.lastModified.flatMap { PartialDay($0.prefix { $0 != "T" }) }?.day(notAfter: today) ?? today
    for entry in resume.entries {
      do throws(Reason) {
        let (piece, notes, isDated, words) = try piece(entry)
        if let fault = piece.fault(in: library, exam: exam) { throw Reason(text: fault.description) }
        let known = profile.evidence + proposals.map(\.evidence)
        if known.contains(where: { $0.isSame(as: piece, isDated: isDated) }) {
          throw Reason(text: worded("it is there already"))
        }
        proposals.append(Proposal(evidence: piece, source: entry.source, notes: notes, words: words))
      } catch {
        let reasons = [error.text] + entry.faults.map { $0.cleaned(200) }
        skips.append(
          Skip(
            source: entry.source, title: (entry.name ?? "").cleaned(60),
            reason: reasons.joined(separator: "; ")))
      }
    }
    skips += resume.faults.map { Skip(source: worded("the file"), title: "", reason: $0.cleaned(200)) }
  }

  /// Why an entry is no evidence.
  private struct Reason: Error { var text: String }

  private func piece(
    _ entry: Resume.Entry
  ) throws(Reason) -> (piece: Evidence, notes: [String], isDated: Bool, words: [Skill.ID: String]) {
    var notes = entry.faults.map { $0.cleaned(200) }
    let name = (entry.name ?? "").cleaned(Evidence.longestTitle)
    guard !name.isEmpty else { throw Reason(text: worded("it has no name")) }
    let employer = entry.part == .work ? (entry.organisation ?? "").cleaned(Evidence.longestTitle) : ""
    let (kind, day, usual) = try kind(of: entry, named: name, notes: &notes)
    var unknown: [String] = []
    var matches = names.matches(in: name)
    for keyword in entry.keywords {
      let found = names.matches(in: keyword)
      if found.isEmpty { unknown.append(keyword.cleaned(40)) }
      matches += found
    }
    for sentence in entry.sentences { matches += names.matches(in: sentence) }
    var skills: [Skill.ID] = []
    var words: [Skill.ID: String] = [:]
    for match in matches {
      for skill in match.skills where words[skill] == nil {
        skills.append(skill)
        words[skill] = match.words.cleaned(60)
      }
    }
    guard !skills.isEmpty else { throw Reason(text: worded("it names no skill of the library")) }
    unknown.removeAll(where: \.isEmpty)
    if !unknown.isEmpty {
      notes.append(worded("no skill of the library is named \(unknown.joined(separator: ", "))"))
    }
    let link = (entry.link ?? "").cleaned(Evidence.longestArtefact)
    let piece = Evidence(
      kind: kind, title: employer.isEmpty ? name : "\(name), \(employer)".cleaned(Evidence.longestTitle),
      day: day ?? written, recorded: today, artefact: link.isEmpty ? nil : link,
      shows: skills.map { Evidence.Showing(skill: $0, level: usual) })
    return (piece, notes, day != nil, words)
  }

  /// The kind, the day and the level of an entry; no day where it has none of its own.
  private func kind(
    of entry: Resume.Entry, named name: String, notes: inout [String]
  ) throws(Reason) -> (Evidence.Kind, Day?, level: Int) {
    switch entry.part {
    case .skills:
      let words = (entry.level ?? "").cleaned(40)
      let level = words.isEmpty ? ResumeRule.usualLevel : ResumeRule.level(ofWords: words)
      if level == nil {
        notes.append(worded("the level '\(words)' is not known, so level \(ResumeRule.usualLevel) is taken"))
      }
      return (.claim, nil, level ?? ResumeRule.usualLevel)
    case .certificates:
      guard let day = try day(entry.end, worded("its date")) else {
        throw Reason(text: worded("it has no date"))
      }
      return (.certificate, day, ResumeRule.level(ofCertificate: name))
    case .projects:
      let start = try day(entry.start, worded("its start"))
      let day = try end(entry.end, notes: &notes) ?? start
      if day == nil { notes.append(worded("it has no date, so \(written) stands for it")) }
      return (.project, day, ResumeRule.usualLevel)
    case .work:
      guard let start = try day(entry.start, worded("its start")) else {
        throw Reason(text: worded("it has no start date"))
      }
      let end = try end(entry.end, notes: &notes)
      let months = (Double((end ?? written).number - start.number) / 30.4375).rounded()
      guard months >= 0 else { throw Reason(text: worded("it ends before it begins")) }
      let count = min(max(Int(months), 1), Evidence.mostMonths)
      return (.experience(months: count), end, EvidenceRule.level(ofMonths: count))
    }
  }

  /// Reads a date; `nil` where there is none, or where it goes on.
  private func day(_ text: String?, _ what: String) throws(Reason) -> Day? {
    guard let part = try part(text, what) else { return nil }
    guard let day = part.day(notAfter: today) else {
      throw Reason(text: worded("\(what) \((text ?? "").cleaned(40)) is in the future"))
    }
    return day
  }

  /// Reads an end; `nil` where there is none, where it goes on, and where it is in the future, which is noted.
  private func end(_ text: String?, notes: inout [String]) throws(Reason) -> Day? {
    guard let part = try part(text, worded("its end")) else { return nil }
    if let day = part.day(notAfter: today) { return day }
    notes.append(worded("its end \((text ?? "").cleaned(40)) is in the future, so it counts until today"))
    return today
  }

  private func part(_ text: String?, _ what: String) throws(Reason) -> PartialDay? {
    guard let text = text?.cleaned(40), !text.isEmpty else { return nil }
    switch ResumeDate(text) {
    case .now: return nil
    case .day(let part): return part
    case nil: throw Reason(text: worded("\(what) '\(text)' is no date such as 2025, 2025-03 or 2025-03-14"))
    }
  }
}

extension Resume.Entry {
  /// Where it stands, such as `work 2`.
  fileprivate var source: String { "\(part.rawValue) \(number)" }
}

extension Evidence {
  /// Whether it is the same piece; one without a day of its own is the same on any day.
  fileprivate func isSame(as other: Evidence, isDated: Bool) -> Bool {
    kind.word == other.kind.word && title == other.title && (!isDated || day == other.day)
  }
}
