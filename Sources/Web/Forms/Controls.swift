import Exchange
import Wording
import XML

/// The controls of a form: each with its label, a hint, and what is wrong with what was entered.
struct Controls {
  /// What was entered before, if the form is shown again.
  let entry: Entry

  init(_ entry: Entry = Entry(FormFields())) { self.entry = entry }

  /// A line of text, a number, a day or a file.
  ///
  /// - Parameters:
  ///   - name: The field.
  ///   - label: What it is called.
  ///   - hint: What would be right.
  ///   - type: The kind of input.
  ///   - value: What stands in it at first.
  ///   - more: Further attributes.
  func input(
    _ name: String, _ label: String, hint: String? = nil, type: String = "text", value: String = "",
    more: [(String, String)] = []
  ) -> Element {
    field(name, label, hint) { described in
      var input = tag(
        "input",
        ["type": type, "id": name, "name": name, "value": type == "file" ? nil : entry.fields[name] ?? value])
      input.attributes += (more + described).map { Element.Attribute($0.0, $0.1) }
      return input
    }
  }

  /// Several lines of text.
  func area(_ name: String, _ label: String, hint: String? = nil, value: String = "") -> Element {
    field(name, label, hint) { described in
      var area = tag("textarea", ["id": name, "name": name, "rows": "3"]) { entry.fields[name] ?? value }
      area.attributes += described.map { Element.Attribute($0.0, $0.1) }
      return area
    }
  }

  /// One of several lines.
  func select(
    _ name: String, _ label: String, hint: String? = nil, value: String, _ options: [(String, String)]
  ) -> Element {
    let chosen = entry.fields[name] ?? value
    return field(name, label, hint) { described in
      var select = tag("select", ["id": name, "name": name]) {
        for (key, title) in options {
          tag("option", ["value": key, "selected": key == chosen ? "selected" : nil]) { title }
        }
      }
      select.attributes += described.map { Element.Attribute($0.0, $0.1) }
      return select
    }
  }

  /// One of several choices, each with a label and what to know about it.
  ///
  /// - Parameters:
  ///   - name: The field.
  ///   - legend: The question, which is the heading of a page that asks nothing else.
  ///   - value: What is chosen at first.
  ///   - choices: What can be chosen.
  func choices(
    _ name: String, legend: Markup, hint: String? = nil, value: String? = nil, describedBy: String? = nil,
    isSeveral: Bool = false, chosen: Set<String> = [], _ choices: [Choice]
  ) -> Element {
    let fault = entry.fault(name)
    let entered = entry.fields.all(name)
    let now = entered.isEmpty ? chosen.union(value.map { [$0] } ?? []) : Set(entered)
    let notes =
      [describedBy, hint.map { _ in "\(name)-hint" }, fault.map { _ in "\(name)-fault" }]
      .compactMap(\.self)
    return tag(
      "fieldset",
      [
        "class": fault == nil ? nil : "wrong",
        "aria-describedby": notes.isEmpty ? nil : notes.joined(separator: " "),
      ]
    ) {
      tag("legend") { legend }
      if let hint { tag("p", ["class": "hint", "id": "\(name)-hint"]) { hint } }
      if let fault { Self.fault(fault, of: name) }
      for (index, choice) in choices.enumerated() {
        if choice.isApart { paragraph("or") { "or" } }
        row(
          name, choice, id: index == 0 ? name : "\(name)-\(index + 1)", key: index + 1,
          isChosen: now.contains(choice.value), isSeveral: isSeveral)
      }
    }
  }

  /// Something to choose.
  struct Choice {
    /// What is sent.
    var value: String
    /// What it says.
    var label: String
    /// What to know about it.
    var hint: String?
    /// Whether it stands apart from the others.
    var isApart = false
  }

  /// A single box to tick.
  func tick(_ name: String, _ label: String, hint: String? = nil, isOn: Bool = false) -> Element {
    row(
      name, Choice(value: "yes", label: label, hint: hint), id: name, key: nil,
      isChosen: entry.fields.fields.isEmpty ? isOn : entry.fields[name] == "yes", isSeveral: true)
  }

  /// What is wrong, above everything else on the page; nothing where nothing is wrong.
  var summary: Markup {
    guard !entry.faults.isEmpty else { return [] }
    return group {
      tag("div", ["class": "faults", "role": "alert", "aria-labelledby": "faults"]) {
        tag("h2", ["id": "faults"]) { worded("There is a problem") }
        bullets(entry.faults.map { fault in [.element(link(fault.text, to: "#\(fault.field)"))] })
      }
    }
  }

  private func row(
    _ name: String, _ choice: Choice, id: String, key: Int?, isChosen: Bool, isSeveral: Bool
  ) -> Element {
    tag("div", ["class": "choice"]) {
      tag(
        "input",
        [
          "type": isSeveral ? "checkbox" : "radio", "id": id, "name": name, "value": choice.value,
          "checked": isChosen ? "checked" : nil, "data-key": key.map { "\($0)" },
          "aria-describedby": choice.hint.map { _ in "\(id)-about" },
        ])
      tag("div") {
        tag("label", ["for": id]) { choice.label }
        if let hint = choice.hint { tag("p", ["class": "hint", "id": "\(id)-about"]) { hint } }
      }
    }
  }

  private func field(
    _ name: String, _ label: String, _ hint: String?, _ control: ([(String, String)]) -> Element
  ) -> Element {
    let fault = entry.fault(name)
    let notes = [hint.map { _ in "\(name)-hint" }, fault.map { _ in "\(name)-fault" }].compactMap(\.self)
    var described = notes.isEmpty ? [] : [("aria-describedby", notes.joined(separator: " "))]
    if fault != nil { described.append(("aria-invalid", "true")) }
    return tag("div", ["class": fault == nil ? "field" : "field wrong"]) {
      tag("label", ["for": name]) { label }
      if let hint { tag("p", ["class": "hint", "id": "\(name)-hint"]) { hint } }
      if let fault { Self.fault(fault, of: name) }
      control(described)
    }
  }

  private static func fault(_ text: String, of name: String) -> Element {
    tag("p", ["class": "fault", "id": "\(name)-fault"]) {
      tag("span", ["class": "unseen"]) { worded("Error: ") }
      text
    }
  }
}
