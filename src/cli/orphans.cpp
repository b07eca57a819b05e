#include "cli/orphans.h"

#include <algorithm>
#include <span>

#include "cli/output.h"
#include "exchange/check.h"
#include "model/project.h"

namespace tassei::cli {

using store::UsedId;
using What = UsedId::What;

namespace {

bool is_known(const UsedId& used, const rules::Rulebook& rulebook) {
  if (used.what == What::value) {
    const bool lost =
        !used.specialty.empty() && rulebook.specialties.find(used.specialty) == rules::kNone;
    // What levels a specialty has, nobody knows where nobody knows the specialty.
    if (lost && used.field->catalogue == model::CatalogueKind::level) return true;
    return exchange::is_choice(rulebook, *used.field, used.id, used.specialty);
  }
  if (used.what == What::measure) {
    return rulebook.catalogues.measures.find(used.about) != rules::kNone;
  }
  const rules::Id scale = rulebook.catalogues.scales.find(used.about);
  return scale != rules::kNone &&
         rulebook.catalogues.scales[scale].categories.find(used.id) != rules::kNone;
}

bool is_exam(const UsedId& used) {
  return used.field != nullptr && used.field->catalogue == model::CatalogueKind::exam;
}

}  // namespace

std::string column_of(const UsedId& used) {
  switch (used.what) {
    case What::value:
      return used.field->name;
    case What::size:
      return model::size_column(used.about);
    case What::measure:
      break;
  }
  return used.about;
}

std::vector<UsedId> orphans(const std::vector<UsedId>& used, const rules::Rulebook& rulebook) {
  std::vector<UsedId> found;
  for (const UsedId& each : used) {
    if (!is_exam(each) && !is_known(each, rulebook)) found.push_back(each);
  }
  return found;
}

std::vector<UsedId> orphaned(const std::vector<UsedId>& used, const rules::Rulebook& before,
                             const rules::Rulebook& after) {
  std::vector<UsedId> found;
  for (const UsedId& each : used) {
    if (is_known(each, before) && !is_known(each, after)) found.push_back(each);
  }
  return found;
}

store::OtherColumns columns_of(const std::vector<UsedId>& orphans,
                               const rules::Rulebook& rulebook) {
  store::OtherColumns other;
  for (const UsedId& each : orphans) {
    if (each.what == What::value) continue;
    const bool size = each.what == What::size;
    // A category that its scale lacks has a column all the same.
    if (size && rulebook.catalogues.scales.find(each.about) != rules::kNone) continue;
    std::vector<std::string>& all = size ? other.scales : other.measures;
    if (std::find(all.begin(), all.end(), each.about) == all.end()) all.push_back(each.about);
  }
  return other;
}

namespace {

/// What people call the column.
std::string heading_of(const Context& context, const UsedId& used) {
  const std::string column = column_of(used);
  const auto place = used.kind->position(column);
  return place ? model::heading_of(used.kind->fields[*place], context.language) : column;
}

std::string name_of(const Context& context, const UsedId& used) {
  if (used.specialty.empty()) return used.id;
  return context.say(
      {MessageId::id_of_specialty, {{"id", used.id}, {"specialty", used.specialty}}});
}

/// What is said of the orphans of one column.
Message told(const Context& context, std::span<const UsedId> orphans) {
  constexpr std::size_t kFew = 5;
  const UsedId& first = orphans.front();
  std::vector<std::string> names;
  std::int64_t records = 0;
  for (const UsedId& each : orphans) {
    if (names.size() < kFew) names.push_back(name_of(context, each));
    records += each.records;
  }
  const MessageId message = first.what == What::measure     ? MessageId::orphaned_measure
                            : names.size() < orphans.size() ? MessageId::orphaned_many
                                                            : MessageId::orphaned_ids;
  return {message,
          {{"kind", first.kind->name},
           {"column", heading_of(context, first)},
           {"ids", base::as_list(names)},
           base::count("more", orphans.size() - names.size()),
           base::count("number", records)}};
}

}  // namespace

void print_orphans(Context& context, const std::vector<UsedId>& orphans) {
  for (std::span<const UsedId> rest = orphans; !rest.empty();) {
    const auto other = std::find_if(rest.begin(), rest.end(), [&](const UsedId& each) {
      return each.kind != rest.front().kind || column_of(each) != column_of(rest.front());
    });
    const auto number = static_cast<std::size_t>(other - rest.begin());
    print_warning(context, {.where = {}, .message = told(context, rest.first(number))});
    rest = rest.subspan(number);
  }
}

}  // namespace tassei::cli
