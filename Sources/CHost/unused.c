#include "unused.h"

#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

void readiness_keep_little_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TRIM_THRESHOLD, 128 << 10);
#endif
}

void readiness_give_memory_back(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}
