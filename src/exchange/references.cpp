#include "exchange/references.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/check.h"

namespace tassei::exchange {

References::References(const std::vector<DraftFile>& files, const model::Kinds& kinds,
                       const store::Records& records)
    : kinds_(kinds), records_(records) {
  for (const DraftFile& file : files) {
    if (!file.kind->numbered) declare(file);
  }
}

void References::declare(const DraftFile& file) {
  Codes& codes = codes_[file.kind->name];
  const std::size_t place = *file.kind->position(file.kind->singular);
  if (!file.has[place]) codes.incomplete = true;
  for (const Draft& draft : file.drafts) {
    codes.declared.insert(base::comparison_form(draft.values[place]));
  }
}

std::optional<Message> References::wrong(const model::Field& field, const std::string& code) {
  const model::Kind& kind = *kinds_.find(field.refers_to);
  Codes& codes = codes_[kind.name];
  const std::string form = base::comparison_form(code);
  if (codes.incomplete || codes.declared.contains(form)) return std::nullopt;
  const auto [known, fresh] = codes.in_database.try_emplace(form, false);
  if (fresh) known->second = records_.has_code(kind, code);
  if (known->second) return std::nullopt;
  const std::vector<std::string> names = near(kind, code);
  if (names.empty()) {
    return Message(MessageId::unknown_reference, {{"given", code}, {"kind", kind.name}});
  }
  return Message(MessageId::unknown_reference_near,
                 {{"given", code}, {"kind", kind.name}, {"near", base::as_list(names)}});
}

std::vector<std::string> References::near(const model::Kind& kind, const std::string& code) {
  // Many unknown codes among many known ones would take for ever; by then a suggestion helps
  // nobody.
  constexpr std::size_t kEnough = 200000;
  if (compared_ > kEnough) return {};
  Codes& codes = codes_[kind.name];
  if (!codes.all) {
    codes.all = records_.codes(kind, kind.singular);
    codes.all->insert(codes.all->end(), codes.declared.begin(), codes.declared.end());
    std::sort(codes.all->begin(), codes.all->end());
    codes.all->erase(std::unique(codes.all->begin(), codes.all->end()), codes.all->end());
  }
  compared_ += codes.all->size();
  return base::nearest(code, *codes.all);
}

}  // namespace tassei::exchange
