#pragma once

/// Gives an open file the access control list of another one, or none where that has none.
///
/// A shim, since each system has calls of its own for it. The file's mode may change with it.
///
/// Returns 0, or less than 0 where the list cannot be read or given.
int readiness_copy_access_list(const char *_Nonnull model, int descriptor);
