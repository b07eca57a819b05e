#include "naive/overlay.h"

#include <stdexcept>

namespace naive {

namespace {

using Texts = std::vector<std::string>;

bool is_one_of(const Texts& texts, const std::string& text) {
  for (const std::string& each : texts) {
    if (each == text) return true;
  }
  return false;
}

bool is_ladder(const std::string& key) { return key == "roles" || key == "depths"; }

bool is_numbered(const std::string& key) { return key == "grades" || key == "cells"; }

bool is_list_of_entries(const std::string& key) {
  static const Texts keys = {"roles",      "depths", "flags",      "measures",    "scales",
                             "activities", "kinds",  "components", "areas",       "exams",
                             "clauses",    "grades", "categories", "specialties", "cells"};
  return is_one_of(keys, key);
}

bool is_table(const Toml& value) { return !value.keys.empty(); }

bool is_off(const Toml& value) { return value.text_of("off") == "true"; }

void remove(Toml& table, const std::string& key) {
  for (std::size_t i = 0; i < table.keys.size(); ++i) {
    if (table.keys[i] != key) continue;
    table.keys.erase(table.keys.begin() + static_cast<std::ptrdiff_t>(i));
    table.items.erase(table.items.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

/// What makes two entries of a list the same one.
std::string name(const std::string& list, const Toml& entry) {
  if (list == "grades") return entry.text_of("specialty") + " " + entry.text_of("grade");
  if (list == "cells") return entry.text_of("specialty") + " " + entry.text_of("level");
  return entry.text_of("id");
}

/// Its place among the entries; how many there are where it isn't among them.
std::size_t place_of(const Toml& entries, const std::string& list, const std::string& wanted) {
  std::size_t n = 0;
  while (n < entries.items.size() && name(list, entries.items[n]) != wanted) ++n;
  return n;
}

void insert(Toml& entries, std::size_t n, Toml entry) {
  remove(entry, "before");
  entries.items.insert(entries.items.begin() + static_cast<std::ptrdiff_t>(n), entry);
}

/// The texts that aren't there yet.
void join(Toml& list, const Toml& more) {
  for (const Toml& item : more.items) {
    bool there = false;
    for (const Toml& other : list.items) there = there || other.text == item.text;
    if (!there) list.items.push_back(item);
  }
}

void change(Toml& whole, const std::string& key, const Toml& own);

/// As it is written, keys in any order.
bool is_same(const Toml& one, const Toml& other) {
  if (one.text != other.text || one.keys.size() != other.keys.size()) return false;
  if (one.items.size() != other.items.size()) return false;
  for (std::size_t i = 0; i < one.items.size(); ++i) {
    const Toml* counterpart = is_table(one) ? other.find(one.keys[i]) : &other.items[i];
    if (!counterpart || !is_same(one.items[i], *counterpart)) return false;
  }
  return true;
}

const Toml& part_of(const Toml& entry, const std::string& key) {
  static const Toml nothing;
  const Toml* part = entry.find(key);
  return part ? *part : nothing;
}

/// Who says what nobody said before: a guess, where the overlay doesn't say who.
void guess(Toml before, const Toml& said, Toml& after) {
  if (said.find("provenance")) return;
  const bool told = part_of(said, "exam").find("provenance");
  if (after.find("exam") && !told && !is_same(part_of(before, "exam"), *after.find("exam"))) {
    after.at("exam").at("provenance").text = "inferred";
  }
  Toml rest = after;
  for (const std::string key : {"exam", "provenance", "note"}) {
    remove(before, key);
    remove(rest, key);
  }
  if (!is_same(before, rest)) after.at("provenance").text = "inferred";
}

void change_entries(Toml& entries, const std::string& list, const Toml& own) {
  for (const Toml& entry : own.items) {
    const std::size_t n = place_of(entries, list, name(list, entry));
    if (is_off(entry)) {
      entries.items.erase(entries.items.begin() + static_cast<std::ptrdiff_t>(n));
    } else if (n == entries.items.size()) {
      insert(entries, place_of(entries, list, entry.text_of("before")), entry);
    } else {
      const Toml before = entries.items[n];
      for (std::size_t i = 0; i < entry.keys.size(); ++i) {
        change(entries.items[n], entry.keys[i], entry.items[i]);
      }
      if (is_numbered(list)) guess(before, entry, entries.items[n]);
    }
  }
}

void change(Toml& whole, const std::string& key, const Toml& own) {
  const Toml* there = whole.find(key);
  if (key == "before") return;
  if (key == "off") {
    for (const Toml& item : own.items) remove(whole, item.text);
  } else if (key == "add") {
    for (std::size_t i = 0; i < own.keys.size(); ++i) join(whole.at(own.keys[i]), own.items[i]);
  } else if (is_off(own)) {
    remove(whole, key);
  } else if (is_list_of_entries(key) && !own.items.empty() && is_table(own.items[0])) {
    change_entries(whole.at(key), key, own);
  } else if (there && is_table(*there) && is_table(own)) {
    for (std::size_t i = 0; i < own.keys.size(); ++i)
      change(whole.at(key), own.keys[i], own.items[i]);
  } else {
    whole.at(key) = own;
  }
}

/// A rung says before which one it stands, or stands right above the one below it in its fragment.
void include_ladder(Toml& whole, const std::string& list, const Toml& more) {
  std::size_t above = 0;
  for (const Toml& rung : more.items) {
    std::size_t n = place_of(whole, list, name(list, rung));
    if (n == whole.items.size()) {
      n = rung.find("before") ? place_of(whole, list, rung.text_of("before")) : above;
      insert(whole, n, rung);
    }
    above = n + 1;
  }
}

void include_specialties(Toml& whole, const Toml& more) {
  for (Toml entry : more.items) {
    if (entry.text_of("id") != "*") {
      whole.items.push_back(entry);
      continue;
    }
    remove(entry, "id");
    for (Toml& specialty : whole.items) change(specialty, "add", entry);
  }
}

void add_unless_there(Toml& entries, const std::string& list, const Toml& entry) {
  if (place_of(entries, list, name(list, entry)) == entries.items.size()) {
    entries.items.push_back(entry);
  }
}

void include_entries(Toml& whole, const std::string& list, const Toml& more) {
  const Toml specialties = whole.at("specialties");
  Toml& entries = whole.at(list);
  for (Toml entry : more.items) {
    if (!is_numbered(list) || entry.text_of("specialty") != "*") {
      add_unless_there(entries, list, entry);
      continue;
    }
    for (const Toml& specialty : specialties.items) {
      entry.at("specialty").text = specialty.text_of("id");
      add_unless_there(entries, list, entry);
    }
  }
}

void include(Toml& whole, const Toml& fragment) {
  for (std::size_t i = 0; i < fragment.keys.size(); ++i) {
    const std::string& key = fragment.keys[i];
    if (!is_list_of_entries(key)) continue;
    if (is_ladder(key)) {
      include_ladder(whole.at(key), key, fragment.items[i]);
    } else if (key == "specialties") {
      include_specialties(whole.at(key), fragment.items[i]);
    } else {
      include_entries(whole, key, fragment.items[i]);
    }
  }
}

const Toml& named(const std::string& id, const std::string& first_day,
                  const std::vector<Toml>& all) {
  const Toml* found = nullptr;
  for (const Toml& text : all) {
    const std::string from = text.text_of("valid_from");
    if (text.text_of("id") != id || from > first_day) continue;
    if (!found || found->text_of("valid_from") < from) found = &text;
  }
  if (!found) throw std::runtime_error("no rulebook " + id);
  return *found;
}

}  // namespace

Toml put_together(const Toml& own, const std::vector<Toml>& all) {
  if (!own.find("extends") && !own.find("include")) return own;
  Toml whole;
  if (own.find("extends")) {
    whole = put_together(named(own.text_of("extends"), own.text_of("valid_from"), all), all);
  }
  for (const std::string key : {"valid_from", "valid_until", "extends", "include"}) {
    remove(whole, key);
  }
  for (std::size_t i = 0; i < own.keys.size(); ++i) {
    if (!is_numbered(own.keys[i])) change(whole, own.keys[i], own.items[i]);
  }
  for (const std::string& id : own.texts_of("include")) {
    include(whole, put_together(named(id, "", all), all));
  }
  for (const std::string key : {"grades", "cells"}) {
    if (own.find(key)) change(whole, key, *own.find(key));
  }
  return whole;
}

std::string line_of(const Toml& own, const std::vector<Toml>& all) {
  if (!own.find("extends")) return own.text_of("id");
  return line_of(named(own.text_of("extends"), own.text_of("valid_from"), all), all);
}

}  // namespace naive
