/// The version of the program: the one place where it stands, and the newest one in `.github/CHANGELOG.md`.
enum Version {
  static let current = "0.1.0"
}
