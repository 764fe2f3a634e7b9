/// Every place of the site.
enum Routes {
  static let all: [Route] =
    [
      HomePages.routes, BeginningPages.routes, EvidencePages.routes, QuestionPages.routes, AnswerPages.routes,
      StandingPages.routes, SettingsPages.routes, CalendarPages.routes, TodayPages.routes, PlanPages.routes,
      ProgressPages.routes,
      CheckUpPages.routes, PracticePages.routes, MockPages.routes, ReplanPages.routes, SharePages.routes,
      ImportPages.routes, FeedbackPages.routes, TeamPages.routes,
    ].flatMap(\.self)
}
