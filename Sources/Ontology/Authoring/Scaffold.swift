/// The skeleton of a library file, with gaps for its author.
///
/// What is to be filled in begins with `FILL`: names that the library has to know are `FILL-AREA`, `FILL-SKILL` and
/// `FILL-EXAM`, other values `FILL-DAY` and `FILL-ADDRESS`, and levels are `FILL`; texts are `FILL: ` and what belongs there.
/// ``gaps(in:)`` finds what is not filled in. What is ``Known`` is filled in from the beginning.
public struct Scaffold: Sendable, Hashable {
  /// What can be begun.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One file each.
    case exam, skill, item, resource, role
  }

  /// What of a file is known before its author begins.
  public struct Known: Sendable, Hashable {
    /// A skill that the file is about.
    public struct Skill: Sendable, Hashable {
      /// Its id.
      public var id: String
      /// Its area; `nil` where that is not known yet.
      public var area: String?
      /// The level that is needed of it, from 1.
      public var level: Int

      /// Names a skill.
      public init(id: String, area: String? = nil, level: Int = 2) {
        self.id = id
        self.area = area
        self.level = level
      }
    }

    /// The areas that a role says something about; other kinds need none.
    public var areas: [Area.ID]
    /// What an exam needs, or questions and resources are about.
    public var skills: [Skill]
    /// The area of a skill; without a title where the name is not known.
    public var area: Area?
    /// The exam that suits a role.
    public var exam: String?

    /// Nothing is known but what is given.
    public init(
      areas: [Area.ID] = [], skills: [Skill] = [], area: Area? = nil, exam: String? = nil
    ) {
      self.areas = areas
      self.skills = skills
      self.area = area
      self.exam = exam
    }
  }

  /// What it is.
  public let kind: Kind
  /// The id that it gets.
  public let id: String
  /// What is filled in.
  public let known: Known

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - id: The id that it gets.
  ///   - known: What is filled in.
  /// - Returns: `nil` for an id that is none: lower-case letters, digits, full stops and hyphens, a letter or a digit
  ///   first, at most 48 so that ids of parts fit.
  public init?(_ kind: Kind, id: String, known: Known = Known()) {
    let bytes = Array(id.utf8)
    let isPlain = bytes.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
    }
    guard let first = bytes.first, first != 45, first != 46, isPlain, bytes.count <= 48 else { return nil }
    self.kind = kind
    self.id = id
    self.known = known
  }

  /// The file as XML.
  public var text: String {
    let body =
      switch kind {
      case .exam: exam
      case .skill: skill
      case .item: item
      case .resource: resource
      case .role: role
      }
    return
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Fill in whatever begins with FILL, then: readiness check FILE -->\n"
      + body + "\n"
  }

  /// The skills that questions or resources are about; one that is still to be named where none is.
  private var subjects: [Known.Skill] {
    known.skills.isEmpty ? [Known.Skill(id: "FILL-SKILL")] : known.skills
  }

  /// The area of a file of questions or resources.
  private var area: String { known.skills.lazy.compactMap(\.area).first ?? "FILL-AREA" }

  /// The id of what is made for one of the skills.
  private func id(at place: Int) -> String { subjects.count == 1 ? id : "\(id)-\(place + 1)" }

  private var skill: String {
    let title = known.area.map(\.title) ?? ""
    let name = title.isEmpty ? "FILL: the area's name" : Self.escaped(title)
    return """
      <skills xmlns="\(Vocabulary.skills.namespace)" area="\(known.area?.id.text ?? "FILL-AREA")" title="\(name)">
        <skill id="\(id)" title="FILL: a short name">
          <summary>FILL: what it is, in a sentence</summary>
          <can-do level="1">FILL: what somebody explains who is aware of it</can-do>
          <can-do level="2">FILL: what somebody does with help</can-do>
          <can-do level="3">FILL: what somebody does alone in production</can-do>
          <can-do level="4">FILL: what somebody designs and teaches</can-do>
        </skill>
      </skills>
      """
  }

  private var resource: String {
    let resources = subjects.enumerated().map { place, skill in
      """
        <resource id="\(id(at: place)).first" title="FILL: the name of a page to read" kind="reading" low="0.25" likely="0.5"
            high="1" hours-source="estimate" url="FILL-ADDRESS" checked="FILL-DAY">
          <description>FILL: what it explains</description>
          <raises skill="\(skill.id)" from="0" to="1"/>
        </resource>
        <resource id="\(id(at: place))" title="FILL: its name" kind="lab" low="1" likely="1.5" high="2.5" hours-source="estimate"
            cost="free" checked="FILL-DAY">
          <description>FILL: what it is about</description>
          <task>FILL: what to do. Done when FILL: how one can tell</task>
          <raises skill="\(skill.id)" from="1" to="\(max(2, skill.level))"/>
        </resource>
      """
    }
    return """
      <resources xmlns="\(Vocabulary.resources.namespace)" area="\(area)">
        <!-- Something must lead to level 1 first; leave this one out where the library has such a resource. -->
      \(resources.joined(separator: "\n"))
      </resources>
      """
  }

  private var item: String {
    let families = subjects.enumerated().map { family(id(at: $0), about: $1) }
    return """
      <items xmlns="\(Vocabulary.items.namespace)" area="\(area)" provenance="authored">
      \(families.joined(separator: "\n"))
      </items>
      """
  }

  private func family(_ id: String, about skill: Known.Skill) -> String {
    let letters = ["a", "b", "c", "d"]
    let options = letters.map {
      "    <option id=\"\($0)\"><text>FILL: way \($0), 4 to 12 words, like the others</text>\n"
        + "      <right-when>FILL: when way \($0) is right</right-when></option>"
    }
    let levels = (max(1, skill.level - 1), max(1, skill.level))
    let stems = letters.enumerated().map { index, key in
      let others = letters.filter { $0 != key }.map {
        "      <not-here option=\"\($0)\">FILL: the constraint that rules it out</not-here>"
      }
      return """
            <stem id="\(id).\(index + 1)" key="\(key)" level="\(index < 2 ? levels.0 : levels.1)" seconds="45" source="FILL-ADDRESS">
              <scenario>FILL: a situation whose one constraint makes \(key) right</scenario>
              <question>FILL: what is asked?</question>
              <here>FILL: why it is right here</here>
        \(others.joined(separator: "\n"))
            </stem>
        """
    }
    return """
        <family id="\(id)" skill="\(skill.id)">
      \(options.joined(separator: "\n"))
      \(stems.joined(separator: "\n"))
        </family>
      """
  }

  private var role: String {
    let lines = known.areas.map { "  <area id=\"\($0)\" mean=\"FILL\" expected=\"FILL\"/>" }
    return """
      <role xmlns="\(Vocabulary.role.namespace)" id="\(id)" title="FILL: its name">
        <summary>FILL: what people in it do, in a sentence</summary>
        <suits exam="\(known.exam ?? "FILL-EXAM")"/>
      \(lines.joined(separator: "\n"))
      </role>
      """
  }

  private var exam: String {
    let skills =
      known.skills + Array(repeating: Known.Skill(id: "FILL-SKILL"), count: max(0, 3 - known.skills.count))
    let competencies = zip(1..., skills).map { number, skill in
      """
          <competency id="\(id).1.\(number)" number="1.\(number)" title="FILL: the objective's name">
            <consideration id="\(id).1.\(number).a">
              <text>FILL: the point in your own words</text>
              <needs skill="\(skill.id)" level="\(max(1, skill.level))"/>
            </consideration>
          </competency>
      """
    }
    return """
      <exam xmlns="\(Vocabulary.exam.namespace)" id="\(id)" title="FILL: its name" issuer="FILL: who holds it"
          edition="FILL-DAY" checked="FILL-DAY" competency-split="authored" source="FILL-ADDRESS">
        <summary>FILL: what it is about, in a sentence</summary>
        <!-- confidence: A seen at the source, or agreed by several; B told by one recent reader; C inferred -->
        <fact name="fee" source="FILL-ADDRESS" confidence="B">FILL: what it costs</fact>
        <section id="\(id).1" title="FILL: the section's name" weight="100" weight-kind="exact" confidence="B"
            source="FILL-ADDRESS">
      \(competencies.joined(separator: "\n"))
        </section>
      </exam>
      """
  }

  /// A text as the value of an attribute.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
