import ArgumentParser
import Host
import UseCases

Console.ignoreFailedWrites()
Lasting.leaveAtOnce()
do {
  try SpokenLanguage.choose(Host.environment(SpokenLanguage.variable))
} catch {
  let failure = Failure(error)
  Console.say(failure?.message ?? "\(error)")
  ServeProgram.exit(withError: ExitCode(failure?.status ?? 1))
}
ServeProgram.main()
