import Assessment
import Catalogue
import Documents
import Ontology
import Planning
import Testing
import XML

/// The limits by which entries are measured are those of the schemas.
@Suite struct DocumentLimitsTests {
  private static func limits(_ name: String) throws -> DocumentLimits {
    try DocumentLimits(schema: #require(Catalogue().file("Roles/Schemas/\(name).xsd")))
  }

  @Test func `a plan holds what its parts are checked for`() throws {
    let plan = try Self.limits("plan")
    #expect(try plan.longest(of: ["record"]) == 4000)
    #expect(try plan.longest("author", of: ["review"]) == PlanReview.longestName)
    #expect(try plan.longest("title", of: ["review", "propose-activity"]) == PlanReview.longestTitle)
    for name in ["comment", "propose-hours", "propose-activity"] {
      #expect(try plan.longest(of: ["review", name]) == PlanReview.longestText)
      #expect(try plan.most(["review", name]) == PlanReview.mostRemarks)
    }
    #expect(try plan.most(["review"]) == PlanReview.mostReviews)
    #expect(try plan.most(["conditions", "time"]) == Plan.WeeklyTime.limit)
    #expect(try plan.most(["conditions", "busy"]) == Plan.Conditions.busyLimit)
    #expect(try plan.most(["subject", "goal"]) == GoalRequest.limit)
    let days = try plan.days("start", of: ["conditions"])
    #expect(days.lowerBound == Day("2000-01-01") && days.upperBound == Day("2999-12-31"))
  }

  @Test func `a profile holds what its parts are checked for`() throws {
    let profile = try Self.limits("profile")
    #expect(try profile.longest("name") == (try Self.limits("plan").longest("learner", of: ["subject"])))
    #expect(try profile.longest("title", of: ["evidence"]) == Evidence.longestTitle)
    #expect(try profile.longest("artefact", of: ["evidence"]) == Evidence.longestArtefact)
    #expect(try profile.most(["evidence"]) == Profile.mostEvidence)
    #expect(try profile.most(["assessment"]) == Profile.mostAssessments)
    #expect(try profile.most(["practice"]) == Profile.mostDrills)
    #expect(try profile.most(["mock"]) == Profile.mostMocks)
    #expect(try profile.most(["mock", "question"]) == MockSession.questions.upperBound)
    let file = try #require(Catalogue().file("Roles/Schemas/profile.xsd"))
    let choices = try ParsedDocument(xml: file.bytes, file: file.path).elements(
      matching: "//s:complexType[@name='evidence']/s:choice",
      namespaces: ["s": "http://www.w3.org/2001/XMLSchema"])
    #expect(choices.map { $0["maxOccurs"] } == ["\(Evidence.mostShowings)"])
  }

  @Test func `an address of a library is one that a plan can have`() throws {
    func address(_ name: String) throws -> [String?] {
      let file = try #require(Catalogue().file("Roles/Schemas/\(name).xsd"))
      return try ParsedDocument(xml: file.bytes, file: file.path).elements(
        matching: "//s:simpleType[@name='address']/s:restriction/*",
        namespaces: ["s": "http://www.w3.org/2001/XMLSchema"]
      ).map { $0["value"] }
    }
    #expect(try address("resources") == address("plan"))
    #expect(try address("plan").count == 2)
  }

  @Test func `what a schema does not say is an error, not a number`() throws {
    let plan = try Self.limits("plan")
    #expect(throws: InvalidDocument.self) { try plan.longest(of: ["nothing"]) }
    #expect(throws: InvalidDocument.self) { try plan.longest("revision") }
    #expect(throws: InvalidDocument.self) { try plan.most(["conditions", "nothing"]) }
    #expect(throws: InvalidDocument.self) { try plan.most([]) }
    #expect(throws: InvalidDocument.self) { try plan.days("id") }
  }
}
