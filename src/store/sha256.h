#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tassei::store {

/// SHA-256 of what it is fed, piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();

  void add(std::string_view bytes);
  /// The 32 bytes; it is ready for the next text then.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string hexadecimal(std::string_view bytes);

}  // namespace tassei::store
