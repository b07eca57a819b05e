#pragma once

namespace tassei::test {

/// What goes wrong on a disk.
enum class Fault {
  full,     ///< a write finds no space
  broken,   ///< a write, a sync, a truncation or a removal fails
  no_open,  ///< a file can't be opened or made
};

/// While it lives, SQLite's default disk is the real one until it is told to fail. One at a time.
class FaultyDisk {
 public:
  FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;
  ~FaultyDisk();

  /// From now on the n-th operation of that kind fails (from 1), and if `for_good` all after it.
  void fail(Fault fault, int nth, bool for_good);
  /// The disk is sound again. Whether anything failed since `fail`.
  bool repair();
};

}  // namespace tassei::test
