#include "cli/workspace.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>
#include <system_error>

#include "base/text.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/rulebook_texts.h"
#include "cli/shipped.h"
#include "rules/rulebook.h"

namespace tassei::cli {

const std::string& database_path(const Context& context) {
  if (!context.database_path.empty()) return context.database_path;
  throw Error(ErrorKind::refused, MessageId::no_database_named, {}, MessageId::name_a_database);
}

const store::Occasion& occasion_of_change(const Context& context) {
  if (!context.occasion.actor.empty()) return context.occasion;
  throw Error(ErrorKind::usage, {MessageId::empty_actor, {{"option", "--actor"}}});
}

bool is_without_database(const Context& context) {
  std::error_code ignored;
  return !context.database_named && !std::filesystem::exists(context.database_path, ignored);
}

store::Database open_database(const Context& context, store::Database::Access access) {
  const std::string& path = database_path(context);
  if (context.database_failure) throw *context.database_failure;
  spdlog::debug("{}", context.say({MessageId::log_opens, {{"path", path}}}));
  if (access == store::Database::Access::read) {
    return context.known ? context.known->database.again()
                         : store::Database(path, context.patience);
  }
  refuse_workbook_without_file(context);  // before anything is changed
  return {path, occasion_of_change(context)};
}

namespace {

/// Records may have columns that none of the rulebooks knows.
rules::Rulebook with_other_columns(rules::Rulebook rulebook, const store::Database& database) {
  store::OtherColumns other = database.other_columns();
  rulebook.other_scales = std::move(other.scales);
  rulebook.other_measures = std::move(other.measures);
  return rulebook;
}

}  // namespace

rules::Rulebook rulebook_of(const store::Database& database) {
  return rulebook_of(database, database.rulebooks());
}

rules::Rulebook rulebook_of(const store::Database& database,
                            const std::vector<store::StoredRulebook>& stored) {
  rules::Compiled compiled = rules::compile(texts_in_use(stored));
  if (compiled.problems.empty()) return with_other_columns(std::move(compiled.rulebook), database);
  const Problem& first = compiled.problems.front();
  throw Error(ErrorKind::refused,
              {MessageId::stored_rulebook_broken,
               {{"path", database.path()}, {"why", std::vector<Message>{first.message}}}},
              first.where, MessageId::use_another_rulebook);
}

rules::Rulebook rulebook_of(const Context& context, const store::Database& database) {
  const std::vector<store::StoredRulebook> stored = database.rulebooks();
  const bool same = !context.stored.empty() && context.stored == stored;
  return same ? with_other_columns(*context.rulebook, database) : rulebook_of(database, stored);
}

model::Kinds kinds_of(const rules::Rulebook& rulebook) {
  return model::all_kinds(rules::project_columns(rulebook));
}

Shipped shipped_rulebooks() {
  Shipped shipped;
  const auto texts = asked_texts(KnownTexts(), default_rulebooks(), false);
  for (const rules::RulebookText& text : texts) keep(text, true, shipped.stored);
  shipped.rulebook = rules::compile(texts).rulebook;
  return shipped;
}

void stop_if_interrupted(const Context& context) {
  if (context.interrupted()) throw Error(ErrorKind::interrupted, MessageId::interrupted);
}

store::Progress progress(Context& context) {
  const bool is_shown = context.err_is_terminal && !context.quiet;
  const auto meter = is_shown ? std::make_shared<Meter>(*context.err) : nullptr;
  return [&context, meter](std::size_t done, std::size_t of) {
    stop_if_interrupted(context);
    if (meter) meter->show(done, of);
  };
}

namespace {

Error unknown_code(MessageId unknown, const std::string& given,
                   const std::vector<std::string>& known) {
  constexpr std::size_t kFew = 12;
  const std::vector<std::string> near = base::nearest(given, known);
  std::optional<Message> hint;
  if (!known.empty() && known.size() <= kFew) {
    hint = {MessageId::there_are, {{"names", base::as_list(known)}}};
  }
  if (!near.empty()) {
    hint = {MessageId::did_you_mean, {{"names", base::as_list(near)}}};
  }
  const std::string shown = base::trim(given).empty() ? "''" : given;
  return {ErrorKind::refused, {unknown, {{"given", shown}}}, {}, std::move(hint)};
}

}  // namespace

std::vector<std::string> known_codes(const std::vector<std::string>& given,
                                     const std::vector<std::string>& known, MessageId unknown) {
  std::vector<std::string> found;
  for (const std::string& code : given) {
    const std::string wanted = base::comparison_form(base::trim(code));
    const auto same = std::find_if(known.begin(), known.end(), [&](const std::string& each) {
      return base::comparison_form(each) == wanted;
    });
    if (same == known.end()) throw unknown_code(unknown, code, known);
    found.push_back(*same);
  }
  return found;
}

std::vector<rules::Id> specialties(const rules::Rulebook& rulebook,
                                   const std::vector<std::string>& given) {
  std::vector<std::string> known;
  for (const rules::Specialty& each : rulebook.specialties.entries) known.push_back(each.id);
  const std::vector<std::string> wanted = known_codes(given, known, MessageId::unknown_specialty);
  std::vector<rules::Id> ids;
  for (std::size_t i = 0; i < known.size(); ++i) {
    const bool chosen = std::find(wanted.begin(), wanted.end(), known[i]) != wanted.end();
    if (given.empty() || chosen) ids.push_back(static_cast<rules::Id>(i));
  }
  return ids;
}

}  // namespace tassei::cli
