#define _GNU_SOURCE
#include "exchange.h"

#include <fcntl.h>
#include <stdio.h>

int readiness_exchange(const char *path, const char *other) {
#ifdef __APPLE__
    return renamex_np(path, other, RENAME_SWAP);
#else
    return renameat2(AT_FDCWD, path, AT_FDCWD, other, RENAME_EXCHANGE);
#endif
}
