// SPDX-License-Identifier: Apache-2.0
// SQLite's way to files (https://sqlite.org/vfs.html) where there is one thread, one process and WASI: plain calls, and
// no locks, because the page lets only one of its windows open the record.
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <ctime>

namespace clamshell {
namespace {

struct OpenFile {
  sqlite3_file base;
  int descriptor;
};

int descriptor_of(sqlite3_file* file) { return reinterpret_cast<OpenFile*>(file)->descriptor; }

int close_file(sqlite3_file* file) { return close(descriptor_of(file)) == 0 ? SQLITE_OK : SQLITE_IOERR_CLOSE; }

int read_file(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
  const ssize_t got = pread(descriptor_of(file), to, static_cast<std::size_t>(count), at);
  if (got == count) return SQLITE_OK;
  if (got < 0) return SQLITE_IOERR_READ;
  std::memset(static_cast<char*>(to) + got, 0, static_cast<std::size_t>(count - got));
  return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
  return pwrite(descriptor_of(file), from, static_cast<std::size_t>(count), at) == count ? SQLITE_OK : SQLITE_FULL;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  return ftruncate(descriptor_of(file), size) == 0 ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int flush_file(sqlite3_file* file, int) { return fsync(descriptor_of(file)) == 0 ? SQLITE_OK : SQLITE_IOERR_FSYNC; }

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
  struct stat status {};
  if (fstat(descriptor_of(file), &status) != 0) return SQLITE_IOERR_FSTAT;
  *size = status.st_size;
  return SQLITE_OK;
}

int lock_file(sqlite3_file*, int) { return SQLITE_OK; }
int is_reserved(sqlite3_file*, int* reserved) {
  *reserved = 0;
  return SQLITE_OK;
}
int control_file(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
int traits(sqlite3_file*) { return 0; }

const sqlite3_io_methods kMethods{
    1,         close_file, read_file,   write_file,   truncate_file, flush_file, size_of_file,
    lock_file, lock_file,  is_reserved, control_file, sector_size,   traits,     nullptr,
    nullptr,   nullptr,    nullptr,     nullptr,      nullptr};

int open_path(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* given) {
  auto* const opened = reinterpret_cast<OpenFile*>(file);
  opened->base.pMethods = nullptr;
  if (!path) return SQLITE_CANTOPEN;  // a nameless temporary file: those are in memory
  const int access = (flags & SQLITE_OPEN_READONLY) != 0 ? O_RDONLY : O_RDWR;
  opened->descriptor = open(path, access | ((flags & SQLITE_OPEN_CREATE) != 0 ? O_CREAT : 0), 0600);
  if (opened->descriptor < 0) return SQLITE_CANTOPEN;
  opened->base.pMethods = &kMethods;
  if (given) *given = flags;
  return SQLITE_OK;
}

int delete_path(sqlite3_vfs*, const char* path, int) {
  return unlink(path) == 0 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int look_at_path(sqlite3_vfs*, const char* path, int, int* found) {
  struct stat status {};
  *found = stat(path, &status) == 0 ? 1 : 0;
  return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* path, int room, char* full) {
  const std::size_t length = std::strlen(path);
  if (length >= static_cast<std::size_t>(room)) return SQLITE_CANTOPEN;
  std::memcpy(full, path, length + 1);
  return SQLITE_OK;
}

int random_bytes(sqlite3_vfs*, int count, char* to) {
  constexpr int kMost = 256;
  for (int at = 0; at < count; at += kMost)
    if (getentropy(to + at, static_cast<std::size_t>(std::min(kMost, count - at))) != 0) return at;
  return count;
}

int wait_for(sqlite3_vfs*, int microseconds) { return microseconds; }

int milliseconds_now(sqlite3_vfs*, sqlite3_int64* now) {
  constexpr sqlite3_int64 kEpoch = 210'866'760'000'000;  // 1970 in milliseconds of Julian days
  timespec time{};
  clock_gettime(CLOCK_REALTIME, &time);
  *now = kEpoch + sqlite3_int64{1000} * time.tv_sec + time.tv_nsec / 1'000'000;
  return SQLITE_OK;
}

int julian_day_now(sqlite3_vfs* vfs, double* now) {
  sqlite3_int64 milliseconds{};
  milliseconds_now(vfs, &milliseconds);
  *now = static_cast<double>(milliseconds) / 86'400'000;
  return SQLITE_OK;
}

int last_error(sqlite3_vfs*, int, char*) { return 0; }

sqlite3_vfs& files() {
  static sqlite3_vfs vfs{.iVersion = 2,
                         .szOsFile = sizeof(OpenFile),
                         .mxPathname = 512,
                         .pNext = nullptr,
                         .zName = "wasi",
                         .pAppData = nullptr,
                         .xOpen = open_path,
                         .xDelete = delete_path,
                         .xAccess = look_at_path,
                         .xFullPathname = full_path,
                         .xDlOpen = nullptr,
                         .xDlError = nullptr,
                         .xDlSym = nullptr,
                         .xDlClose = nullptr,
                         .xRandomness = random_bytes,
                         .xSleep = wait_for,
                         .xCurrentTime = julian_day_now,
                         .xGetLastError = last_error,
                         .xCurrentTimeInt64 = milliseconds_now,
                         .xSetSystemCall = nullptr,
                         .xGetSystemCall = nullptr,
                         .xNextSystemCall = nullptr};
  return vfs;
}

}  // namespace
}  // namespace clamshell

/// What SQLite calls first and last of its system.
extern "C" int sqlite3_os_init() { return sqlite3_vfs_register(&clamshell::files(), 1); }
extern "C" int sqlite3_os_end() { return SQLITE_OK; }
