#include "rules/named_quantity.h"

namespace tassei::rules {

namespace {

/// Lets `see` look at the catalogue that the ids of such a quantity are of, where it has ids.
template <class See>
void with_catalogue(const Catalogues& catalogues, Need need, See see) {
  switch (need) {
    case Need::engagements:
      return see(catalogues.activities);
    case Need::component:
      return see(catalogues.components);
    case Need::flags:
      return see(catalogues.flags);
    case Need::expertise:
      return see(catalogues.areas);
    case Need::achievements:
      return see(catalogues.kinds);
    case Need::exams:
      return see(catalogues.exams);
    case Need::size:
    case Need::mentorings:
      break;
  }
}

template <class Item>
std::string id_of(const Catalogue<Item>& catalogue, Id id) {
  return id == kNone ? std::string() : catalogue[id].id;
}

/// Whether an id that is there is known.
template <class Item>
bool place(const Catalogue<Item>& catalogue, const std::string& id, Id& into) {
  into = id.empty() ? kNone : catalogue.find(id);
  return id.empty() || into != kNone;
}

bool place(const Catalogues& catalogues, const NamedSize& named, SizeOption& into) {
  into.flags = named.flags;
  return place(catalogues.scales, named.scale, into.scale) && into.scale != kNone &&
         place(catalogues.scales[into.scale].categories, named.category, into.category) &&
         into.category != kNone;
}

/// What ids don't keep, by the catalogues: the ladders are the united ones, and an exam is an
/// estimate where one of the others has it as an equal.
void add_what_catalogues_say(const Catalogues& catalogues, Quantity& quantity) {
  quantity.is_lowest = quantity.role == 0;
  quantity.has_above = (quantity.role != kNone && quantity.role + 1U < catalogues.roles.size()) ||
                       (quantity.depth != kNone && quantity.depth + 1U < catalogues.depths.size());
  if (quantity.what != Need::exams) return;
  for (const Id id : quantity.ids) {
    Provenance& said = quantity.provenances.emplace_back(Provenance::standard);
    for (const Id other : quantity.ids) {
      for (const Equal& equal : catalogues.exams[other].equals) {
        if (equal.exam == id && other != id) said = equal.provenance;
      }
    }
  }
}

}  // namespace

NamedQuantity named(const Catalogues& catalogues, const Quantity& quantity) {
  NamedQuantity named{.what = quantity.what,
                      .number = quantity.number,
                      .grade = quantity.grade,
                      .role = id_of(catalogues.roles, quantity.role),
                      .depth = id_of(catalogues.depths, quantity.depth)};
  for (const model::Outcome outcome : quantity.outcomes) {
    named.outcomes.emplace_back(model::outcome_ids()[static_cast<std::size_t>(outcome)]);
  }
  with_catalogue(catalogues, quantity.what, [&](const auto& catalogue) {
    for (const Id id : quantity.ids) named.ids.push_back(catalogue[id].id);
  });
  for (const SizeOption& option : quantity.sizes) {
    const Scale& scale = catalogues.scales[option.scale];
    named.sizes.push_back({scale.id, scale.categories[option.category].id, option.flags});
  }
  return named;
}

std::optional<Quantity> placed(const Catalogues& catalogues, const NamedQuantity& named) {
  Quantity quantity{.what = named.what, .number = named.number, .grade = named.grade};
  bool known = place(catalogues.roles, named.role, quantity.role) &&
               place(catalogues.depths, named.depth, quantity.depth);
  for (const std::string& id : named.outcomes) {
    const auto outcome = model::outcome_of(id);
    if (outcome) quantity.outcomes.push_back(*outcome);
    known = known && outcome;
  }
  with_catalogue(catalogues, named.what, [&](const auto& catalogue) {
    for (const std::string& id : named.ids) {
      known = known && catalogue.find(id) != kNone;
      quantity.ids.push_back(catalogue.find(id));
    }
  });
  for (const NamedSize& size : named.sizes) {
    known = known && place(catalogues, size, quantity.sizes.emplace_back());
  }
  if (named.what == Need::expertise) known = known && quantity.depth != kNone;
  if (!known) return std::nullopt;
  add_what_catalogues_say(catalogues, quantity);
  return quantity;
}

std::string_view ids_name(Need need) {
  switch (need) {
    case Need::engagements:
      return "activities";
    case Need::component:
      return "components";
    case Need::flags:
      return "flags";
    case Need::expertise:
      return "areas";
    case Need::achievements:
      return "kinds";
    case Need::exams:
      return "any_of";
    case Need::size:
    case Need::mentorings:
      break;
  }
  return {};
}

std::optional<Need> need_of(std::string_view id) {
  for (int need = 0; need <= static_cast<int>(Need::exams); ++need) {
    if (need_id(static_cast<Need>(need)) == id) return static_cast<Need>(need);
  }
  return std::nullopt;
}

}  // namespace tassei::rules
