#pragma once

#include <string_view>
#include <vector>

#include "cli/record_work.h"
#include "table/table.h"

namespace tassei::cli {

/// Makes an answer of all that there is about some records, as at a day. It refers to the work.
using Pages = table::Answer (*)(const RecordWork& work, const std::vector<store::Stored>& found,
                                Date at);

/// For people, and for projects.
table::Answer person_pages(const RecordWork& work, const std::vector<store::Stored>& found,
                           Date at);
table::Answer project_pages(const RecordWork& work, const std::vector<store::Stored>& found,
                            Date at);

/// What makes the pages of a kind; null where there is only the record itself to be shown.
Pages pages_of(std::string_view kind_name);

}  // namespace tassei::cli
