#include "store/make_way.h"

#include <utility>
#include <vector>

#include "base/date.h"
#include "model/outcome.h"
#include "store/change_between.h"

namespace tassei::store {

namespace {

using model::Field;
using model::Kind;
using model::Values;

/// The least that the field can be where it has to be something.
std::string least(const Kind& kind, const Field& field, const Values& values) {
  if (field.catalogue == model::CatalogueKind::outcome) return model::outcome_ids().front();
  if (field.type == model::FieldType::day) return Date::first().iso();
  return kind.numbered ? "?" : kind.value(values, kind.singular);
}

class Way {
 public:
  Way(const model::Kinds& kinds, const Records& records, Writer& writer)
      : kinds_(&kinds), records_(&records), writer_(&writer) {}

  void make_referred(const Kind& kind, const Values& values) {
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
      const Field& field = kind.fields[i];
      if (field.refers_to.empty() || values[i].empty()) continue;
      const Kind& other = *kinds_->find(field.refers_to);
      if (records_->has_code(other, values[i])) continue;
      Values made(other.fields.size());
      made[*other.position(other.singular)] = values[i];
      make(other, std::move(made));
    }
  }

  void make(const Kind& kind, Values values) {
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
      const Field& field = kind.fields[i];
      if (field.required && values[i].empty()) values[i] = least(kind, field, values);
    }
    make_referred(kind, values);
    writer_->take({.kind = &kind, .before = {}, .after = std::move(values)});
  }

  void remove_referring(const Kind& kind, const Values& values) {
    if (kind.numbered) return;
    const std::string& code = kind.value(values, kind.singular);
    for (const Kind& other : kinds_->all()) {
      for (const Field& field : other.fields) {
        if (field.refers_to != kind.name) continue;
        std::vector<Values> referring;
        records_->each_referring(other, field, code,
                                 [&](const Stored& each) { referring.push_back(each.values); });
        for (Values& each : referring) remove(other, std::move(each));
      }
    }
  }

  void remove(const Kind& kind, Values values) {
    remove_referring(kind, values);
    writer_->take({.kind = &kind, .before = std::move(values), .after = {}});
  }

  void remove_there(const Kind& kind, const Values& key) {
    if (auto there = records_->find(kind, key)) remove(kind, std::move(there->values));
  }

 private:
  const model::Kinds* kinds_;
  const Records* records_;
  Writer* writer_;
};

}  // namespace

bool make_way(const model::Kinds& kinds, const Records& records, Writer& writer, const Kind& kind,
              const Logged& logged, const std::optional<FieldValues>& from,
              const std::optional<FieldValues>& to) {
  Way way(kinds, records, writer);
  const Values values = told(kind, logged, from, to);
  const auto found = records.find(kind, values);
  if (!to) {
    if (found) way.remove_referring(kind, found->values);
    return found.has_value();
  }
  if (from && !found) way.make(kind, values);
  const Values after = told(kind, logged, to, from);
  if (!from || model::key_of(kind, after) != model::key_of(kind, values)) {
    way.remove_there(kind, after);
  }
  if (!from && logged.number) {
    if (auto there = records.numbered(kind, *logged.number)) {
      way.remove(kind, std::move(there->values));
    }
  }
  way.make_referred(kind, after);
  return true;
}

}  // namespace tassei::store
