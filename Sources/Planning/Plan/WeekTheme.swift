/// An area that a week is about, and how far its study leads there.
public struct WeekTheme: Sendable, Hashable {
  /// The passes through an area: the first leads to doing it with help, the second beyond that.
  public static let passes = 1...2

  /// The area's id.
  public var area: String
  /// The area's name.
  public var title: String
  /// 1 where most of the week's study in the area leads up to level 2, 2 where it leads beyond.
  public var pass: Int

  /// Creates a theme.
  public init(area: String, title: String, pass: Int) {
    self.area = area
    self.title = title
    self.pass = pass
  }
}
