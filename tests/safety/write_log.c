/* What a program writes to disk, in order: loaded before the system's library (LD_PRELOAD), it writes each operation on a file below
 * $WRITE_LOG_FOLDER to $WRITE_LOG as one record, which replay.py reads:
 *
 *   operation (1 byte), offset, length (int64 each), length of the path, length of the second path (uint32 each), path, second path, data
 *
 * Operations: C created · W written (with data) · T cut to a length · S synced (a file or a folder) · U removed · R renamed to the second path.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_FILES = 4096, HEADER = 25 };

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char *names[MOST_FILES];
static const char *folder;
static int log_file = -1;

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_sync)(int);
static int (*real_data_sync)(int);
static int (*real_cut)(int, off_t);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);

static void begin(void)
{
    real_open = dlsym(RTLD_NEXT, "open64");
    real_openat = dlsym(RTLD_NEXT, "openat64");
    real_close = dlsym(RTLD_NEXT, "close");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_sync = dlsym(RTLD_NEXT, "fsync");
    real_data_sync = dlsym(RTLD_NEXT, "fdatasync");
    real_cut = dlsym(RTLD_NEXT, "ftruncate64");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_rename = dlsym(RTLD_NEXT, "rename");
    folder = getenv("WRITE_LOG_FOLDER");
    const char *log = getenv("WRITE_LOG");
    if (folder && log)
        log_file = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_watched(const char *path)
{
    pthread_once(&once, begin);
    return log_file >= 0 && path && strncmp(path, folder, strlen(folder)) == 0;
}

static const char *name_of(int file)
{
    pthread_once(&once, begin);
    return file >= 0 && file < MOST_FILES ? names[file] : NULL;
}

static void put_down(char operation, const char *path, const char *second, int64_t offset, const void *data, int64_t length)
{
    uint32_t path_length = strlen(path), second_length = second ? strlen(second) : 0;
    size_t data_length = data ? length : 0, size = HEADER + path_length + second_length + data_length, written = 0;
    char *record = malloc(size), *at = record;
    *at = operation, at += 1;
    memcpy(at, &offset, 8), at += 8;
    memcpy(at, &length, 8), at += 8;
    memcpy(at, &path_length, 4), at += 4;
    memcpy(at, &second_length, 4), at += 4;
    memcpy(at, path, path_length), at += path_length;
    if (second)
        memcpy(at, second, second_length), at += second_length;
    if (data)
        memcpy(at, data, data_length);
    pthread_mutex_lock(&lock);
    while (written < size) {
        ssize_t count = real_write(log_file, record + written, size - written);
        if (count <= 0)
            abort(); /* a log with a hole would prove anything */
        written += count;
    }
    pthread_mutex_unlock(&lock);
    free(record);
}

static int opened(int file, const char *path, int flags, int was_there)
{
    if (file >= 0 && file < MOST_FILES && is_watched(path)) {
        free(names[file]);
        names[file] = strdup(path);
        if (!was_there)
            put_down('C', path, NULL, 0, NULL, 0);
        else if (flags & O_TRUNC)
            put_down('T', path, NULL, 0, NULL, 0);
    }
    return file;
}

#define MODE_OF(flags)                                                                                                 \
    mode_t mode = 0;                                                                                                   \
    if ((flags) & O_CREAT) {                                                                                           \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode = va_arg(more, int);                                                                                      \
        va_end(more);                                                                                                  \
    }

#define OPEN(name)                                                                                                     \
    int name(const char *path, int flags, ...)                                                                         \
    {                                                                                                                  \
        MODE_OF(flags)                                                                                                 \
        int was_there = !is_watched(path) || access(path, F_OK) == 0;                                                  \
        return opened(real_open(path, flags, mode), path, flags, was_there);                                           \
    }

#define OPENAT(name)                                                                                                   \
    int name(int at, const char *path, int flags, ...)                                                                 \
    {                                                                                                                  \
        MODE_OF(flags)                                                                                                 \
        int was_there = !is_watched(path) || access(path, F_OK) == 0;                                                  \
        return opened(real_openat(at, path, flags, mode), path, flags, was_there);                                     \
    }

OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

int close(int file)
{
    if (name_of(file)) {
        free(names[file]);
        names[file] = NULL;
    }
    return real_close(file);
}

static ssize_t written_at(int file, const void *data, size_t length, off_t offset)
{
    const char *name = name_of(file);
    ssize_t count = real_pwrite(file, data, length, offset);
    if (count > 0 && name)
        put_down('W', name, NULL, offset, data, count);
    return count;
}

ssize_t pwrite(int file, const void *data, size_t length, off_t offset) { return written_at(file, data, length, offset); }
ssize_t pwrite64(int file, const void *data, size_t length, off_t offset) { return written_at(file, data, length, offset); }

ssize_t write(int file, const void *data, size_t length)
{
    const char *name = name_of(file);
    if (!name)
        return real_write(file, data, length);
    off_t offset = lseek(file, 0, fcntl(file, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
    ssize_t count = real_write(file, data, length);
    if (count > 0 && offset >= 0)
        put_down('W', name, NULL, offset, data, count);
    return count;
}

static int synced(int file, int result)
{
    if (result == 0 && name_of(file))
        put_down('S', names[file], NULL, 0, NULL, 0);
    return result;
}

int fsync(int file)
{
    pthread_once(&once, begin);
    return synced(file, real_sync(file));
}

int fdatasync(int file)
{
    pthread_once(&once, begin);
    return synced(file, real_data_sync(file));
}

static int cut(int file, off_t length)
{
    const char *name = name_of(file);
    int result = real_cut(file, length);
    if (result == 0 && name)
        put_down('T', name, NULL, length, NULL, 0);
    return result;
}

int ftruncate(int file, off_t length) { return cut(file, length); }
int ftruncate64(int file, off_t length) { return cut(file, length); }

int unlink(const char *path)
{
    int watched = is_watched(path), result = real_unlink(path);
    if (result == 0 && watched)
        put_down('U', path, NULL, 0, NULL, 0);
    return result;
}

int rename(const char *from, const char *to)
{
    int watched = is_watched(from), result = real_rename(from, to);
    if (result == 0 && watched)
        put_down('R', from, to, 0, NULL, 0);
    return result;
}
