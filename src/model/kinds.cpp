#include "model/kinds.h"

#include "model/achievement.h"
#include "model/contribution.h"
#include "model/engineer.h"
#include "model/exam.h"
#include "model/expertise.h"
#include "model/goal.h"
#include "model/membership.h"
#include "model/mentoring.h"
#include "model/project.h"

namespace tassei::model {

Kinds all_kinds(const ProjectColumns& columns) {
  return Kinds({
      engineer_kind(),
      membership_kind(),
      project_kind(columns),
      contribution_kind(),
      expertise_kind(),
      achievement_kind(),
      mentoring_kind(),
      exam_kind(),
      goal_kind(),
  });
}

}  // namespace tassei::model
