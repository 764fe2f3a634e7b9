#define _GNU_SOURCE
#include "start_in.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>

pid_t readiness_start_in(
    const char *folder, const char *program, char *const *arguments, char *const *environment,
    const char *const *streams) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t signals;
    pid_t child = -1;
    short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
    if (posix_spawn_file_actions_init(&actions) != 0) return -1;
    if (posix_spawnattr_init(&attributes) != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return -1;
    }
    posix_spawn_file_actions_addopen(&actions, 0, streams[0], O_RDONLY, 0);
    for (int descriptor = 1; descriptor <= 2; descriptor++) {
        posix_spawn_file_actions_addopen(
            &actions, descriptor, streams[descriptor], O_WRONLY | O_CREAT | O_TRUNC, 0600);
    }
    posix_spawn_file_actions_addchdir_np(&actions, folder);
#ifdef __APPLE__
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#else
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
#endif
    // Whoever runs the tests may have left signals ignored or blocked; a shell does not.
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    posix_spawnattr_setflags(&attributes, flags);
    int result = posix_spawn(&child, program, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return result == 0 ? child : -1;
}
