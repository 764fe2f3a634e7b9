import Assessment
import Ontology
import Planning
import Scheduling
import Testing

@Suite struct ReviewMergeTests {
  private static let day = SamplePerson.start.adding(days: 5)

  private static func review(
    by author: String = "Grace", on day: Day = day, _ contents: PlanReview.Content...
  ) -> PlanReview {
    PlanReview(
      author: author, relation: .mentor, day: day, revision: 1,
      remarks: contents.map { PlanReview.Remark($0) })
  }

  private static let plan = Result {
    try SamplePerson.of(role: "data-scientist").plan(.sample(weeks: 8, hours: 6))
  }

  @Test func `a second merge finds nothing new, whatever was decided in between`() throws {
    let plan = try Self.plan.get()
    let review = Self.review(
      .comment(.plan, "a"), .hours(weeklyQuarters: 20, reason: ""), .rating(.skill("x"), level: 2))
    var merged = plan.merging(review)
    #expect(merged.added.count == 3 && merged.known.isEmpty && merged.conflicts.isEmpty)
    let decided = (0...4).map { merged.plan.decide(.declined, aboutRemark: $0) }
    #expect(decided == [false, true, true, true, false])
    for later in [review, Self.review(on: Self.day.adding(days: 3), .comment(.plan, "a"))] {
      let again = merged.plan.merging(later)
      #expect(again.plan == merged.plan && again.added.isEmpty && again.known.count == later.remarks.count)
    }
  }

  @Test func `a correction takes the place of what it corrects, and is open again`() throws {
    let plan = try Self.plan.get()
    let activity = PlanReview.Subject.activity(plan.activities[0].id, part: nil)
    var first = plan.merging(
      Self.review(
        .comment(.plan, "a"), .comment(activity, "kept"), .rating(.skill("x"), level: 2),
        .hours(weeklyQuarters: 20, reason: "much"), .shown(.skill("x")))
    ).plan
    let decided = (1...5).map { first.decide(.accepted, aboutRemark: $0) }
    #expect(decided.allSatisfy { $0 })
    let second = first.merging(
      Self.review(
        on: Self.day.adding(days: 1), .comment(.plan, "b"), .comment(activity, "kept"),
        .rating(.skill("x"), level: 3), .hours(weeklyQuarters: 24, reason: "")))
    #expect(
      second.replaced == [
        .comment(.plan, "a"), .rating(.skill("x"), level: 2), .hours(weeklyQuarters: 20, reason: "much"),
      ])
    let remarks = second.plan.reviews.flatMap(\.remarks)
    #expect(remarks.count == 5)
    #expect(remarks.filter { $0.state == .open }.map(\.content) == second.added)
    let third = second.plan.merging(Self.review(on: Self.day.adding(days: 2), .comment(.plan, "a")))
    #expect(third.replaced == [.comment(.plan, "b")])
    #expect(third.plan.reviews.flatMap(\.remarks).count == 5)
  }

  @Test func `what was written on another revision, by another, or is carried out, stays beside what is new`()
    throws
  {
    var plan = try Self.plan.get().merging(
      Self.review(.comment(.plan, "a"), .hours(weeklyQuarters: 20, reason: ""))
    ).plan
    let isThere = plan.decide(.done, aboutRemark: 2)
    #expect(isThere)
    var later = Self.review(.comment(.plan, "b"))
    later.revision = 2
    for review in [
      later, Self.review(by: "Ada", .comment(.plan, "b")),
      Self.review(.hours(weeklyQuarters: 24, reason: "")),
    ] {
      let merge = plan.merging(review)
      #expect(merge.replaced.isEmpty && merge.added.count == 1)
      #expect(merge.plan.reviews.flatMap(\.remarks).count == 3)
    }
  }

  @Test func `the same words of somebody else are another remark`() throws {
    let first = try Self.plan.get().merging(Self.review(.comment(.plan, "a"))).plan
    let both = first.merging(Self.review(by: "Ada", .comment(.plan, "a")))
    #expect(both.added.count == 1 && both.plan.reviews.map(\.author) == ["Grace", "Ada"])
  }

  @Test func `what the plan does not have any more is a conflict, and the rest is taken`() throws {
    let plan = try Self.plan.get()
    let known = plan.activities[0].id
    let merge = plan.merging(
      Self.review(
        .comment(.activity("gone", part: 1), "a"), .removal(activity: "gone"), .shown(.competency("gone")),
        .comment(.activity(known, part: 99), "b")))
    #expect(merge.conflicts.count == 3 && merge.added == [.comment(.activity(known, part: 99), "b")])
  }

  @Test func `a comment changes nothing but the reviews`() throws {
    var merged = try Self.plan.get().merging(
      Self.review(.comment(.plan, "great"), .rating(.skill("x"), level: 4), .shown(.skill("x")))
    ).plan
    merged.reviews = []
    #expect(merged == (try Self.plan.get()))
  }

  @Test func `accepted hours and removals are carried out by the next replan, once`() throws {
    var plan = try Self.plan.get()
    let start = plan.conditions.start
    let dropped = try #require(
      plan.weeks.last { !$0.sessions.isEmpty }?.sessions.last { session in
        plan.activities.contains { $0.id == session.activity && $0.kind != .practiceExam }
      }
    ).activity
    plan =
      plan.merging(
        Self.review(.hours(weeklyQuarters: 40, reason: ""), .removal(activity: dropped), .comment(.plan, "a"))
      ).plan
    #expect(!plan.hasProposalsToCarryOut)
    for number in 2...3 { _ = plan.decide(.accepted, aboutRemark: number) }
    #expect(plan.hasProposalsToCarryOut)
    let person = try SamplePerson.of(role: "data-scientist")
    let replanner = Replanner(model: person.model, profile: person.profile, effort: .quick)
    let today = start.adding(days: 8)
    let new = try replanner.replan(plan, on: today, keeping: .date)
    #expect(new.reviews[0].remarks.map(\.state) == [.open, .done, .done])
    #expect(new.conditions.hoursChanges == [Plan.HoursChange(from: today, weeklyQuarters: 40)])
    #expect(!new.activities.contains { $0.id == dropped })
    #expect(new.weeks[0].capacity == plan.weeks[0].capacity)
    #expect(new.weeks[3].capacity == 40 && new.weeks.map(\.load).max() ?? 0 > 24)
    let later = try replanner.replan(new, on: today, keeping: .date)
    #expect(later.conditions == new.conditions && later.reviews == new.reviews)
    #expect(!later.activities.contains { $0.id == dropped })
  }
}
