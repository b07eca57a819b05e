#include "fault/faulty_disk.h"

#include <sqlite3.h>

namespace tassei::test {

namespace {

struct Plan {
  Fault fault = Fault::full;
  int left = 0;  ///< operations until the first failure; 0: sound
  bool for_good = false;
  bool failed = false;
};

Plan plan;
sqlite3_vfs* real = nullptr;

/// A SQLite file that stands before the real one, which follows it in memory.
struct File {
  sqlite3_file base;
  sqlite3_file* inner() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* inner(sqlite3_file* file) { return reinterpret_cast<File*>(file)->inner(); }

bool fails(Fault fault) {
  if (plan.fault != fault || plan.left == 0) return false;
  if (plan.left > 1) {
    --plan.left;
    return false;
  }
  if (!plan.for_good) plan.left = 0;
  plan.failed = true;
  return true;
}

int close(sqlite3_file* file) { return inner(file)->pMethods->xClose(inner(file)); }

int read(sqlite3_file* file, void* into, int size, sqlite3_int64 at) {
  return inner(file)->pMethods->xRead(inner(file), into, size, at);
}

int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  if (fails(Fault::full)) return SQLITE_FULL;
  if (fails(Fault::broken)) return SQLITE_IOERR_WRITE;
  return inner(file)->pMethods->xWrite(inner(file), from, size, at);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (fails(Fault::broken)) return SQLITE_IOERR_TRUNCATE;
  return inner(file)->pMethods->xTruncate(inner(file), size);
}

int sync(sqlite3_file* file, int flags) {
  if (fails(Fault::broken)) return SQLITE_IOERR_FSYNC;
  return inner(file)->pMethods->xSync(inner(file), flags);
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return inner(file)->pMethods->xFileSize(inner(file), size);
}

int lock(sqlite3_file* file, int level) { return inner(file)->pMethods->xLock(inner(file), level); }

int unlock(sqlite3_file* file, int level) {
  return inner(file)->pMethods->xUnlock(inner(file), level);
}

int check_lock(sqlite3_file* file, int* result) {
  return inner(file)->pMethods->xCheckReservedLock(inner(file), result);
}

int control(sqlite3_file* file, int operation, void* argument) {
  return inner(file)->pMethods->xFileControl(inner(file), operation, argument);
}

int sector_size(sqlite3_file* file) { return inner(file)->pMethods->xSectorSize(inner(file)); }

int characteristics(sqlite3_file* file) {
  return inner(file)->pMethods->xDeviceCharacteristics(inner(file));
}

const sqlite3_io_methods* methods() {
  static const sqlite3_io_methods table = [] {
    sqlite3_io_methods made{};
    made.iVersion = 1;
    made.xClose = close;
    made.xRead = read;
    made.xWrite = write;
    made.xTruncate = truncate;
    made.xSync = sync;
    made.xFileSize = file_size;
    made.xLock = lock;
    made.xUnlock = unlock;
    made.xCheckReservedLock = check_lock;
    made.xFileControl = control;
    made.xSectorSize = sector_size;
    made.xDeviceCharacteristics = characteristics;
    return made;
  }();
  return &table;
}

int open(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  file->pMethods = nullptr;
  if (fails(Fault::no_open)) return SQLITE_CANTOPEN;
  sqlite3_file* below = reinterpret_cast<File*>(file)->inner();
  const int result = real->xOpen(real, name, below, flags, out_flags);
  if (below->pMethods != nullptr) file->pMethods = methods();
  return result;
}

int remove(sqlite3_vfs* /*vfs*/, const char* name, int sync_folder) {
  if (fails(Fault::broken)) return SQLITE_IOERR_DELETE;
  return real->xDelete(real, name, sync_folder);
}

sqlite3_vfs* faulty() {
  static sqlite3_vfs made = [] {
    sqlite3_vfs copy = *real;
    copy.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    copy.zName = "faulty";
    copy.pNext = nullptr;
    copy.xOpen = open;
    copy.xDelete = remove;
    return copy;
  }();
  return &made;
}

}  // namespace

FaultyDisk::FaultyDisk() {
  if (real == nullptr) real = sqlite3_vfs_find(nullptr);
  plan = {};
  sqlite3_vfs_register(faulty(), 1);
}

FaultyDisk::~FaultyDisk() {
  sqlite3_vfs_unregister(faulty());
  sqlite3_vfs_register(real, 1);
}

void FaultyDisk::fail(Fault fault, int nth, bool for_good) {
  plan = {.fault = fault, .left = nth, .for_good = for_good, .failed = false};
}

bool FaultyDisk::repair() {
  plan.left = 0;
  return plan.failed;
}

}  // namespace tassei::test
