import Ontology

/// What of a library a plan may choose among, as the learner wishes.
struct StudyChoice: Sendable {
  /// Ids of activities that are not to be planned.
  var dropped: Set<String> = []
  /// Ids of areas of which nothing is to be planned.
  var droppedAreas: Set<String> = []
  /// Activities that the learner brings along.
  var own: [Resource] = []
  /// Ids of activities that are to be planned whatever they bring.
  var wanted: Set<String> = []

  /// Whether a resource is not to be planned.
  func leavesOut(_ resource: Resource) -> Bool {
    guard !wanted.contains(resource.id.text) else { return false }
    return dropped.contains(resource.id.text) || droppedAreas.contains(resource.area.text)
  }
}
