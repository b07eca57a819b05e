#pragma once

#include <string>

namespace tassei::store {

/// Random bytes that are hashed with a content, so that nobody finds a short one out by trying.
class Salts {
 public:
  /// 16 bytes.
  std::string next();

 private:
  std::string ahead_;  ///< random, not used yet
};

}  // namespace tassei::store
