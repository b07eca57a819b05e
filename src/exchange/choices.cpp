#include <array>
#include <set>

#include "exchange/check.h"

namespace tassei::exchange {

namespace {

using model::CatalogueKind;
using rules::Entry;
using rules::Id;
using rules::Rulebook;

std::span<const Entry> outcomes() {
  const auto entry = [](model::Outcome outcome, MessageId label) {
    return Entry{model::outcome_ids()[static_cast<std::size_t>(outcome)],
                 {.ja = text(label, Language::japanese), .en = text(label, Language::english)}};
  };
  static const std::array<Entry, 5> entries = {
      entry(model::Outcome::planned, MessageId::outcome_planned),
      entry(model::Outcome::ongoing, MessageId::outcome_ongoing),
      entry(model::Outcome::success, MessageId::outcome_success),
      entry(model::Outcome::completed, MessageId::outcome_completed),
      entry(model::Outcome::abandoned, MessageId::outcome_abandoned),
  };
  return entries;
}

template <class Entries, class See>
void each(const Entries& entries, See see) {
  for (const Entry& entry : entries) see(entry);
}

/// Those of a catalogue that belong to the specialty; all where there is none.
template <class See>
void each_of(const rules::Catalogue<Entry>& catalogue, const rules::Specialty* specialty,
             std::vector<Id> rules::Specialty::* ids, See see) {
  if (specialty == nullptr) return each(catalogue.entries, see);
  for (const Id id : specialty->*ids) see(catalogue[id]);
}

/// The levels of the cells, lowest first, whichever version of the rules has them; those of all
/// specialties where there is none. Levels have no name but their number.
template <class See>
void each_level(const Rulebook& rulebook, const rules::Specialty* specialty, See see) {
  std::set<int> levels;
  const auto take = [&](const rules::Specialty& of) {
    for (const rules::Rules& version : of.versions) {
      for (const rules::Cell& cell : version.cells) levels.insert(cell.level);
    }
  };
  if (specialty != nullptr) {
    take(*specialty);
  } else {
    for (const rules::Specialty& each : rulebook.specialties.entries) take(each);
  }
  for (const int level : levels) see(Entry{.id = std::to_string(level), .label = {}});
}

/// Calls `see` for every entry that the field can take.
template <class See>
void each_choice(const Rulebook& rulebook, const model::Field& field, std::string_view specialty,
                 See see) {
  const rules::Catalogues& catalogues = rulebook.catalogues;
  const Id place = rulebook.specialties.find(specialty);
  const rules::Specialty* of = place == rules::kNone ? nullptr : &rulebook.specialties[place];
  switch (field.catalogue) {
    case CatalogueKind::none:
      return;
    case CatalogueKind::specialty:
      return each(rulebook.specialties.entries, see);
    case CatalogueKind::level:
      return each_level(rulebook, of, see);
    case CatalogueKind::activity:
      return each_of(catalogues.activities, of, &rules::Specialty::activities, see);
    case CatalogueKind::component:
      return each_of(catalogues.components, of, &rules::Specialty::components, see);
    case CatalogueKind::area:
      return each_of(catalogues.areas, of, &rules::Specialty::areas, see);
    case CatalogueKind::role:
      return each(catalogues.roles.entries, see);
    case CatalogueKind::depth:
      return each(catalogues.depths.entries, see);
    case CatalogueKind::kind:
      return each(catalogues.kinds.entries, see);
    case CatalogueKind::exam:
      return each(catalogues.exams.entries, see);
    case CatalogueKind::flag:
      return each(catalogues.flags.entries, see);
    case CatalogueKind::outcome:
      return each(outcomes(), see);
    case CatalogueKind::category:
      const Id scale = catalogues.scales.find(field.about);
      if (scale != rules::kNone) each(catalogues.scales[scale].categories.entries, see);
      return;
  }
}

}  // namespace

std::vector<Entry> choices(const Rulebook& rulebook, const model::Field& field,
                           std::string_view specialty) {
  std::vector<Entry> found;
  each_choice(rulebook, field, specialty, [&](const Entry& entry) { found.push_back(entry); });
  return found;
}

bool is_choice(const Rulebook& rulebook, const model::Field& field, std::string_view id,
               std::string_view specialty) {
  bool found = false;
  each_choice(rulebook, field, specialty, [&](const Entry& entry) { found |= entry.id == id; });
  return found;
}

}  // namespace tassei::exchange
