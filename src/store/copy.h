#pragma once

#include <cstdint>
#include <map>
#include <string>

#include <SQLiteCpp/Database.h>

#include "store/records.h"

namespace tassei::store {

/// A copy of a database in the making: the file that is written, empty at first, and what messages
/// call the database and its copy.
struct Copy {
  std::string source;
  std::string target;
  std::string file;
};

/// What a copy has to have like the database that it was made from.
struct Content {
  std::int64_t schema = 0;
  std::int64_t pages = 0;
  std::map<std::string, std::int64_t> rows;  ///< by table

  friend bool operator==(const Content&, const Content&) = default;
};

/// Writes all of one open database over the other. SQLite's exceptions come through.
void write_pages(SQLite::Database& from, SQLite::Database& to, const Progress& progress = {});

/// Copies the whole open database, as it is in one transaction, and says what it has. Others may
/// write meanwhile; their transactions end when it has been copied. The copy needs no other file
/// beside it.
Content copy_pages(SQLite::Database& from, const Copy& copy, const Progress& progress = {});

/// Reads the written file again. Throws an Error for one that SQLite finds damaged, in which
/// references are broken, or that differs from what was copied.
void verify(const Copy& copy, const Content& expected);

}  // namespace tassei::store
