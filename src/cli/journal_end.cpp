#include "cli/journal_end.h"

#include "cli/output.h"

namespace tassei::cli {

void print_journal_end(Context& context, const std::optional<store::Entry>& head) {
  if (!head) return;
  print_note(
      context,
      {MessageId::journal_ends,
       {base::count("entry", head->entry), {"at", head->occasion.at}, {"digest", head->digest}}});
}

void add_journal_end(const std::optional<store::Entry>& head, table::Value::Record& facts) {
  facts.emplace_back("entries", head ? head->entry : 0);
  facts.emplace_back("at", head ? table::Value(head->occasion.at) : table::Value());
  facts.emplace_back("head", head ? table::Value(head->digest) : table::Value());
}

}  // namespace tassei::cli
