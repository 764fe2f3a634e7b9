#pragma once
#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer (<https://llvm.org/docs/LibFuzzer.html>, "Using libFuzzer as a library"); its own `main` is left
/// out of the program, since there is another.
int LLVMFuzzerRunDriver(int *_Nonnull argc, char *_Nullable *_Nonnull *_Nonnull argv,
                        int (*_Nonnull callback)(const uint8_t *_Nullable data, size_t size));
