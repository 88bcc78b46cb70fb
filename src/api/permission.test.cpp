// SPDX-License-Identifier: Apache-2.0
#include "api/permission.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

struct Row {
  const char* name;
  Action action;
  bool own;
  bool person, clinician, admin;  ///< may
};

constexpr Row kTable[]{
    // what        action            whose  person clinician admin
    {"exercise", Action::exercise, true, true, true, true}, {"exercise", Action::exercise, false, false, false, false},
    {"see", Action::see, true, true, true, true},           {"see", Action::see, false, false, true, true},
    {"tell", Action::tell, true, true, true, true},         {"tell", Action::tell, false, false, true, true},
    {"manage", Action::manage, true, true, true, true},     {"manage", Action::manage, false, false, false, true},
    {"treat", Action::treat, true, false, true, true},      {"treat", Action::treat, false, false, true, true},
    {"govern", Action::govern, true, false, false, true},   {"govern", Action::govern, false, false, false, true},
};

TEST(Permission, is_as_the_table_has_it) {
  const std::string self = "1", other = "2";
  for (const auto& [name, action, own, person, clinician, admin] : kTable)
    for (const auto& [role, expected] :
         {std::pair{Role::person, person}, {Role::clinician, clinician}, {Role::admin, admin}}) {
      Person visitor;
      visitor.id = self;
      visitor.role = role;
      EXPECT_EQ(may(visitor, action, own ? self : other), expected)
          << name << (own ? ", own" : ", another's") << ", role " << static_cast<int>(role);
    }
}

}  // namespace
}  // namespace clamshell
