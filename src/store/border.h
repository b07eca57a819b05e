#pragma once

#include <string>

#include <SQLiteCpp/Exception.h>

namespace tassei::store {

/// Throws the Error that a failure of SQLite is to people. Its own text goes to the log.
[[noreturn]] void throw_translated(const SQLite::Exception& failure, const std::string& path);

/// Does the work on the database at `path`: no exception of SQLite leaves it.
template <class Work>
decltype(auto) at_border(const std::string& path, Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& failure) {
    throw_translated(failure, path);
  }
}

}  // namespace tassei::store
