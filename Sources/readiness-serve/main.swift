import Host

Console.ignoreFailedWrites()
ServeProgram.main()
