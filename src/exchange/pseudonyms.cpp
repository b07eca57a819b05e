#include "exchange/pseudonyms.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <stdexcept>
#include <string_view>
#include <variant>

#include "base/text.h"
#include "exchange/check.h"
#include "store/sha256.h"

namespace tassei::exchange {

using model::Field;
using model::Kind;

Pseudonyms::Pseudonyms(const model::Kinds& kinds, const rules::Rulebook& rulebook)
    : kinds_(&kinds), rulebook_(&rulebook) {
  if (RAND_bytes(key_.data(), static_cast<int>(key_.size())) != 1) {
    throw std::runtime_error("RAND_bytes");
  }
}

Pseudonyms::~Pseudonyms() { OPENSSL_cleanse(key_.data(), key_.size()); }

model::Values Pseudonyms::of(const Kind& kind, const model::Values& values) const {
  model::Values made;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    made.push_back(value(kind, kind.fields[i], values[i]));
  }
  return made;
}

std::string Pseudonyms::value(const Kind& kind, const Field& field,
                              const std::string& value) const {
  if (value.empty()) return value;
  if (field.catalogue == model::CatalogueKind::none || field.type == model::FieldType::number) {
    // Another program may have written anything where a day or a number belongs.
    const bool says_nothing = !field.tells.anything() &&
                              std::holds_alternative<std::string>(model::canonical(field, value));
    return says_nothing ? value : pseudonym(kind, field, value);
  }
  const auto known = [&](const std::string& id) {
    return is_choice(*rulebook_, field, id, {}) ? id : pseudonym(kind, field, id);
  };
  if (field.type != model::FieldType::id_set) return known(value);
  std::string joined;
  for (const std::string& id : model::members(value)) {
    joined += (joined.empty() ? "" : ";") + known(id);
  }
  return joined;
}

std::string Pseudonyms::pseudonym(const Kind& kind, const Field& field,
                                  const std::string& text) const {
  constexpr std::size_t kBytes =
      10;  // two of a million things are alike once in two trillion times
  const std::string_view other = field.refers_to.empty() ? field.mentions : field.refers_to;
  const Kind& of = other.empty() ? kind : *kinds_->find(other);
  const std::string& name = other.empty() ? field.name : of.singular;
  const std::string said = of.name + '\0' + name + '\0' + base::comparison_form(text);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(said.data());
  if (HMAC(EVP_sha256(), key_.data(), static_cast<int>(key_.size()), bytes, said.size(),
           digest.data(), &size) == nullptr) {
    throw std::bad_alloc();
  }
  return name + "-" + store::hexadecimal({reinterpret_cast<const char*>(digest.data()), kBytes});
}

}  // namespace tassei::exchange
