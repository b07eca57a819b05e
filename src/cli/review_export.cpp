#include <map>
#include <memory>
#include <ostream>

#include "base/version.h"
#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/review.h"
#include "cli/sheet_records.h"
#include "cli/workspace.h"
#include "exchange/new_folder.h"
#include "exchange/pack.h"
#include "report/level_charts.h"
#include "report/review_pages.h"
#include "store/past.h"
#include "store/reviews.h"
#include "table/workbook.h"
#include "table/writers.h"

namespace tassei::cli {

namespace {

/// What the people of a review are written to.
class Pack {
 public:
  Pack(Context& context, const store::Database& database, report::ReviewShown shown,
       exchange::NewFolder& folder)
      : context_(&context),
        database_(&database),
        shown_(std::move(shown)),
        codes_(store::engineers_of(database, shown_.review)),
        folder_(&folder),
        progress_(progress(context)) {}

  void write(bool with_sheets) {
    if (with_sheets) {
      const std::vector<std::string> names = exchange::sheet_names(codes_);
      for (std::size_t i = 0; i < codes_.size(); ++i) sheets_[codes_[i]] = names[i];
    }
    of_ = codes_.size() * (with_sheets ? kReadings + 1 : kReadings);
    write_tables();
    folder_->write_at(std::string(exchange::kPackWorkbook),
                      [&](const auto& path, const auto& called) { write_workbook(path, called); });
    write_page();
    if (with_sheets) write_sheets();
    write_manifest();
  }

 private:
  /// JSON, CSV, workbook, and the page: a look at everybody, the matrix, then one after the other.
  static constexpr std::size_t kReadings = 6;

  report::ReviewPeople people() {
    const auto reader = std::make_shared<store::ReviewReader>(*database_, shown_.review);
    return [this, reader](rules::PersonAppraisal& person) {
      store::FrozenPerson frozen;
      if (!reader->next(frozen)) return false;
      progress_(++done_, of_);
      person = std::move(frozen.what);
      return true;
    };
  }

  table::Table levels(report::ReviewPeople people, report::Cells cells) const {
    return report::level_rows(shown_, std::move(people), cells, context_->language);
  }

  table::Table comments(report::Cells cells) const {
    return report::comment_rows(store::comments_on(*database_, shown_.review), cells,
                                context_->language);
  }

  void write_tables() {
    folder_->write(std::string(exchange::kPackJson), [&](std::ostream& out) {
      table::write_json(report::review(shown_, people(), context_->language).tree(), out);
    });
    write_csv(std::string(exchange::kPackLevels), levels(people(), report::Cells::ids));
    write_csv(std::string(exchange::kPackComments), comments(report::Cells::ids));
  }

  void write_csv(const std::string& name, const table::Table& table) {
    folder_->write(name,
                   [&](std::ostream& out) { table::write_csv(table, out, context_->csv, name); });
  }

  /// Everybody's levels, how they are spread, the comments, and what the review says of itself.
  void write_workbook(const std::string& path, const std::string& called) {
    const rules::Rulebook& rulebook = *shown_.rulebook;
    report::LevelCharts charts(rulebook, specialties(rulebook, {}), {shown_.review.at.iso()});
    const auto counted = [&, next = people()](rules::PersonAppraisal& person) {
      if (!next(person)) return false;
      for (const rules::Appraisal& each : person.specialties) {
        const rules::Id specialty = rulebook.specialties.find(each.specialty);
        const rules::Standing& held = each.held.standing;
        if (specialty != rules::kNone) charts.add(specialty, 0, {held.level, held.provenance}, 1);
      }
      return true;
    };
    table::Workbook workbook(path, called, {context_->language, report::level_range(rulebook)});
    workbook.add(context_->say(MessageId::pack_levels), levels(counted, report::Cells::words));
    const std::vector<table::Chart> drawn = charts.charts(context_->language);
    if (!drawn.empty()) workbook.add(context_->say(MessageId::sheet_charts), drawn);
    workbook.add(context_->say(MessageId::pack_comments), comments(report::Cells::words));
    std::vector<table::Row> lines;
    const table::Block head = report::head_of(shown_.review, base::Clock::utc, context_->language);
    for (const table::Line& each : head.lines) lines.push_back({each.text});
    workbook.add(context_->say(MessageId::sheet_about),
                 table::table_of({{"text", head.heading}}, std::move(lines)));
    workbook.close();
  }

  void write_page() {
    const report::ReviewSource source = {.shown = &shown_,
                                         .people = [this] { return people(); },
                                         .sheet =
                                             [this](const std::string& engineer) {
                                               const auto found = sheets_.find(engineer);
                                               return found == sheets_.end() ? std::string()
                                                                             : found->second;
                                             }};
    folder_->write(std::string(exchange::kPackPage), [&](std::ostream& out) {
      report::review_html(source, context_->language, out);
    });
  }

  /// The records as they stood when the review was frozen, which its people are found in by the
  /// codes that they had then.
  Context world_then() const {
    const model::Kinds kinds = context_->kinds_of(rulebook_of(*context_, *database_));
    Context then = *context_;
    store::Past past = store::as_known_at(*database_, kinds, shown_.review.entry);
    then.known = std::make_shared<KnownThen>(
        KnownThen{std::move(past.database), shown_.review.entry, shown_.review.frozen_at});
    return then;
  }

  void write_sheets() {
    Context then = world_then();
    const RecordWork work(then, "engineers", store::Database::Access::read);
    SheetRecords records(work, shown_.review.at);
    const report::ReviewPeople next = people();
    for (rules::PersonAppraisal person; next(person);) {
      const std::vector<report::Section> sections = records.of(person.engineer);
      folder_->write(sheets_.at(person.engineer), [&](std::ostream& out) {
        report::sheet_html(shown_, person, sections, context_->language, out);
      });
    }
  }

  void write_manifest() {
    table::Value::List files;
    for (const exchange::WrittenFile& each : folder_->files()) {
      files.emplace_back(table::Value::Record{
          {"path", each.name}, {"bytes", each.bytes}, {"sha256", each.sha256}});
    }
    const table::Value::Record manifest = {
        {"review", report::facts_of(shown_.review)},
        {"language", context_->language == Language::japanese ? "ja" : "en"},
        {"version", base::kVersion},
        {"files", std::move(files)}};
    folder_->write(std::string(exchange::kPackManifest),
                   [&](std::ostream& out) { table::write_json(table::Value(manifest), out); });
  }

  Context* context_;
  const store::Database* database_;
  report::ReviewShown shown_;
  std::vector<std::string> codes_;
  std::map<std::string, std::string> sheets_;  ///< files by the codes of their people
  exchange::NewFolder* folder_;
  store::Progress progress_;
  std::size_t done_ = 0;
  std::size_t of_ = 0;
};

int run(Context& context, const Given& given) {
  const store::Database database = open_database(context, store::Database::Access::read);
  const model::Review review = review_asked(database, given);
  const rules::Rulebook rulebook = rulebook_of(database, review);
  const std::string to = given.get("--to");
  exchange::NewFolder folder(to, context.output.overwrite,
                             {.has = exchange::is_of_pack, .is_one = exchange::is_pack});
  Pack(context, database, shown_of(database, review, rulebook), folder)
      .write(!given.has("--no-sheets"));
  folder.place();
  const std::size_t files = folder.files().size();
  print_facts(context, {{"label", review.label}, {"path", to}, {"files", files}});
  print_note(context, {MessageId::review_exported,
                       {{"label", review.label}, {"path", to}, base::count("files", files)}});
  return 0;
}

}  // namespace

Command review_export_command() {
  return {.words = {"review", "export"},
          .help = MessageId::command_review_export,
          .more = MessageId::command_review_export_more,
          .group = MessageId::command_review,
          .parameters = {review_parameter(),
                         {.name = "--to",
                          .help = MessageId::option_pack_to,
                          .type = ValueType::path,
                          .required = true,
                          .placeholder = "FOLDER"},
                         {.name = "--no-sheets",
                          .help = MessageId::option_no_sheets,
                          .type = ValueType::flag}},
          .examples = {"review export FY2025 --to FY2025"},
          .csv_files = [](const Given&, const std::string&) { return true; },
          .run = run};
}

}  // namespace tassei::cli
