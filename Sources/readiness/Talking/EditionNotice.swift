import Assessment
import Host
import Terminal
import UseCases

/// Tells people whose profile was begun on another edition of the exam what that means for them.
struct EditionNotice {
  let model: AssessmentModel

  /// Says on standard error what changed; nothing for a profile on the library's edition.
  func say(to profile: Profile) {
    let text = EditionText(model.exam, style: Style(colour: false)).notice(for: profile, model: model)
    if let text { Console.say(text + "\n") }
  }

  /// Says what changed, and gives the profile on the library's edition, with every response that it had.
  func brought(_ profile: Profile) -> Profile {
    say(to: profile)
    return profile.brought(to: model.exam)
  }
}
