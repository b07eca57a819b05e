#pragma once

#include "unit/cli/program.h"

namespace tassei::test {

/// A team to begin with.
struct ProgramWithTeam : Program {
  ProgramWithTeam() {
    (*this)({"init"});
    (*this)({"engineer", "add", "E1", "--name", "佐藤"});
    (*this)({"engineer", "add", "E2", "--name", "鈴木"});
    (*this)({"project", "add", "P1", "--name", "基幹系"});
    (*this)({"project", "add", "P2", "--name", "勘定系"});
  }
};

}  // namespace tassei::test
