import Assessment
import Ontology

/// An earlier edition of an exam as JSON.
struct EditionObject: Encodable {
  struct WeightObject: Encodable {
    var section: String
    var weight: Double
  }

  var name, since: String
  var note: String?
  var comparable: Bool
  var source, confidence: String
  var weights: [WeightObject]
  var changes: [ChangeObject]

  init(_ edition: Exam.Edition) {
    name = edition.name
    since = edition.since
    note = edition.note.isEmpty ? nil : edition.note
    comparable = edition.isComparable
    source = edition.source
    confidence = edition.confidence
    weights = edition.weights.map { WeightObject(section: $0.section.text, weight: $0.percent) }
    changes = edition.changes.map { ChangeObject($0) }
  }
}

/// A change of an outline as JSON.
struct ChangeObject: Encodable {
  var kind: String
  var from: String?
  var to, skills: [String]
  var text, source, confidence: String
  var unansweredSkills: [String]?

  init(_ change: Exam.Change) {
    kind = change.kind.rawValue
    from = change.from
    to = change.to.map(\.text)
    skills = change.skills.map(\.text)
    text = change.text
    source = change.source
    confidence = change.confidence
  }
}

/// What lies between the edition of a profile and the library's, as JSON.
struct EditionChangesObject: Encodable {
  struct WeightObject: Encodable {
    var section, title: String
    var from, to: Double
  }

  var from, to: String
  var isLibraryOlder: Bool
  var base: String?
  var notes: [String]
  var weights: [WeightObject]
  var changes: [ChangeObject]
  var answersCounted, answersKept: Int

  /// The changes for a profile; `nil` on the library's own edition.
  init?(_ profile: Profile, model: AssessmentModel) {
    let standing = model.exam.standing(ofEdition: profile.edition)
    if standing == .current { return nil }
    from = "\(profile.edition)"
    to = "\(model.exam.edition)"
    isLibraryOlder = standing == .ahead
    answersCounted = profile.allResponses.count { model.counts($0.item) }
    answersKept = profile.allResponses.count
    (notes, weights, changes) = ([], [], [])
    guard case .behind(let revision) = standing else { return }
    base = revision.base?.name
    notes = revision.editions.map(\.note).filter { !$0.isEmpty }
    weights = revision.reweighted.map {
      WeightObject(
        section: $0.section.id.text, title: $0.section.title, from: $0.before, to: $0.section.weight)
    }
    changes = revision.changes.map { change in
      var object = ChangeObject(change)
      if change.kind == .gained {
        object.unansweredSkills = model.unansweredSkills(of: change, in: profile).map(\.text)
      }
      return object
    }
  }
}
