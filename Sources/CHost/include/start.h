#pragma once

/// Starts a program that is found as a shell finds it, with one argument, without input or output, and does not wait
/// for it.
///
/// A shim, since Swift does not let the environment be passed on as it is.
///
/// Returns 0, or less than 0 where it cannot be started.
int readiness_start(const char *_Nonnull program, const char *_Nonnull argument);
