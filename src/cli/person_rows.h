#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "cli/selection.h"

namespace tassei::cli {

/// The rows of an answer, one person's after the other's, so that only one person's are held.
template <class Row>
class RowsByPerson {
 public:
  RowsByPerson() = default;
  RowsByPerson(const RowsByPerson&) = delete;
  RowsByPerson& operator=(const RowsByPerson&) = delete;
  virtual ~RowsByPerson() = default;

  /// The next row; false after the last. Throws where somebody pressed Ctrl-C.
  bool next(Row& row) {
    while (at_ == rows_.size()) {
      if (!next_person()) return false;
      rows_.clear();
      at_ = 0;
      load();
    }
    row = std::move(rows_[at_++]);
    return true;
  }

 protected:
  /// Goes on to the next person; false after the last. Throws as next() does.
  virtual bool next_person() = 0;
  /// Makes that person's rows.
  virtual void load() = 0;

  std::vector<Row> rows_;

 private:
  std::size_t at_ = 0;
};

/// Those of the people whom a question is about.
template <class Row>
class PersonRows : public RowsByPerson<Row> {
 public:
  PersonRows(Context& context, const Given& given) : question_(context, given) {}

  const Question& question() const { return question_; }
  Question& question() { return question_; }

 protected:
  Question question_;

 private:
  bool next_person() override {
    question_.stop_if_interrupted();
    return question_.people().next();
  }
};

}  // namespace tassei::cli
