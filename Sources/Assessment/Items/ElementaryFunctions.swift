// The one place that imports the C mathematics library; this module and those above it need nothing but these.
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The exponential function.
package func exponential(_ value: Double) -> Double { exp(value) }

/// The natural logarithm.
package func naturalLogarithm(_ value: Double) -> Double { log(value) }

/// One half to the power of a number.
func half(toThePower exponent: Double) -> Double { exp2(-exponent) }

/// The probability that a standard normal number is below `value`; accurate in both tails.
func normalProbability(below value: Double) -> Double { 0.5 * erfc(-value * 0.5.squareRoot()) }

/// The density of the standard normal distribution.
func normalDensity(_ value: Double) -> Double { 0.398_942_280_401_432_68 * exp(-0.5 * value * value) }
