/* Put before the C library, it lets calls fail that the environment names.
 *
 *     AR_FAIL_MEMORY=N     the Nth allocation of the program finds no memory; N+ all from then on
 *     AR_COUNT_MEMORY=FILE how many there were goes there in the end
 *     AR_SHORT_WRITE=N     the Nth write takes half of what it is given; 0: every write
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <regex.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* memory, size_t size);
extern void* __libc_memalign(size_t alignment, size_t size);

static atomic_long allocations;
static atomic_long writes;
static long failing; /* 0: none */
static int from_then_on;
static long short_write = -1;
static int begun;
static _Thread_local int suspended;
static int (*real_regcomp)(regex_t*, const char*, int);

static void (*(*real_signal)(int, void (*)(int)))(int);

__attribute__((constructor)) static void begin(void) {
    const char* memory = getenv("AR_FAIL_MEMORY");
    const char* cut = getenv("AR_SHORT_WRITE");
    if (memory != NULL) {
        failing = atol(memory);
        from_then_on = strchr(memory, '+') != NULL;
    }
    if (cut != NULL) short_write = atol(cut);
    unsetenv("LD_PRELOAD"); /* of children nothing is asked */
    *(void**)&real_signal = dlsym(RTLD_NEXT, "signal");
    *(void**)&real_regcomp = dlsym(RTLD_NEXT, "regcomp");
}

/* `main` begins with it. The loader and static objects have no way to tell of a fault. */
void (*signal(int number, void (*action)(int)))(int) {
    begun = 1;
    return real_signal(number, action);
}

__attribute__((destructor)) static void end(void) {
    const char* name = getenv("AR_COUNT_MEMORY");
    char words[32];
    if (name == NULL) return;
    const long count = atomic_load(&allocations);
    const int file = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const int size = snprintf(words, sizeof words, "%ld\n", count);
    if (file < 0 || write(file, words, (size_t)size) != size) abort();
    close(file);
}

/* What libraries do without memory is theirs: GLib ends the program, with words of its own, and so
 * does the loader. */
static int is_of_library(const void* caller) {
    Dl_info found;
    return dladdr(caller, &found) != 0 && strstr(found.dli_fname, ".so") != NULL;
}

static int has_none(const void* caller) {
    if (!begun || suspended) return 0;
    const long number = atomic_fetch_add(&allocations, 1) + 1;
    const int none = failing > 0 && (number == failing || (from_then_on && number > failing));
    if (!none || is_of_library(caller)) return 0;
    errno = ENOMEM;
    return 1;
}

void* malloc(size_t size) {
    return has_none(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void* calloc(size_t count, size_t size) {
    return has_none(__builtin_return_address(0)) ? NULL : __libc_calloc(count, size);
}

void* realloc(void* memory, size_t size) {
    return has_none(__builtin_return_address(0)) ? NULL : __libc_realloc(memory, size);
}

void* aligned_alloc(size_t alignment, size_t size) {
    return has_none(__builtin_return_address(0)) ? NULL : __libc_memalign(alignment, size);
}

/* Without memory that of glibc 2.36 frees twice what it has (calc_eclosure_iter). It finds none at
 * its beginning, or all it needs. */
int regcomp(regex_t* regex, const char* text, int flags) {
    if (has_none(__builtin_return_address(0))) return REG_ESPACE;
    ++suspended;
    const int fault = real_regcomp(regex, text, flags);
    --suspended;
    return fault;
}

ssize_t write(int file, const void* bytes, size_t size) {
    static ssize_t (*real)(int, const void*, size_t);
    if (real == NULL) real = (ssize_t(*)(int, const void*, size_t))dlsym(RTLD_NEXT, "write");
    const long number = atomic_fetch_add(&writes, 1) + 1;
    const int cut = short_write == 0 || short_write == number;
    return real(file, bytes, cut && size > 1 ? size / 2 : size);
}
