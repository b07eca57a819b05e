#include "store/salts.h"

#include <openssl/rand.h>

#include <stdexcept>

namespace tassei::store {

std::string Salts::next() {
  constexpr std::size_t kBytes = 16;
  constexpr std::size_t kAtOnce = 1024 * kBytes;
  if (ahead_.empty()) {
    ahead_.resize(kAtOnce);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(ahead_.data()), kAtOnce) != 1) {
      throw std::runtime_error("RAND_bytes");
    }
  }
  std::string taken = ahead_.substr(ahead_.size() - kBytes);
  ahead_.resize(ahead_.size() - kBytes);
  return taken;
}

}  // namespace tassei::store
