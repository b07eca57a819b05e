#pragma once

#include <vector>

#include "cli/command.h"
#include "store/used_ids.h"

namespace tassei::cli {

/// The column that has it.
std::string column_of(const store::UsedId& used);

/// Those of the ids that records have which no rulebook knows. An examination is none: any may be
/// recorded.
std::vector<store::UsedId> orphans(const std::vector<store::UsedId>& used,
                                   const rules::Rulebook& rulebook);

/// Those among them that `before` knew, examinations too.
std::vector<store::UsedId> orphaned(const std::vector<store::UsedId>& used,
                                    const rules::Rulebook& before, const rules::Rulebook& after);

/// The scales and measures among orphans, each once.
store::OtherColumns columns_of(const std::vector<store::UsedId>& orphans,
                               const rules::Rulebook& rulebook);

/// A warning for each column that has some, with a few of them: they are in the order of used_ids.
void print_orphans(Context& context, const std::vector<store::UsedId>& orphans);

}  // namespace tassei::cli
