#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Whether bytes stand somewhere in others.
///
/// A shim, since the declaration of the C library does not reach Swift.
bool readiness_contains(const void *_Nullable bytes, size_t count, const void *_Nullable part, size_t part_count);
