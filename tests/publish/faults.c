// A library to be preloaded (LD_PRELOAD) into a program whose file operations are to fail. It counts those
// that change something on a disk: opening for writing, writing, renaming, removing, making directories,
// syncing.
//
//   FAULT=kill:N     kills the program in the N-th operation; of a write, half is done first
//   FAULT=full:N     from the N-th operation on, the disk is full (ENOSPC)
//   FAULT_COUNT=F    at the end the number of operations is written to the file F
//   FAULT_NO_SYNC=1  syncing is counted, but does nothing: a program that is killed loses nothing that it
//   wrote
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum mode { no_fault, kills, disk_is_full };

static enum mode mode;
static long faulty = -1;
static long done;

__attribute__((constructor)) static void begin(void) {
  const char* fault = getenv("FAULT");
  if (fault == NULL) return;
  if (strncmp(fault, "kill:", 5) == 0) mode = kills;
  if (strncmp(fault, "full:", 5) == 0) mode = disk_is_full;
  if (mode != no_fault) faulty = atol(fault + 5);
}

__attribute__((destructor)) static void end(void) {
  const char* path = getenv("FAULT_COUNT");
  FILE* file = path == NULL || *path == '\0' ? NULL : fopen(path, "w");
  if (file == NULL) return;
  fprintf(file, "%ld\n", done);
  fclose(file);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  pause();
}

// Before an operation; nonzero when it must fail, which only those do that need room.
static int is_faulty(int needs_room) {
  ++done;
  if (mode == kills && done == faulty) die();
  if (mode != disk_is_full || done < faulty || !needs_room) return 0;
  errno = ENOSPC;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int changes(int flags) {
  return (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0;
}

static mode_t mode_of(int flags, va_list rest) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

#define OPENING(name)                                                   \
  int name(const char* path, int flags, ...) {                          \
    va_list rest;                                                       \
    va_start(rest, flags);                                              \
    const mode_t bits = mode_of(flags, rest);                           \
    va_end(rest);                                                       \
    if (changes(flags) && is_faulty((flags & O_CREAT) != 0)) return -1; \
    return (int)syscall(SYS_openat, AT_FDCWD, path, flags, bits);       \
  }
OPENING(open)
OPENING(open64)

ssize_t write(int file, const void* bytes, size_t size) {
  if (file <= STDERR_FILENO) return syscall(SYS_write, file, bytes, size);
  if (mode == kills && done + 1 == faulty) {
    syscall(SYS_write, file, bytes, size / 2);
    die();
  }
  return is_faulty(1) ? -1 : syscall(SYS_write, file, bytes, size);
}

int rename(const char* from, const char* to) {
  return is_faulty(1) ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int mkdir(const char* path, mode_t bits) {
  return is_faulty(1) ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, bits);
}

int unlink(const char* path) {
  return is_faulty(0) ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int rmdir(const char* path) {
  return is_faulty(0) ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
}

int unlinkat(int directory, const char* path, int flags) {
  return is_faulty(0) ? -1 : (int)syscall(SYS_unlinkat, directory, path, flags);
}

int remove(const char* path) {
  return is_faulty(0) ? -1 : REAL(remove)(path);
}

int syncfs(int file) {
  if (is_faulty(0)) return -1;
  return getenv("FAULT_NO_SYNC") != NULL ? 0 : (int)syscall(SYS_syncfs, file);
}
