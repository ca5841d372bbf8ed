/*
 * Loaded before libc (LD_PRELOAD) into one process: writes down, in the order in which they were done, every operation
 * that changes or syncs a file under RECORDED_FOLDER, with its bytes. Only what succeeded is written down.
 * The log, RECORDED_LOG: for each operation its kind (1 byte), descriptor (4), number (8: offset, size or flags), length (4) and so many bytes;
 * numbers are little-endian. An operation that changes bytes in a way that is not followed here is written down as 'U', with its name.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MOST_DESCRIPTORS = 65536, LONGEST_PATH = 4096 };

/* libc's own, found at the first call: others may call before we are set up. */
#define LIBC(name, result, ...) \
  static result (*libc)(__VA_ARGS__); \
  if (!libc) libc = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static char folder[LONGEST_PATH];
static size_t folder_length;
static int log_descriptor = -1;
static unsigned char is_recorded[MOST_DESCRIPTORS];

static ssize_t write_to_log(const void *bytes, size_t length) {
  LIBC("write", ssize_t, int, const void *, size_t);
  size_t done = 0;
  while (done < length) {
    ssize_t count = libc(log_descriptor, (const char *)bytes + done, length - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) _exit(97);
    done += (size_t)count;
  }
  return (ssize_t)done;
}

__attribute__((constructor)) static void begin(void) {
  const char *wanted = getenv("RECORDED_FOLDER");
  const char *log = getenv("RECORDED_LOG");
  if (!wanted || !log) return;
  LIBC("open", int, const char *, int, ...);
  log_descriptor = libc(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log_descriptor < 0) _exit(96);
  folder_length = strlen(wanted);
  memcpy(folder, wanted, folder_length + 1);
}

static int is_inside(const char *path) {
  return log_descriptor >= 0 && strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == 0);
}

static int is_ours(int descriptor) {
  return log_descriptor >= 0 && descriptor >= 0 && descriptor < MOST_DESCRIPTORS && is_recorded[descriptor];
}

static void record(char kind, int descriptor, uint64_t number, const void *bytes, size_t length) {
  unsigned char head[17];
  uint32_t short_length = (uint32_t)length;
  int32_t short_descriptor = descriptor;
  head[0] = (unsigned char)kind;
  memcpy(head + 1, &short_descriptor, 4);
  memcpy(head + 5, &number, 8);
  memcpy(head + 13, &short_length, 4);
  write_to_log(head, sizeof head);
  write_to_log(bytes, length);
}

static void record_path(char kind, const char *path) { record(kind, -1, 0, path, strlen(path)); }

/* Where a descriptor leads, or no path at all. */
static const char *path_of(int descriptor, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, LONGEST_PATH - 1);
  path[length < 0 ? 0 : length] = 0;
  return path;
}

static const char *whole_path(int directory, const char *name, char *path) {
  char start[LONGEST_PATH];
  if (name[0] == '/') return name;
  if (directory == AT_FDCWD) {
    if (!getcwd(start, sizeof start)) start[0] = 0;
  } else {
    path_of(directory, start);
  }
  if (snprintf(path, 2 * LONGEST_PATH, "%s/%s", start, name) < 0) path[0] = 0;
  return path;
}

static int opened(int descriptor, int flags) {
  char path[LONGEST_PATH];
  if (descriptor < 0 || log_descriptor < 0) return descriptor;
  int saved = errno;
  if (is_inside(path_of(descriptor, path))) {
    if (descriptor >= MOST_DESCRIPTORS) _exit(95);
    is_recorded[descriptor] = 1;
    record('O', descriptor, (uint64_t)flags, path, strlen(path));
  }
  errno = saved;
  return descriptor;
}

static void written(int descriptor, off_t offset, const void *bytes, ssize_t count) {
  if (count <= 0) return;
  int saved = errno;
  record('W', descriptor, (uint64_t)offset, bytes, (size_t)count);
  errno = saved;
}

static off_t before(int descriptor, ssize_t count) { return lseek(descriptor, 0, SEEK_CUR) - (off_t)count; }

#define TOGETHER pthread_mutex_lock(&one_at_a_time)
#define APART pthread_mutex_unlock(&one_at_a_time)

#define OPEN(symbol) \
  int symbol(const char *path, int flags, ...) { \
    LIBC(#symbol, int, const char *, int, ...); \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    TOGETHER; \
    int descriptor = opened(libc(path, flags, mode), flags); \
    APART; \
    return descriptor; \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(symbol) \
  int symbol(int directory, const char *path, int flags, ...) { \
    LIBC(#symbol, int, int, const char *, int, ...); \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    TOGETHER; \
    int descriptor = opened(libc(directory, path, flags, mode), flags); \
    APART; \
    return descriptor; \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int descriptor) {
  LIBC("close", int, int);
  if (!is_ours(descriptor)) return libc(descriptor);
  TOGETHER;
  is_recorded[descriptor] = 0;
  record('C', descriptor, 0, "", 0);
  int result = libc(descriptor);
  APART;
  return result;
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  LIBC("write", ssize_t, int, const void *, size_t);
  if (!is_ours(descriptor)) return libc(descriptor, bytes, length);
  TOGETHER;
  ssize_t count = libc(descriptor, bytes, length);
  if (count > 0) written(descriptor, before(descriptor, count), bytes, count);
  APART;
  return count;
}

#define PWRITE(symbol, offset_type) \
  ssize_t symbol(int descriptor, const void *bytes, size_t length, offset_type offset) { \
    LIBC(#symbol, ssize_t, int, const void *, size_t, offset_type); \
    if (!is_ours(descriptor)) return libc(descriptor, bytes, length, offset); \
    TOGETHER; \
    ssize_t count = libc(descriptor, bytes, length, offset); \
    written(descriptor, offset, bytes, count); \
    APART; \
    return count; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

static void pieces_written(int descriptor, off_t offset, const struct iovec *pieces, int how_many, ssize_t count) {
  for (int at = 0; at < how_many && count > 0; at += 1) {
    ssize_t length = (ssize_t)pieces[at].iov_len < count ? (ssize_t)pieces[at].iov_len : count;
    written(descriptor, offset, pieces[at].iov_base, length);
    offset += length;
    count -= length;
  }
}

ssize_t writev(int descriptor, const struct iovec *pieces, int how_many) {
  LIBC("writev", ssize_t, int, const struct iovec *, int);
  if (!is_ours(descriptor)) return libc(descriptor, pieces, how_many);
  TOGETHER;
  ssize_t count = libc(descriptor, pieces, how_many);
  if (count > 0) pieces_written(descriptor, before(descriptor, count), pieces, how_many, count);
  APART;
  return count;
}

#define PWRITEV(symbol, offset_type) \
  ssize_t symbol(int descriptor, const struct iovec *pieces, int how_many, offset_type offset) { \
    LIBC(#symbol, ssize_t, int, const struct iovec *, int, offset_type); \
    if (!is_ours(descriptor)) return libc(descriptor, pieces, how_many, offset); \
    TOGETHER; \
    ssize_t count = libc(descriptor, pieces, how_many, offset); \
    pieces_written(descriptor, offset, pieces, how_many, count); \
    APART; \
    return count; \
  }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

#define FTRUNCATE(symbol, offset_type) \
  int symbol(int descriptor, offset_type size) { \
    LIBC(#symbol, int, int, offset_type); \
    if (!is_ours(descriptor)) return libc(descriptor, size); \
    TOGETHER; \
    int result = libc(descriptor, size); \
    if (result == 0) record('T', descriptor, (uint64_t)size, "", 0); \
    APART; \
    return result; \
  }
FTRUNCATE(ftruncate, off_t)
FTRUNCATE(ftruncate64, off64_t)

#define SYNC(symbol) \
  int symbol(int descriptor) { \
    LIBC(#symbol, int, int); \
    if (!is_ours(descriptor)) return libc(descriptor); \
    TOGETHER; \
    int result = libc(descriptor); \
    if (result == 0) record('S', descriptor, 0, "", 0); \
    APART; \
    return result; \
  }
SYNC(fsync)
SYNC(fdatasync)

static void two_paths(char kind, const char *from, const char *to) {
  char both[4 * LONGEST_PATH];
  size_t first = strlen(from) + 1;
  size_t second = strlen(to);
  if (first + second > sizeof both) _exit(94);
  memcpy(both, from, first);
  memcpy(both + first, to, second);
  record(kind, -1, 0, both, first + second);
}

#define TWO_PATHS(symbol, kind) \
  int symbol(const char *from, const char *to) { \
    LIBC(#symbol, int, const char *, const char *); \
    char one[2 * LONGEST_PATH], other[2 * LONGEST_PATH]; \
    const char *source = whole_path(AT_FDCWD, from, one); \
    const char *target = whole_path(AT_FDCWD, to, other); \
    if (!is_inside(source) && !is_inside(target)) return libc(from, to); \
    TOGETHER; \
    int result = libc(from, to); \
    if (result == 0) two_paths(kind, source, target); \
    APART; \
    return result; \
  }
TWO_PATHS(rename, 'R')
TWO_PATHS(link, 'L')

int unlinkat(int directory, const char *path, int flags) {
  LIBC("unlinkat", int, int, const char *, int);
  char buffer[2 * LONGEST_PATH];
  const char *whole = whole_path(directory, path, buffer);
  if (!is_inside(whole)) return libc(directory, path, flags);
  TOGETHER;
  int result = libc(directory, path, flags);
  if (result == 0) record_path('D', whole);
  APART;
  return result;
}

#define ONE_PATH(symbol) \
  int symbol(const char *path) { \
    LIBC(#symbol, int, const char *); \
    char buffer[2 * LONGEST_PATH]; \
    const char *whole = whole_path(AT_FDCWD, path, buffer); \
    if (!is_inside(whole)) return libc(path); \
    TOGETHER; \
    int result = libc(path); \
    if (result == 0) record_path('D', whole); \
    APART; \
    return result; \
  }
ONE_PATH(unlink)
ONE_PATH(rmdir)
ONE_PATH(remove)

int mkdir(const char *path, mode_t mode) {
  LIBC("mkdir", int, const char *, mode_t);
  char buffer[2 * LONGEST_PATH];
  const char *whole = whole_path(AT_FDCWD, path, buffer);
  if (!is_inside(whole)) return libc(path, mode);
  TOGETHER;
  int result = libc(path, mode);
  if (result == 0) record_path('M', whole);
  APART;
  return result;
}

/* What is below changes bytes unseen. None of it is expected; a recording that has it is refused. */
static void unfollowed(const char *name) {
  int saved = errno;
  TOGETHER;
  record_path('U', name);
  APART;
  errno = saved;
}

/* The index of a WAL is shared memory, made anew from the WAL after a cut. */
static int is_index(int descriptor) {
  char path[LONGEST_PATH];
  size_t length = strlen(path_of(descriptor, path));
  return length > 4 && strcmp(path + length - 4, "-shm") == 0;
}

#define MMAP(symbol, offset_type) \
  void *symbol(void *at, size_t length, int protection, int flags, int descriptor, offset_type offset) { \
    LIBC(#symbol, void *, void *, size_t, int, int, int, offset_type); \
    if (is_ours(descriptor) && (protection & PROT_WRITE) && (flags & MAP_SHARED) && !is_index(descriptor)) unfollowed(#symbol); \
    return libc(at, length, protection, flags, descriptor, offset); \
  }
MMAP(mmap, off_t)
MMAP(mmap64, off64_t)

#define FALLOCATE(symbol, offset_type) \
  int symbol(int descriptor, offset_type offset, offset_type length) { \
    LIBC(#symbol, int, int, offset_type, offset_type); \
    if (is_ours(descriptor)) unfollowed(#symbol); \
    return libc(descriptor, offset, length); \
  }
FALLOCATE(posix_fallocate, off_t)
FALLOCATE(posix_fallocate64, off64_t)

#define SENDFILE(symbol, offset_type) \
  ssize_t symbol(int to, int from, offset_type *offset, size_t length) { \
    LIBC(#symbol, ssize_t, int, int, offset_type *, size_t); \
    if (is_ours(to)) unfollowed(#symbol); \
    return libc(to, from, offset, length); \
  }
SENDFILE(sendfile, off_t)
SENDFILE(sendfile64, off64_t)

ssize_t copy_file_range(int from, off64_t *from_offset, int to, off64_t *to_offset, size_t length, unsigned flags) {
  LIBC("copy_file_range", ssize_t, int, off64_t *, int, off64_t *, size_t, unsigned);
  if (is_ours(to)) unfollowed("copy_file_range");
  return libc(from, from_offset, to, to_offset, length, flags);
}

int dup(int descriptor) {
  LIBC("dup", int, int);
  if (is_ours(descriptor)) unfollowed("dup");
  return libc(descriptor);
}
