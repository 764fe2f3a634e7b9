#define _GNU_SOURCE
#include "bytes.h"

#include <string.h>

bool readiness_contains(const void *bytes, size_t count, const void *part, size_t part_count) {
    return part_count == 0 || (count >= part_count && memmem(bytes, count, part, part_count) != NULL);
}
