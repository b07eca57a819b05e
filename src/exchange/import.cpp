#include "exchange/import.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/text.h"
#include "exchange/drafts.h"
#include "exchange/entry.h"
#include "exchange/references.h"
#include "model/project.h"

namespace tassei::exchange {

namespace {

using model::Kind;
using model::Values;

/// The key as one text. No value has a NUL in it.
std::string joined_key(const Kind& kind, const Values& values) {
  std::string joined;
  for (const std::string& part : model::key_of(kind, values)) joined.append(part).push_back('\0');
  return joined;
}

bool has(const std::vector<std::size_t>& places, std::size_t place) {
  return std::find(places.begin(), places.end(), place) != places.end();
}

/// Whether the row says which record it is.
bool has_key(const DraftFile& file, const Draft& draft) {
  if (!file.keyed) return false;
  for (std::size_t i = 0; i < file.kind->fields.size(); ++i) {
    const model::Field& field = file.kind->fields[i];
    if (!field.key) continue;
    if (has(draft.bad, i) || (needs_value(field) && draft.values[i].empty())) return false;
  }
  return true;
}

DraftFile drafts_of_kind(const table::Sheet& sheet, const model::Kinds& kinds) {
  return drafts_of(sheet, *kinds.find(std::filesystem::path(sheet.file).stem().string()));
}

std::vector<DraftFile> read_all(const std::vector<std::string>& files, table::Encoding encoding,
                                const model::Kinds& kinds, const store::Progress& progress) {
  std::vector<DraftFile> drafts;
  for (const std::string& file : files) {
    if (progress) progress(0, files.size());
    drafts.push_back(drafts_of_kind(table::read_csv(file, encoding), kinds));
  }
  return drafts;
}

/// Makes a plan of the rows, kind by kind in their order, so that what a row refers to is settled.
class Planner {
 public:
  Planner(std::vector<DraftFile>& files, const ImportOptions& options,
          const rules::Rulebook& rulebook, const model::Kinds& kinds, const store::Records& records,
          const store::Progress& progress)
      : files_(files),
        warnings_(files.size()),
        options_(options),
        rulebook_(rulebook),
        kinds_(kinds),
        records_(records),
        progress_(progress),
        references_(files, kinds, records) {}

  ImportPlan plan() {
    for (const DraftFile& file : files_) rows_ += file.drafts.size();
    for (const Kind& kind : kinds_.all()) plan_kind(kind);
    for (std::size_t i = 0; i < files_.size(); ++i) {
      take_in_order(*files_[i].kind, files_[i].problems, plan_.problems);
      take_in_order(*files_[i].kind, warnings_[i], plan_.warnings);
    }
    if (!plan_.problems.empty()) plan_.changes.clear();
    return std::move(plan_);
  }

 private:
  void plan_kind(const Kind& kind) {
    seen_.clear();
    Counts counts;
    bool any = false;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (files_[i].kind != &kind) continue;
      any = true;
      for (Draft& draft : files_[i].drafts) {
        if (draft.whole) plan_row(i, draft, counts);
        step();
      }
    }
    if (any) plan_.counts.emplace_back(kind.name, counts);
  }

  void plan_row(std::size_t at, Draft& draft, Counts& counts) {
    DraftFile& file = files_[at];
    const std::size_t problems_before = file.problems.size();
    std::optional<Values> before;
    std::optional<store::Confirmation> confirmed;
    if (has_key(file, draft)) {
      check_twice(file, draft);
      if (auto stored = records_.find(*file.kind, draft.values)) {
        before = std::move(stored->values);
        confirmed = std::move(stored->confirmation);
      }
    }
    Values after = std::move(draft.values);
    if (before) keep_old(file, *before, after);
    check_values(at, draft, before, after);
    check_references(file, draft, after);
    if (before && *before != after && options_.on_conflict == OnConflict::fail) {
      tell_difference(file, draft, *before, after);
    }
    if (draft.bad.empty() && file.problems.size() == problems_before) {
      settle(at, draft, {.kind = file.kind, .before = std::move(before), .after = std::move(after)},
             confirmed, counts);
    }
  }

  /// Two rows of one import with one key are no two records.
  void check_twice(DraftFile& file, const Draft& draft) {
    const Where here{.file = file.name, .line = draft.line, .column = 0, .field = {}};
    const auto [first, fresh] = seen_.try_emplace(joined_key(*file.kind, draft.values), here);
    if (fresh) return;
    file.problems.push_back(file.problem(
        draft.line, {},
        {MessageId::duplicate_key,
         {{"place", first->second.text()}, {"key", model::key_text(*file.kind, draft.values)}}}));
  }

  /// The key as it was written, and the columns that the file lacks.
  static void keep_old(const DraftFile& file, const Values& before, Values& after) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (file.kind->fields[i].key || !file.has[i]) after[i] = before[i];
    }
  }

  void check_values(std::size_t at, const Draft& draft, const std::optional<Values>& before,
                    const Values& after) {
    DraftFile& file = files_[at];
    Findings findings = check_record(rulebook_, *file.kind, after, before ? &*before : nullptr,
                                     options_.unknown_ids);
    const auto told_already = [&](const Problem& problem) {
      const std::size_t place = *file.kind->position(problem.where.field);
      const bool by_header = !file.has[place] && needs_value(file.kind->fields[place]) &&
                             (file.kind->fields[place].key || !file.all_known);
      return has(draft.bad, place) || by_header;
    };
    for (Problem& problem : findings.problems) {
      if (told_already(problem)) continue;
      file.problems.push_back(
          file.problem(draft.line, problem.where.field, std::move(problem.message)));
    }
    for (Problem& warning : findings.warnings) warn(at, draft, std::move(warning));
    if (draft.bad.empty()) check_project(at, draft, after);
  }

  void check_references(DraftFile& file, const Draft& draft, const Values& after) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      const model::Field& field = file.kind->fields[i];
      if (field.refers_to.empty() || after[i].empty()) continue;
      if (auto wrong = references_.wrong(field, after[i])) {
        file.problems.push_back(file.problem(draft.line, field.name, std::move(*wrong)));
      }
    }
  }

  /// A contribution outside its project's dates is odd, but may be right.
  void check_project(std::size_t at, const Draft& draft, const Values& after) {
    const Kind& kind = *files_[at].kind;
    const auto place = kind.position("project");
    if (!place || kind.fields[*place].refers_to.empty()) return;
    const Kind& projects = *kinds_.find(kind.fields[*place].refers_to);
    const auto [project, fresh] =
        projects_.try_emplace(base::comparison_form(after[*place]), std::nullopt);
    if (fresh) {
      Values wanted(projects.fields.size());
      wanted[*projects.position("project")] = after[*place];
      if (auto stored = records_.find(projects, wanted)) project->second = stored->values;
    }
    if (!project->second) return;
    for (Problem& warning : outside_project(kind, after, projects, *project->second)) {
      warn(at, draft, std::move(warning));
    }
  }

  void tell_difference(DraftFile& file, const Draft& draft, const Values& before,
                       const Values& after) {
    std::vector<std::string> fields;
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (before[i] != after[i]) fields.push_back(file.kind->fields[i].name);
    }
    file.problems.push_back(file.problem(
        draft.line, {}, {MessageId::record_differs, {{"fields", base::as_list(fields)}}}));
  }

  void settle(std::size_t at, const Draft& draft, store::Change change,
              const std::optional<store::Confirmation>& confirmed, Counts& counts) {
    const Kind& kind = *change.kind;
    const bool differs = change.before != change.after;
    change.confirmation = differs ? std::nullopt : confirmed;
    if (kind.confirmable && options_.confirmation && !change.confirmation) {
      change.confirmation = options_.confirmation;
    }
    const bool same = !differs && change.confirmation == confirmed;
    const bool keep = change.before && (same || options_.on_conflict == OnConflict::keep);
    if (kind.name == "projects") {
      projects_[model::key_of(kind, *change.after).front()] = keep ? *change.before : *change.after;
    }
    ++(keep ? counts.unchanged : change.before ? counts.updated : counts.added);
    if (keep) return;
    if (confirmed && !change.confirmation) warn(at, draft, claim_again(change, *confirmed));
    plan_.changes.push_back(std::move(change));
  }

  void warn(std::size_t at, const Draft& draft, Problem warning) {
    warnings_[at].push_back(
        files_[at].problem(draft.line, warning.where.field, std::move(warning.message)));
  }

  /// Lines in order, and in a line the columns as the kind has them.
  static void take_in_order(const Kind& kind, std::vector<Problem>& from,
                            std::vector<Problem>& to) {
    const auto rank = [&](const Problem& problem) {
      return std::pair(problem.where.line, kind.position(problem.where.field));
    };
    std::stable_sort(from.begin(), from.end(),
                     [&](const Problem& a, const Problem& b) { return rank(a) < rank(b); });
    std::move(from.begin(), from.end(), std::back_inserter(to));
  }

  void step() {
    constexpr std::size_t kStride = 1000;
    if (++done_ % kStride == 0 && progress_) progress_(done_, rows_);
  }

  std::vector<DraftFile>& files_;
  std::vector<std::vector<Problem>> warnings_;  ///< by file
  const ImportOptions& options_;
  const rules::Rulebook& rulebook_;
  const model::Kinds& kinds_;
  const store::Records& records_;
  const store::Progress& progress_;
  References references_;
  std::unordered_map<std::string, Where>
      seen_;  ///< keys of the kind at work, where they came first
  std::unordered_map<std::string, std::optional<Values>> projects_;  ///< as they will be
  std::size_t rows_ = 0;
  std::size_t done_ = 0;
  ImportPlan plan_;
};

}  // namespace

UnknownColumns unknown_columns(const std::vector<std::string>& files, table::Encoding encoding,
                               const model::Kinds& kinds) {
  const Kind& projects = *kinds.find("projects");
  UnknownColumns found;
  for (const std::string& file : files) {
    if (std::filesystem::path(file).stem() != projects.name) continue;
    const table::SheetRow header = table::read_csv(file, encoding).header;
    for (std::string name : header.cells) {
      if (name.empty() || projects.position(name)) continue;
      found.warnings.push_back(
          {.where = {.file = file, .line = header.line, .column = 0, .field = name},
           .message = MessageId::unknown_column_kept});
      const bool size = name.ends_with(model::kSizeColumn);
      if (size) name.resize(name.size() - model::kSizeColumn.size());
      auto& all = size ? found.columns.scales : found.columns.measures;
      if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(std::move(name));
    }
  }
  return found;
}

ImportPlan plan_import(const std::vector<std::string>& files, const ImportOptions& options,
                       const rules::Rulebook& rulebook, const model::Kinds& kinds,
                       const store::Records& records, const store::Progress& progress) {
  std::vector<DraftFile> drafts = read_all(files, options.encoding, kinds, progress);
  return Planner(drafts, options, rulebook, kinds, records, progress).plan();
}

ImportPlan plan_import(const std::vector<table::Sheet>& sheets, const ImportOptions& options,
                       const rules::Rulebook& rulebook, const model::Kinds& kinds,
                       const store::Records& records) {
  std::vector<DraftFile> drafts;
  for (const table::Sheet& sheet : sheets) drafts.push_back(drafts_of_kind(sheet, kinds));
  return Planner(drafts, options, rulebook, kinds, records, {}).plan();
}

}  // namespace tassei::exchange
