#pragma once

/// Lets two files of one disk change names with each other in one step.
///
/// A shim, since the declaration of the C library does not reach Swift.
///
/// Returns 0, or less than 0 where the disk or the system cannot do it; nothing has happened then.
int readiness_exchange(const char *_Nonnull path, const char *_Nonnull other);
