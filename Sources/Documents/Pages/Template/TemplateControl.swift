import XML

/// The attributes of our own that stand on one element of a template.
struct TemplateControl {
  /// Sets an attribute from a value.
  struct Setting {
    var attribute: String
    var name: String
  }

  /// What our attributes are called, apart from `attribute-NAME`, `include` and `audience`.
  static let words = ["fill", "insert", "each", "when", "unless"]
  /// The name of the element that stands for its content.
  static let element = "template"
  /// The attribute of that element that names a fragment.
  static let include = "include"
  /// The attribute of `html` that says whom the page is for.
  static let audience = "audience"
  /// How the name of an attribute begins that sets another.
  static let prefix = "attribute-"

  /// The name whose text replaces the content.
  var fill: String?
  /// The name whose element replaces the content.
  var insert: String?
  /// The name of the list for whose entries the element is repeated.
  var each: String?
  /// The name that must be present.
  var when: String?
  /// The name that must not be present.
  var unless: String?
  /// The fragment that stands in the place of a `<template>`.
  var fragment: String?
  /// Attributes that are set from values.
  var settings: [Setting] = []
  /// The attributes that stay.
  var plain: [Element.Attribute] = []

  /// Parts the attributes of an element.
  init(_ element: Element) {
    for attribute in element.attributes {
      switch attribute.name {
      case "fill": fill = attribute.value
      case "insert": insert = attribute.value
      case "each": each = attribute.value
      case "when": when = attribute.value
      case "unless": unless = attribute.value
      case Self.include where element.name == Self.element: fragment = attribute.value
      case Self.audience where element.name == "html": break
      case let name where name.hasPrefix(Self.prefix):
        settings.append(
          Setting(attribute: String(name.dropFirst(Self.prefix.count)), name: attribute.value))
      default: plain.append(attribute)
      }
    }
  }
}
