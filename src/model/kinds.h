#pragma once

#include "model/kind.h"

namespace tassei::model {

/// The kinds of the product. A new one is a header with its field list and one line here.
Kinds all_kinds(const ProjectColumns& columns);

}  // namespace tassei::model
