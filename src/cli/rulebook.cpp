#include <cerrno>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <system_error>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/run.h"
#include "cli/shipped.h"
#include "cli/workspace.h"
#include "report/rulebook_page.h"

namespace tassei::cli {

namespace {

/// The bytes of a file, as they are: what is wrong with them, the compiler says with its place.
/// More than any rulebook may have aren't read.
std::string contents(const std::string& path) {
  constexpr std::size_t kEnough = std::size_t{16} << 20;
  std::error_code failure;
  if (std::filesystem::is_directory(path))
    failure = std::make_error_code(std::errc::is_a_directory);
  std::ifstream file(path, std::ios::binary);
  if (!failure && !file) failure = {errno, std::generic_category()};
  if (failure) {
    throw Error(ErrorKind::refused,
                {MessageId::file_unreadable, {{"path", path}, {"reason", failure.message()}}});
  }
  std::string bytes(kEnough, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

rules::Compiled compile_files(const std::vector<std::string>& paths) {
  std::vector<rules::RulebookText> texts;
  for (const std::string& path : paths) texts.push_back({path, contents(path)});
  std::vector<rules::RulebookText> library;
  for (const ShippedText& each : shipped_texts()) {
    library.push_back({each.id, std::string(each.toml)});
  }
  return rules::compile(rules::together(std::move(texts), library));
}

/// Those of the database that is there or was named, else the ones that come with the program.
rules::Rulebook current_rulebook(Context& context) {
  std::error_code ignored;
  const bool there = std::filesystem::exists(context.database_path, ignored);
  if (!there && !context.database_named) return shipped_rulebooks().rulebook;
  return rulebook_of(open_database(context, store::Database::Access::read));
}

int run_check(Context& context, const Given& given) {
  const std::vector<std::string>& files = given.all("file");
  const rules::Compiled compiled = compile_files(files);
  for (const Problem& problem : compiled.problems) print_problem(context, problem);
  if (!compiled.problems.empty()) return kFoundErrors;
  for (const std::string& file : files) {
    *context.out << context.say({MessageId::rulebook_fine, {{"file", file}}}) << '\n';
  }
  return 0;
}

int run_show(Context& context, const Given& given) {
  rules::Rulebook rulebook;
  if (given.has("file")) {
    rules::Compiled compiled = compile_files(given.all("file"));
    for (const Problem& problem : compiled.problems) print_problem(context, problem);
    if (!compiled.problems.empty()) {
      throw Error(ErrorKind::refused, {MessageId::rulebook_has_mistakes,
                                       {base::count("number", compiled.problems.size())}});
    }
    rulebook = std::move(compiled.rulebook);
  } else {
    rulebook = current_rulebook(context);
  }
  print(context, report::rulebook_page(rulebook, context.language));
  return 0;
}

}  // namespace

Command rulebook_show_command() {
  return {.words = {"rulebook", "show"},
          .help = MessageId::command_rulebook_show,
          .more = MessageId::command_rulebook_show_more,
          .parameters = {{.name = "file",
                          .help = MessageId::argument_rulebook,
                          .type = ValueType::path,
                          .repeated = true,
                          .placeholder = "FILE"}},
          .examples = {"rulebook show", "rulebook show ours.toml"},
          .run = run_show};
}

Command rulebook_check_command() {
  return {.words = {"rulebook", "check"},
          .help = MessageId::command_rulebook_check,
          .more = MessageId::command_rulebook_check_more,
          .parameters = {{.name = "file",
                          .help = MessageId::argument_rulebook,
                          .type = ValueType::path,
                          .required = true,
                          .repeated = true,
                          .placeholder = "FILE"}},
          .examples = {"rulebook check ours.toml"},
          .run = run_check};
}

}  // namespace tassei::cli
