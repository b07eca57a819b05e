#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "cli/selection.h"

namespace tassei::cli {

/// The rows of an answer, one person's after the other's, so that only one person's are held.
template <class Row>
class PersonRows {
 public:
  PersonRows(Context& context, const Given& given) : question_(context, given) {}
  PersonRows(const PersonRows&) = delete;
  PersonRows& operator=(const PersonRows&) = delete;
  virtual ~PersonRows() = default;

  const Question& question() const { return question_; }

  /// The next row; false after the last. Throws where somebody pressed Ctrl-C.
  bool next(Row& row) {
    while (at_ == rows_.size()) {
      question_.stop_if_interrupted();
      if (!question_.people().next()) return false;
      rows_.clear();
      at_ = 0;
      load();
    }
    row = std::move(rows_[at_++]);
    return true;
  }

 protected:
  /// Makes the rows of the person that the question has come to.
  virtual void load() = 0;

  Question question_;
  std::vector<Row> rows_;

 private:
  std::size_t at_ = 0;
};

}  // namespace tassei::cli
