import XML

/// What is shown at a place: everything but the frame around it.
struct Page {
  /// The parts of the site that stand above every page.
  enum Tab: String, CaseIterable {
    case today, tasks, questions, standing, plan, practice, share
  }

  /// What it is called.
  var title: String
  /// Where it belongs; `nil` for nowhere.
  var tab: Tab?
  /// The status under which it is sent.
  var status = 200
  /// Where the browser goes from it at once; `nil` for nowhere.
  var next: String?
  /// What it says.
  var content: Markup

  /// Creates a page.
  init(
    _ title: String, tab: Tab? = nil, status: Int = 200, next: String? = nil,
    @MarkupBuilder _ content: () -> Markup
  ) {
    self.title = title
    self.tab = tab
    self.status = status
    self.next = next
    self.content = content()
  }
}
