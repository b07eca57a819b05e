#pragma once

#include <string>

#include "base/message.h"
#include "rules/rulebook.h"

namespace tassei::rules {

/// What an id is called, itself where the catalogue doesn't have it.
template <class Item>
Label label_of(const Catalogue<Item>& catalogue, const std::string& id) {
  const Id place = catalogue.find(id);
  return place == kNone ? Label{id, id} : catalogue[place].label;
}

}  // namespace tassei::rules
