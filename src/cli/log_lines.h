#pragma once

#include <iosfwd>
#include <vector>

#include "cli/command.h"
#include "exchange/log_words.h"
#include "table/writers.h"

namespace tassei::cli {

/// Writes the journal for people, line by line, so that any length of it streams.
class LogLines {
 public:
  LogLines(const Context& context, const rules::Rulebook& rulebook, const model::Kinds& kinds,
           const std::vector<store::StoredRulebook>& texts, std::ostream& out,
           const table::TextStyle& style)
      : words_(rulebook, kinds, texts, context.language), out_(&out), style_(style) {}

  /// What the entry says of itself.
  void print(const store::Entry& entry) { words_.tell(entry, see()); }
  /// Its changes, summed up where there are many of them unless `all`.
  void print(std::int64_t entry, const exchange::LogWords::Changes& next, bool all) {
    words_.tell(entry, next, all, see());
  }

 private:
  exchange::LogWords::Lines see() {
    return [this](table::Line line) {
      table::Page page(1);
      page.front().lines.push_back(std::move(line));
      table::write_text(page, style_, *out_);
    };
  }

  exchange::LogWords words_;
  std::ostream* out_;
  table::TextStyle style_;
};

}  // namespace tassei::cli
