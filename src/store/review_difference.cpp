#include "store/review_difference.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

namespace tassei::store {

namespace {

using Json = nlohmann::ordered_json;

/// What people wrote, or a mention of somebody.
bool is_written(const model::Kind& kind, const std::string& name) {
  const auto place = kind.position(name);
  if (!place) return false;
  const model::Field& field = kind.fields[*place];
  return field.type == model::FieldType::title || field.type == model::FieldType::text;
}

std::string said(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// An item of a list, as it is and without what may have been forgotten.
struct Item {
  std::string whole;
  std::string kept;
  bool open = false;  ///< something was forgotten in it
};

/// Looks at contents of which one may have been forgotten in part.
class Forgiving {
 public:
  Forgiving(const model::Kinds& kinds, const ForgottenSince& forgotten)
      : kinds_(&kinds), forgotten_(&forgotten) {}

  /// Lists whose items may come in another order. The first items that differ, nothing where all
  /// go together.
  std::optional<ContentDifference> difference(const std::string& field, const Json& frozen,
                                              const Json& evaluated) const {
    std::vector<Item> one = items(field, frozen, true);
    std::vector<Item> other = items(field, evaluated, false);
    leave_out_what_is_the_same(one, other);
    // Those that have to be paired with an open one come first, and meet the open ones.
    std::sort(one.begin(), one.end(), [](const Item& a, const Item& b) {
      return std::tie(a.kept, a.open) < std::tie(b.kept, b.open);
    });
    std::sort(other.begin(), other.end(), [](const Item& a, const Item& b) {
      return std::tie(a.kept, b.open) < std::tie(b.kept, a.open);
    });
    const auto [a, b] = std::mismatch(
        one.begin(), one.end(), other.begin(), other.end(), [&](const Item& x, const Item& y) {
          return x.kept == y.kept && (forgotten_->sealed || x.open || y.open);
        });
    if (a == one.end() && b == other.end()) return std::nullopt;
    return ContentDifference{field, a == one.end() ? "" : a->whole,
                             b == other.end() ? "" : b->whole};
  }

 private:
  static void leave_out_what_is_the_same(std::vector<Item>& one, std::vector<Item>& other) {
    std::erase_if(one, [&](const Item& item) {
      const auto same = std::find_if(other.begin(), other.end(),
                                     [&](const Item& each) { return each.whole == item.whole; });
      if (same == other.end()) return false;
      other.erase(same);
      return true;
    });
  }

  std::vector<Item> items(const std::string& field, const Json& list, bool frozen) const {
    std::vector<Item> made;
    for (const Json& each : list) {
      Item item{.whole = said(each), .kept = {}};
      Json kept = each;
      if (field == "goals" && each.is_object()) {
        kept.erase("note");
        item.open = frozen && kept.size() == each.size();
      } else if (field == "evidence") {
        item.open = leave_texts_out(kept);
      }
      item.kept = said(kept);
      made.push_back(std::move(item));
    }
    return made;
  }

  /// Of several records that are the same but for texts, any may be cited: a confirmation goes with
  /// a text. Whether one of the texts is what a forgetting leaves.
  bool leave_texts_out(Json& evidence) const {
    if (!evidence.is_object()) return false;
    const auto record = evidence.find("record");
    const auto key = evidence.find("key");
    if (record == evidence.end() || key == evidence.end()) return false;
    if (!record->is_string() || !key->is_object()) return false;
    const model::Kind* kind = kinds_->find(record->get<std::string>());
    if (kind == nullptr) return false;
    bool open = false;
    Json kept = Json::object();
    for (const auto& [field, value] : key->items()) {
      if (is_written(*kind, field)) {
        open = open || is_left(said(value));
      } else {
        kept[field] = value;
      }
    }
    if (kept.size() == key->size()) return false;
    *key = std::move(kept);
    evidence.erase("confirmed_by");
    evidence.erase("confirmed_at");
    return open;
  }

  /// A pseudonym, or one with a number after it.
  bool is_left(const std::string& text) const {
    const auto is_of = [&](const std::string& pseudonym) {
      if (!text.starts_with(pseudonym)) return false;
      const std::string_view rest = std::string_view(text).substr(pseudonym.size());
      if (rest.empty()) return true;
      return rest.size() > 1 && rest.front() == '-' &&
             rest.find_first_not_of("0123456789", 1) == std::string_view::npos;
    };
    return std::any_of(forgotten_->pseudonyms.begin(), forgotten_->pseudonyms.end(), is_of);
  }

  const model::Kinds* kinds_;
  const ForgottenSince* forgotten_;
};

/// Of lists, the first items that differ.
ContentDifference narrowed(const std::string& field, const Json& frozen, const Json& evaluated) {
  if (!frozen.is_array() || !evaluated.is_array()) return {field, said(frozen), said(evaluated)};
  const std::size_t both = std::min(frozen.size(), evaluated.size());
  std::size_t at = 0;
  while (at < both && frozen[at] == evaluated[at]) ++at;
  return {field, at < frozen.size() ? said(frozen[at]) : "",
          at < evaluated.size() ? said(evaluated[at]) : ""};
}

}  // namespace

std::optional<ContentDifference> difference(std::string_view frozen, std::string_view evaluated,
                                            const model::Kinds& kinds,
                                            const ForgottenSince& forgotten) {
  if (frozen == evaluated) return std::nullopt;
  const Json one = Json::parse(frozen, nullptr, false);
  const Json other = Json::parse(evaluated, nullptr, false);
  std::vector<std::string> fields;
  for (const Json* side : {&one, &other}) {
    for (const auto& [field, value] : side->items()) {
      if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
    }
  }
  for (const std::string& field : fields) {
    const Json a = one.value(field, Json());
    const Json b = other.value(field, Json());
    if (a == b) continue;
    const bool lists = a.is_array() && b.is_array();
    if (forgotten.pseudonyms.empty() || !lists) return narrowed(field, a, b);
    if (auto found = Forgiving(kinds, forgotten).difference(field, a, b)) return found;
  }
  return std::nullopt;
}

}  // namespace tassei::store
