#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "exchange/drafts.h"
#include "store/records.h"

namespace tassei::exchange {

/// Answers whether a code names a record of the files or of the database.
class References {
 public:
  /// It refers to all of these. Rows that are bad for another reason declare their code too, so
  /// that one mistake is told once.
  References(const std::vector<DraftFile>& files, const model::Kinds& kinds,
             const store::Records& records);

  /// What is wrong with the code as a reference of this field; nothing where it is right.
  std::optional<Message> wrong(const model::Field& field, const std::string& code);

 private:
  /// The codes of one kind.
  struct Codes {
    bool incomplete = false;  ///< a file of the kind has no column of codes: nothing can be told
    std::unordered_set<std::string> declared;           ///< in comparison form
    std::unordered_map<std::string, bool> in_database;  ///< those asked for
    std::optional<std::vector<std::string>> all;        ///< for suggestions, once they are needed
  };

  void declare(const DraftFile& file);
  std::vector<std::string> near(const model::Kind& kind, const std::string& code);

  const model::Kinds& kinds_;
  const store::Records& records_;
  std::map<std::string, Codes, std::less<>> codes_;
  std::size_t compared_ = 0;
};

}  // namespace tassei::exchange
