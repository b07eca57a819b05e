#include "store/sha256.h"

#include <openssl/evp.h>

#include <new>

#include "store/database.h"

namespace tassei::store {

namespace {

/// The only way in which it fails is a lack of memory.
void check(int result) {
  if (result != 1) throw std::bad_alloc();
}

}  // namespace

struct Sha256::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();

  State() {
    if (context == nullptr) throw std::bad_alloc();
    start();
  }
  ~State() { EVP_MD_CTX_free(context); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void start() const { check(EVP_DigestInit_ex(context, EVP_sha256(), nullptr)); }
};

Sha256::Sha256() : state_(std::make_unique<State>()) {}
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  check(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()));
}

std::string Sha256::finish() {
  constexpr std::size_t kBytes = 32;
  std::string bytes(kBytes, '\0');
  check(
      EVP_DigestFinal_ex(state_->context, reinterpret_cast<unsigned char*>(bytes.data()), nullptr));
  state_->start();
  return bytes;
}

std::string hexadecimal(std::string_view bytes) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string result;
  result.reserve(2 * bytes.size());
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    result += kDigits[value >> 4U];
    result += kDigits[value & 0xFU];
  }
  return result;
}

std::string digest(std::string_view text) {
  Sha256 sum;
  sum.add(text);
  return hexadecimal(sum.finish());
}

}  // namespace tassei::store
