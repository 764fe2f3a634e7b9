/// The files of `Roles/` and `Templates/`, built into the program.
#pragma once

/// A file: its path from the top of the package, and its bytes.
typedef struct {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  long count;
} readiness_embedded;

/// Number of files.
extern const int readiness_embedded_count;

/// The file of an index, 0 to `readiness_embedded_count` - 1, sorted by path.
readiness_embedded readiness_embedded_file(int index);
