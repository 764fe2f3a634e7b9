public import Ontology
public import Planning

extension PlannedActivity {
  /// What else of a library leads to all that the activity leads to, in the order of the library.
  ///
  /// - Complexity: O(resources · steps).
  public func substitutes(in library: Library) -> [Resource] {
    let steps = raises.filter { $0.from < $0.to }
    return library.resources.filter { other in
      other.id.text != id
        && steps.allSatisfy { step in
          other.raises.contains { $0.skill.text == step.skill && $0.to >= step.to }
        }
    }
  }
}
