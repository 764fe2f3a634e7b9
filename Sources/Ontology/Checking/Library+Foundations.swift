import Wording
public import XML

extension Library {
  /// A warning for each skill whose level 2 rests on nothing, and for each task above level 1 that asks for
  /// nothing to start.
  ///
  /// Skills that are marked as foundations may be begun with. An area without any prerequisite or foundation
  /// says nothing of the order in which its skills are learned, and is left alone.
  ///
  /// - Complexity: O(skills + raises of resources · prerequisites).
  public func openFoundations() -> [Diagnostic] {
    let ordered = Set(skills.filter { $0.isFoundation || !$0.prerequisites.isEmpty }.map(\.area))
    return skills.filter { ordered.contains($0.area) && $0.restsOnNothing }.map {
      Diagnostic(
        .warning, file: $0.place.file, line: $0.place.line,
        worded("level 2 of the skill '\($0.id)' rests on nothing"),
        suggestion: worded(
          "add a <prerequisite> for level 2, or foundation=\"true\" if one may begin with it"))
    }
      + resources.filter { asksForNothing($0, ordered) }.map {
        Diagnostic(
          .warning, file: $0.place.file, line: $0.place.line,
          worded("the \($0.kind.rawValue) '\($0.id)' leads above level 1 and requires nothing to start"),
          suggestion: worded("say what one has to be able to do first: <requires skill=\"…\" level=\"…\"/>"))
      }
  }

  /// Whether a task leads above level 1 without asking for anything but what it raises itself.
  ///
  /// Foundations are raised from nothing, and so is what rests on one that the task raises as well, and skills of
  /// areas that know no order.
  private func asksForNothing(_ resource: Resource, _ ordered: Set<Area.ID>) -> Bool {
    let raised = Set(resource.raises.map(\.skill))
    let foundations = raised.filter { skill($0)?.isFoundation ?? false }
    let isOpen = resource.raises.contains { raise in
      guard raise.to >= 2, let skill = skill(raise.skill), ordered.contains(skill.area) else { return false }
      return !skill.isFoundation
        && !skill.prerequisites.contains { $0.gatedLevel <= raise.to && foundations.contains($0.skill) }
    }
    return isOpen && resource.entryLevels(in: self).allSatisfy { raised.contains($0.skill) }
  }
}

extension Skill {
  /// Whether nothing has to come before level 2, though the skill is no foundation.
  fileprivate var restsOnNothing: Bool { !isFoundation && prerequisites.allSatisfy { $0.gatedLevel > 2 } }
}
