import Exchange

/// What a handler answers.
enum Reply {
  /// A page.
  case page(Page)
  /// Another place; what was sent is not sent again by going back or reloading.
  case go(String)
  /// Something that is no page of the site: a file, or a document in a frame.
  case raw(Response)
}
