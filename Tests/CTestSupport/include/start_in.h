#pragma once

#include <sys/types.h>

/// Starts a program in a folder, with files for its streams, and with nothing else of what the caller has open.
///
/// A shim, since the declarations of the C library for folders and for what is closed do not reach Swift.
///
/// - `streams`: The paths of what is read, of what is written, and of what is said; the last two are made or emptied.
///
/// Returns the process, or less than 0 where it cannot be started.
pid_t readiness_start_in(
    const char *_Nonnull folder, const char *_Nonnull program, char *_Nullable const *_Nonnull arguments,
    char *_Nullable const *_Nonnull environment, const char *_Nonnull const *_Nonnull streams);
