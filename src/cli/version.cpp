#include <fmt/format.h>

#include <ostream>

#include "base/version.h"
#include "cli/all_commands.h"
#include "cli/help.h"
#include "store/database.h"
#include "store/version.h"

namespace tassei::cli {

int show_version(Context& context) {
  *context.out << fmt::format("tassei {}\nSQLite {}\nschema {}\n", base::kVersion,
                              store::sqlite_version(), store::schema_version());
  return 0;
}

namespace {
int run_version(Context& context, const Given&) { return show_version(context); }
}  // namespace

Command version_command() {
  return {.words = {"version"}, .help = MessageId::command_version, .run = run_version};
}

}  // namespace tassei::cli
