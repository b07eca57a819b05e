#pragma once

#include <optional>
#include <string>

#include "cli/command.h"
#include "store/records.h"

namespace tassei::cli {

/// A confirmation by whom the option names, now; nothing where it isn't given. Throws an Error for
/// an empty name.
std::optional<store::Confirmation> confirmation_by(const Context& context, const Given& given,
                                                   const std::string& option);

}  // namespace tassei::cli
