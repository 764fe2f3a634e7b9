#include "access.h"

#include <errno.h>

#ifdef __APPLE__
#include <copyfile.h>
#include <fcntl.h>
#include <unistd.h>

int readiness_copy_access_list(const char *model, int descriptor) {
    int source = open(model, O_RDONLY | O_CLOEXEC);
    if (source < 0) return -1;
    int result = fcopyfile(source, descriptor, 0, COPYFILE_ACL);
    close(source);
    return result;
}
#else
#include <sys/xattr.h>

// The kernel's own form of a list, which the tools for it read and write as well (acl(5)).
static const char access_list[] = "system.posix_acl_access";

static int knows_none(int code) { return code == ENODATA || code == EOPNOTSUPP; }

int readiness_copy_access_list(const char *model, int descriptor) {
    char list[65536];
    ssize_t size = getxattr(model, access_list, list, sizeof list);
    if (size >= 0) return fsetxattr(descriptor, access_list, list, (size_t)size, 0);
    if (!knows_none(errno)) return -1;
    // A new file may have got a list from its folder.
    return fremovexattr(descriptor, access_list) == 0 || knows_none(errno) ? 0 : -1;
}
#endif
