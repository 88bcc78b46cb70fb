// SPDX-License-Identifier: Apache-2.0
#include "muscle/anthropometry.h"

#include <gtest/gtest.h>

#include "base/user_error.h"

namespace clamshell {
namespace {

TEST(Anthropometry, gives_the_leg_its_share_of_the_mass) {
  const Anthropometry man = anthropometry({Kilograms{75}, Metres{1.75}, Sex::male});
  EXPECT_NEAR(man.thigh.mass.value, 10.62, 0.01);
  EXPECT_NEAR(man.shank.mass.value, 3.25, 0.01);
  EXPECT_NEAR(man.foot.mass.value, 1.03, 0.01);
  EXPECT_GT(anthropometry({Kilograms{75}, Metres{1.75}, Sex::female}).thigh.mass, man.thigh.mass);
}

TEST(Anthropometry, puts_centres_between_the_joints) {
  const Anthropometry person = anthropometry({Kilograms{60}, Metres{1.6}, Sex::female});
  for (const Segment& segment : {person.thigh, person.shank}) {
    EXPECT_LT(segment.centre.y(), 0);
    EXPECT_GT(segment.centre.y(), -segment.length.value);
    EXPECT_LT(segment.inertia.y(), segment.inertia.x());  // about its own length
  }
}

TEST(Anthropometry, refuses_bodies_that_cannot_be) {
  for (const double mass : {-75.0, 0.0, 1000.0})
    EXPECT_THROW(anthropometry({Kilograms{mass}, Metres{1.75}, Sex::male}), UserError);
  for (const double height : {-1.0, 0.3, 175.0})
    EXPECT_THROW(anthropometry({Kilograms{75}, Metres{height}, Sex::male}), UserError);
}

}  // namespace
}  // namespace clamshell
