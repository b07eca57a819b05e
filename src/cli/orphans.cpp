#include "cli/orphans.h"

#include <algorithm>

#include "cli/output.h"
#include "exchange/check.h"

namespace tassei::cli {

using store::UsedId;
using What = UsedId::What;

namespace {

bool is_known(const UsedId& used, const rules::Rulebook& rulebook) {
  if (used.what == What::value) return exchange::is_choice(rulebook, *used.field, used.id);
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
      return used.about + "_size";
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

void print_orphans(Context& context, const std::vector<UsedId>& orphans) {
  for (const UsedId& each : orphans) {
    const bool measure = each.what == What::measure;
    print_warning(context,
                  {.where = {},
                   .message = {measure ? MessageId::orphaned_measure : MessageId::orphaned_id,
                               {{"kind", each.kind->name},
                                {"column", column_of(each)},
                                {"id", each.id},
                                base::count("number", each.records)}}});
  }
}

}  // namespace tassei::cli
