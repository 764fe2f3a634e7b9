import ArgumentParser
import Host
import UseCases

Console.ignoreFailedWrites()
do {
  try SpokenLanguage.choose(Host.environment(SpokenLanguage.variable))
} catch {
  Console.say(Failure(error)?.message ?? "")
  ServeProgram.exit(withError: ExitCode(Failure.usage))
}
ServeProgram.main()
