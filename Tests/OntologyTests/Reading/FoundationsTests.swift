import Ontology
import Testing
import XML

struct `What has to come first` {
  @Test
  func `Every skill of the library rests on something, or may be begun with`() throws {
    let library = try BuiltIn.library
    #expect(library.openFoundations().map(\.description) == [])
    #expect(
      library.skills.filter(\.isFoundation).map(\.id).sorted() == [
        "cloud-foundations", "ml-suitability", "prompt-design", "python-programming", "sql-querying",
        "statistics-foundations", "version-control",
      ])
    for skill in library.skills where skill.isFoundation {
      #expect(skill.prerequisites.allSatisfy { $0.gatedLevel > 2 }, "\(skill.id)")
    }
  }

  /// Skills whose level 2 is to train a model in a program.
  @Test(
    arguments: [
      "tree-ensembles", "neural-networks", "regularisation", "recommender-systems", "time-series-modelling",
      "scikit-learn-modelling", "pytorch-modelling", "jax-modelling", "transfer-learning",
      "image-recognition",
      "sequence-models", "hyperparameter-tuning", "custom-training",
    ] as [Skill.ID])
  func `Models are trained after supervised learning and Python`(id: Skill.ID) throws {
    let skill = try #require(try BuiltIn.library.skill(id))
    for foundation in ["supervised-learning", "python-programming"] as [Skill.ID] {
      #expect(skill.prerequisites.contains { $0.skill == foundation && $0.level == 2 && $0.gatedLevel == 2 })
    }
  }

  private static func skills(_ attributes: String, _ prerequisite: String) -> String {
    """
    <skills xmlns="urn:readiness:skills:1" area="wood" title="Wood">
      <skill id="sawing" title="Sawing"\(attributes)>
        <summary>Cutting wood.</summary>
        <can-do level="1">Explain it.</can-do>
        <can-do level="2">Do it with help.</can-do>
        <can-do level="3">Do it alone.</can-do>
        <can-do level="4">Teach it.</can-do>
      </skill>
      <skill id="joining" title="Joining">
        <summary>Joining wood.</summary>
        <can-do level="1">Say what it is.</can-do>
        <can-do level="2">Join with help.</can-do>
        <can-do level="3">Join alone.</can-do>
        <can-do level="4">Teach to join.</can-do>
        \(prerequisite)
      </skill>
    </skills>
    """
  }

  private static let resources = """
    <resources xmlns="urn:readiness:resources:1" area="wood">
      <resource id="boards" title="Boards" kind="lab" low="1" likely="2" high="3" hours-source="estimate" checked="2026-11-01">
        <description>Ten boards.</description>
        <task>Saw ten boards. Done when they are alike.</task>
        <raises skill="sawing" from="0" to="2"/>
      </resource>
      <resource id="box" title="A box" kind="lab" low="1" likely="2" high="3" hours-source="estimate" checked="2026-11-01">
        <description>A box.</description>
        <task>Make a box. Done when it closes.</task>
        <raises skill="joining" from="0" to="2"/>
      </resource>
      <resource id="book" title="All of it" kind="reading" low="1" likely="2" high="3" hours-source="estimate" checked="2026-11-01">
        <description>A book.</description>
        <raises skill="sawing" from="0" to="2"/>
        <raises skill="joining" from="0" to="2"/>
      </resource>
    </resources>
    """

  private func warnings(_ attributes: String, _ prerequisite: String) throws -> [String] {
    let files = [
      SourceFile(path: "skills.xml", text: Self.skills(attributes, prerequisite)),
      SourceFile(path: "resources.xml", text: Self.resources),
    ]
    return try Library([files], schemas: BuiltIn.schemas.get()).openFoundations().map {
      "\($0.file):\($0.line ?? 0): \($0.message)"
    }
  }

  @Test
  func `A skill that rests on nothing and a task that requires nothing are pointed out`() throws {
    let first = "skills.xml:2: level 2 of the skill 'sawing' rests on nothing"
    let lab = "resources.xml:2: the lab 'boards' leads above level 1 and requires nothing to start"
    let book = "resources.xml:12: the reading 'book' leads above level 1 and requires nothing to start"
    #expect(try warnings("", #"<prerequisite skill="sawing" level="1"/>"#) == [first, lab, book])
    #expect(try warnings(#" foundation="true""#, #"<prerequisite skill="sawing" level="1"/>"#).isEmpty)
    #expect(
      try warnings(#" foundation="true""#, #"<prerequisite skill="sawing" level="1" for="3"/>"#) == [
        "skills.xml:9: level 2 of the skill 'joining' rests on nothing",
        "resources.xml:7: the lab 'box' leads above level 1 and requires nothing to start", book,
      ])
  }

  @Test
  func `An area that knows no order is left alone`() throws {
    #expect(try warnings("", "").isEmpty)
  }
}
