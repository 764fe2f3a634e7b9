public import ArgumentParser
public import Documents

extension Audience: ExpressibleByArgument {}
