#include <filesystem>

#include "base/embedded.h"
#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/workspace.h"
#include "exchange/import.h"

namespace tassei::cli {

namespace {

/// Takes a new file away again unless it is kept.
class Provisional {
 public:
  explicit Provisional(std::string path) : path_(std::move(path)) {}
  Provisional(const Provisional&) = delete;
  Provisional& operator=(const Provisional&) = delete;
  ~Provisional() {
    std::error_code ignored;
    if (!kept_) std::filesystem::remove(path_, ignored);
  }
  void keep() { kept_ = true; }

 private:
  std::string path_;
  bool kept_ = false;
};

std::vector<table::Sheet> demo_sheets() {
  std::vector<table::Sheet> sheets;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (!file.path.starts_with("demo/")) continue;
    sheets.push_back(table::parse_csv(std::string(file.path), file.content));
  }
  return sheets;
}

void fill(store::Database& database, const Shipped& shipped, Context& context) {
  const model::Kinds kinds = kinds_of(shipped.rulebook);
  exchange::ImportPlan plan;
  {
    const store::Records records(database, kinds);
    plan = exchange::plan_import(demo_sheets(), {.on_conflict = exchange::OnConflict::fail},
                                 shipped.rulebook, kinds, records);
  }
  store::commit(database, kinds, plan.changes, progress(context));
}

int run(Context& context, const Given& given) {
  const std::string path = given.get("file");
  const Shipped shipped = shipped_rulebooks();
  store::Database database = store::Database::create(path, occasion_of_change(context),
                                                     shipped.stored, kinds_of(shipped.rulebook));
  Provisional file(path);
  fill(database, shipped, context);
  file.keep();
  print_note(context, {MessageId::demo_created, {{"path", path}}});
  return 0;
}

}  // namespace

Command demo_command() {
  return {.words = {"demo"},
          .help = MessageId::command_demo,
          .parameters = {{.name = "file",
                          .help = MessageId::argument_demo_file,
                          .type = ValueType::path,
                          .required = true,
                          .placeholder = "FILE"}},
          .examples = {"demo demo.db"},
          .run = run};
}

}  // namespace tassei::cli
