import XML

/// One thing that an element says of a value, both ways.
struct Field<Root, Value>: Sendable {
  /// Reads it.
  let read: @Sendable (Element) throws(Misreading) -> Value
  /// Writes it after what is there.
  let write: @Sendable (Root, inout Element) -> Void
  /// The types of what it reads and writes, in an element of a name.
  let places: @Sendable (String) -> [FormPlace]

  init(
    read: @escaping @Sendable (Element) throws(Misreading) -> Value,
    write: @escaping @Sendable (Root, inout Element) -> Void,
    places: @escaping @Sendable (String) -> [FormPlace]
  ) {
    self.read = read
    self.write = write
    self.places = places
  }
}

/// An attribute, or the text of an element, with the name of its type in the schema.
struct FormPlace: Sendable, Hashable {
  /// The element.
  var element: String
  /// The attribute; `nil` for the text.
  var attribute: String?
  /// The type's name.
  var type: String
}

extension Element {
  /// The value of an attribute that must say what a format takes, where it is there.
  fileprivate func value<Value>(
    of attribute: String, _ format: ValueFormat<Value>
  ) throws(Misreading) -> Value? {
    guard let text = self[attribute] else { return nil }
    guard let value = format.read(text) else {
      throw Misreading(text, of: attribute, in: self, type: format.type)
    }
    return value
  }
}

// MARK: Attributes

extension Field {
  /// An attribute that must be there.
  static func attribute(
    _ name: String, _ get: @escaping @Sendable (Root) -> Value, _ format: ValueFormat<Value>
  ) -> Self {
    Self(
      read: { (element) throws(Misreading) -> Value in
        guard let value = try element.value(of: name, format) else {
          throw Misreading(missing: name, in: element, type: format.type)
        }
        return value
      },
      write: { root, element in element.attributes.append(.init(name, format.write(get(root)))) },
      places: { [FormPlace(element: $0, attribute: name, type: format.type)] })
  }

  /// An attribute that is there where it has something to say.
  static func optional<Wrapped>(
    _ name: String, _ get: @escaping @Sendable (Root) -> Wrapped?, _ format: ValueFormat<Wrapped>
  ) -> Self where Value == Wrapped? {
    Self(
      read: { (element) throws(Misreading) -> Value in try element.value(of: name, format) },
      write: { root, element in
        if let value = get(root) { element.attributes.append(.init(name, format.write(value))) }
      },
      places: { [FormPlace(element: $0, attribute: name, type: format.type)] })
  }

  /// An attribute that is left out for the usual value.
  static func attribute(
    _ name: String, _ get: @escaping @Sendable (Root) -> Value, _ format: ValueFormat<Value>,
    unless usual: Value
  ) -> Self where Value: Equatable & Sendable {
    Self(
      read: { (element) throws(Misreading) -> Value in try element.value(of: name, format) ?? usual },
      write: { root, element in
        let value = get(root)
        if value != usual { element.attributes.append(.init(name, format.write(value))) }
      },
      places: { [FormPlace(element: $0, attribute: name, type: format.type)] })
  }

  /// A truth value that is left out where it is false.
  static func flag(_ name: String, _ get: @escaping @Sendable (Root) -> Bool) -> Self where Value == Bool {
    attribute(name, get, .flag, unless: false)
  }

  /// The text of the element itself.
  static func content(
    _ get: @escaping @Sendable (Root) -> Value, _ format: ValueFormat<Value>
  ) -> Self {
    Self(
      read: { (element) throws(Misreading) -> Value in
        let text = element.children.isEmpty ? "" : element.text
        guard let value = format.read(text) else {
          throw Misreading(text, of: "content", in: element, type: format.type)
        }
        return value
      },
      write: { root, element in
        let text = format.write(get(root))
        if !text.isEmpty { element.children.append(.text(text)) }
      },
      places: { [FormPlace(element: $0, attribute: nil, type: format.type)] })
  }
}

// MARK: Elements

extension Field {
  /// A child element that must be there.
  static func child(
    _ name: String, _ get: @escaping @Sendable (Root) -> Value, _ form: Form<Value>
  ) -> Self {
    Self(
      read: { (element) throws(Misreading) -> Value in
        guard let child = element.first(name) else { throw Misreading(missing: "<\(name)>", in: element) }
        return try form.read(child)
      },
      write: { root, element in element.children.append(.element(form.element(get(root), named: name))) },
      places: { _ in form.places(name) })
  }

  /// A child element that is there where it has something to say.
  static func optionalChild<Wrapped>(
    _ name: String, _ get: @escaping @Sendable (Root) -> Wrapped?, _ form: Form<Wrapped>
  ) -> Self where Value == Wrapped? {
    Self(
      read: { (element) throws(Misreading) -> Value in
        guard let child = element.first(name) else { return nil }
        return try form.read(child)
      },
      write: { root, element in
        if let value = get(root) { element.children.append(.element(form.element(value, named: name))) }
      },
      places: { _ in form.places(name) })
  }

  /// Any number of child elements, in their order.
  static func children<Member>(
    _ name: String, _ get: @escaping @Sendable (Root) -> [Member], _ form: Form<Member>
  ) -> Self where Value == [Member] {
    Self(
      read: { (element) throws(Misreading) -> Value in
        var members: Value = []
        for case .element(let child) in element.children where child.name == name {
          members.append(try form.read(child))
        }
        return members
      },
      write: { root, element in
        for member in get(root) { element.children.append(.element(form.element(member, named: name))) }
      },
      places: { _ in form.places(name) })
  }

  /// Child elements of several names, in their order, one form for each.
  static func children<Member>(
    _ get: @escaping @Sendable (Root) -> [Member], _ cases: [FormCase<Member>]
  ) -> Self where Value == [Member] {
    Self(
      read: { (element) throws(Misreading) -> Value in
        var members: Value = []
        for case .element(let child) in element.children {
          guard let found = cases.first(where: { $0.key == child.name }) else { continue }
          members.append(try found.read(child))
        }
        return members
      },
      write: { root, element in
        for member in get(root) {
          if let child = cases.lazy.compactMap({ $0.element(member) }).first {
            element.children.append(.element(child))
          }
        }
      },
      places: { _ in cases.flatMap { $0.places($0.key) } })
  }

  /// What stands in a child element that other fields write to as well; the element must be there.
  static func inside(_ name: String, _ field: Self) -> Self {
    Self(
      read: { (element) throws(Misreading) -> Value in
        guard let child = element.first(name) else { throw Misreading(missing: "<\(name)>", in: element) }
        return try field.read(child)
      },
      write: { root, element in
        let place = element.children.lastIndex {
          if case .element(let child) = $0 { child.name == name } else { false }
        }
        guard let place, case .element(var child) = element.children[place] else {
          var child = Element(name)
          field.write(root, &child)
          element.children.append(.element(child))
          return
        }
        // Held once while it is changed, or all of it would be copied.
        element.children[place] = .text("")
        field.write(root, &child)
        element.children[place] = .element(child)
      },
      places: { _ in field.places(name) })
  }

  /// A part of the value that stands in the element itself.
  static func part(_ get: @escaping @Sendable (Root) -> Value, _ form: Form<Value>) -> Self {
    Self(
      read: { (element) throws(Misreading) -> Value in try form.read(element) },
      write: { root, element in form.write(get(root), &element) }, places: { form.places($0) })
  }

  /// A part that is there where one of some attributes is.
  static func optionalPart<Wrapped>(
    _ names: [String], _ get: @escaping @Sendable (Root) -> Wrapped?, _ form: Form<Wrapped>
  ) -> Self where Value == Wrapped? {
    Self(
      read: { (element) throws(Misreading) -> Value in
        guard names.contains(where: { element[$0] != nil }) else { return nil }
        return try form.read(element)
      },
      write: { root, element in if let value = get(root) { form.write(value, &element) } },
      places: { form.places($0) })
  }
}

// MARK: What is the value itself

extension Field where Root == Value {
  /// An attribute that is all of the value.
  static func attribute(_ name: String, _ format: ValueFormat<Value>) -> Self {
    attribute(name, { @Sendable in $0 }, format)
  }

  /// The text of the element as the value.
  static func content(_ format: ValueFormat<Value>) -> Self { content({ @Sendable in $0 }, format) }

  /// The value in the element itself.
  static func part(_ form: Form<Value>) -> Self { part({ @Sendable in $0 }, form) }

  /// Child elements as the value.
  static func children<Member>(_ name: String, _ form: Form<Member>) -> Self where Value == [Member] {
    children(name, { @Sendable in $0 }, form)
  }
}
