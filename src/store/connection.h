#pragma once

#include <chrono>
#include <memory>
#include <string>

#include <SQLiteCpp/Database.h>

#include "store/database.h"

namespace tassei::store {

/// What marks a file as a tassei database ("tass"). schema/0001 writes it.
inline constexpr int kApplicationId = 0x74617373;

using Access = Database::Access;

/// Throws the Error that a file can't be read. `why` is an errno.
[[noreturn]] void refuse_unreadable(const std::string& path, int why);

/// Throws an Error where there is no file that could be a database.
void check_file(const std::string& path);

/// A connection with our settings, and those that make a file of hostile content harmless: no
/// views, no functions with side effects from its schema, nothing that rewrites the schema.
/// SQLite's exceptions come through.
std::unique_ptr<SQLite::Database> connect(const std::string& path, Access access,
                                          std::chrono::milliseconds patience);

/// One that doesn't write, and yet may (where the file can be written): only in such a connection
/// SQLite knows a table's constraints, so that it can check them.
std::unique_ptr<SQLite::Database> connect_to_check(const std::string& path);

/// The schema of a tassei database; an Error for any other file.
int schema_of(SQLite::Database& connection, const std::string& path);

/// The Errors for a schema that isn't the program's.
[[noreturn]] void refuse_newer(const std::string& path, int found, int known);
[[noreturn]] void refuse_older(const std::string& path, int found, int known);

}  // namespace tassei::store
