import Catalogue
import Documents
import Planning
import Wording
import XML

/// Whether a copy of a plan takes the place of another file with a plan without a loss: it is the same plan, not
/// older, and has all that was done and said.
struct PlanSuccession {
  /// Why it does not; `nil` where nothing is lost.
  let reason: String?

  /// Compares what is in a file with what would be in it.
  init(_ old: SourceFile, _ bytes: [UInt8]) {
    let schemas = Catalogue().schemas()
    guard let former = try? PlanFile.read(old, schemas: schemas)
    else {
      reason = worded("is a plan that cannot be read")
      return
    }
    guard let next = try? PlanFile.read(SourceFile(path: old.path, bytes: bytes), schemas: schemas) else {
      reason = worded("is a plan")
      return
    }
    reason = Self.reason(former, next)
  }

  private static func reason(_ former: Plan, _ next: Plan) -> String? {
    if former.id != next.id { return worded("is another plan") }
    if former.revision > next.revision {
      return worded("is the same plan at a later revision, \(former.revision)")
    }
    func done(_ plan: Plan) -> Set<SessionRecord> {
      // What was taken into account by a replan was done all the same.
      Set(
        plan.records.map { record in
          var record = record
          record.isSettled = false
          return record
        })
    }
    func said(_ plan: Plan) -> Set<PlanReview.Content> { Set(plan.reviews.flatMap(\.remarks).map(\.content)) }
    let keeps = done(former).isSubset(of: done(next)) && said(former).isSubset(of: said(next))
    return keeps
      ? nil : worded("is the same plan with records, notes or reviews that the new file does not have")
  }

  /// Why a page that carries a plan does not go: it carries a later revision of the same plan.
  static func reason(forPage old: SourceFile, _ bytes: [UInt8]) -> String? {
    guard let former = state(of: old), let next = state(of: SourceFile(path: old.path, bytes: bytes)),
      former.id == next.id, former.revision > next.revision
    else { return nil }
    return worded("carries the same plan at a later revision, \(former.revision)")
  }

  private static func state(of page: SourceFile) -> (id: String, revision: Int)? {
    guard let document = try? PlanDocument.carriedDocument(of: page),
      let root = try? ParsedDocument(xml: Array(document.utf8), file: page.path).rootElement(),
      let id = root["id"], let revision = root["revision"].flatMap({ Int($0) })
    else { return nil }
    return (id, revision)
  }
}
