import XML

/// A form that changes something: with what only a page of this program knows, and with the state of the file that it
/// was made from.
struct FormMarkup {
  /// The field that holds what only a page of this program knows.
  static let tokenField = "token"
  /// The field that holds the state of the file from which the form was made.
  static let stateField = "state"

  let token: String

  /// A form.
  ///
  /// - Parameters:
  ///   - action: Where it goes.
  ///   - state: The state of the file that it changes; `nil` where it changes none.
  ///   - hidden: Fields that are not shown.
  ///   - hasFile: Whether a file can be chosen in it.
  ///   - content: Its controls and buttons.
  func form(
    _ action: String, state: String? = nil, hidden: [(String, String)] = [], hasFile: Bool = false,
    style: String? = nil, @MarkupBuilder _ content: () -> Markup
  ) -> Element {
    tag(
      "form",
      [
        "method": "post", "action": action, "class": style,
        "enctype": hasFile ? "multipart/form-data" : nil, "novalidate": "novalidate",
      ]
    ) {
      for (name, value) in [(Self.tokenField, token)] + (state.map { [(Self.stateField, $0)] } ?? []) + hidden
      {
        tag("input", ["type": "hidden", "name": name, "value": value])
      }
      content()
    }
  }

  /// A form that is one button.
  func button(
    _ label: String, to action: String, state: String? = nil, hidden: [(String, String)] = [],
    style: String? = nil, about: String? = nil
  ) -> Element {
    form(action, state: state, hidden: hidden) { button(label, style: style, about: about) }
  }

  /// A button that sends a form.
  func button(
    _ label: String, style: String? = nil, name: String? = nil, value: String? = nil, about: String? = nil
  ) -> Element {
    tag("button", ["type": "submit", "class": style, "name": name, "value": value]) {
      label
      if let about { Web.hidden(about) }
    }
  }
}
