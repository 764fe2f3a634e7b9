import ArgumentParser
import Host

Console.ignoreFailedWrites()
ServeProgram.main()
