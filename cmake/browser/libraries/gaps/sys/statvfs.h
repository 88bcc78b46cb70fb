// SPDX-License-Identifier: Apache-2.0
/// What libc++'s filesystem asks of POSIX and wasi-libc has not: there are no links, owners or permissions here.
#pragma once

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

#define DT_SOCK 12

struct statvfs {
  unsigned long f_frsize, f_blocks, f_bfree, f_bavail;
};
inline int statvfs(const char*, struct statvfs*) {
  errno = ENOTSUP;
  return -1;
}
inline int fchmod(int, mode_t) { return 0; }
inline int fchmodat(int, const char*, mode_t, int) { return 0; }
inline char* realpath(const char* path, char*) {
  struct stat status;
  return stat(path, &status) == 0 ? strdup(path) : nullptr;
}
