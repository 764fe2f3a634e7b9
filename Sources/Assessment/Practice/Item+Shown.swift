public import Ontology

extension Item {
  /// The options of a check item in the order in which a person sees them, the same each time.
  public func options(shownTo profile: Profile) -> [Option] { options(shuffledFor: profile) }
}
