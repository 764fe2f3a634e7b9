import Catalogue
import Documents
import Host
public import Ontology
public import Planning

extension PlanFileOnDisk {
  /// Whether the profile beside the plan, `profile.xml`, holds other answers or evidence than the plan was made from.
  ///
  /// Nobody has asked for it, so that one that is not there, that cannot be read or that is another's says nothing.
  ///
  /// - Parameters:
  ///   - plan: The plan of this file.
  ///   - schemas: The compiled schemas, if they are at hand.
  public func isBehind(_ plan: Plan, _ schemas: SchemaSet? = nil) -> Bool {
    guard !FileIdentity.isStream(path) else { return false }
    let beside = AtomicFile.folder(of: path) + "profile.xml"
    guard let file = try? InputFiles.read(beside),
      let profile = try? ProfileDocument.read(file, schemas: schemas ?? Catalogue().schemas()),
      (try? plan.subject.checkIsOf(profile, at: beside)) != nil
    else { return false }
    return plan.awaits(profile)
  }
}
