#include "exchange/alike.h"

#include <algorithm>

#include "base/text.h"

namespace tassei::exchange {

std::optional<std::string> Alike::take(const std::string& code, const std::string& name,
                                       const std::string& apart) {
  const auto [coded, is_new] = codes_.emplace(base::look(code), code);
  std::vector<Seen>& seen = names_[base::look(name)];
  const Seen own{.code = code, .apart = base::look(apart)};
  const auto same = std::find_if(seen.begin(), seen.end(), [&](const Seen& other) {
    return own.apart.empty() || other.apart.empty() || own.apart == other.apart;
  });
  std::optional<std::string> other;
  if (same != seen.end()) other = same->code;
  if (!is_new) other = coded->second;
  seen.push_back(own);
  return other;
}

std::optional<std::string> Alike::coded(const std::string& text) const {
  const auto found = codes_.find(base::look(text));
  if (found == codes_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::string> Alike::named(const std::string& text) const {
  const auto found = names_.find(base::look(text));
  if (found == names_.end() || found->second.size() != 1) return std::nullopt;
  return found->second.front().code;
}

}  // namespace tassei::exchange
