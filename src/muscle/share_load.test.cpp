// SPDX-License-Identifier: Apache-2.0
#include "muscle/share_load.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clamshell {
namespace {

double any(double least, double most) { return least + (most - least) * *rc::gen::inRange(0, 1001) / 1000.0; }

LoadToShare any_load() {
  LoadToShare load{Levers(30, kMomentCount), Moments(), Levers(5, kMomentCount)};
  for (double& moment : load.moments_of.reshaped()) moment = any(-40, 40);
  for (double& moment : load.of_contact.reshaped()) moment = any(-0.6, 0.6);
  for (double& moment : load.moments) moment = any(-60, 60);
  return load;
}

RC_GTEST_PROP(ShareLoad, gives_the_moments_asked_for, ()) {
  const LoadToShare load = any_load();
  const SharedLoad shared = share(load);
  const Moments given = load.moments_of.transpose() * shared.activation + load.of_contact.transpose() * shared.contact;
  RC_ASSERT((given + shared.lacking - load.moments).norm() < 1e-3);
  RC_ASSERT((shared.activation.array() >= 0).all() && (shared.activation.array() <= 1).all());
  RC_ASSERT((shared.contact.array() >= 0).all());
}

RC_GTEST_PROP(ShareLoad, finds_the_same_from_wherever_it_starts, ()) {
  const LoadToShare load = any_load();
  const Moments elsewhere{any(-1, 1), any(-1, 1), any(-1, 1), any(-1, 1)};
  RC_ASSERT((share(load).activation - share(load, elsewhere).activation).norm() < 1e-3);
}

/// Sum of squares.
double effort(const SharedLoad& shared) { return shared.activation.squaredNorm(); }

RC_GTEST_PROP(ShareLoad, needs_no_less_without_a_muscle, ()) {
  LoadToShare load = any_load();
  load.of_contact.setZero();
  const double with = effort(share(load));
  load.moments_of.row(0).setZero();
  const SharedLoad without = share(load);
  if (without.lacking.norm() < 0.1) RC_ASSERT(effort(without) > with - 0.01);
}

TEST(ShareLoad, says_what_is_too_much) {
  LoadToShare load{Levers::Zero(1, kMomentCount), Moments(50, 0, 0, 0), Levers(0, kMomentCount)};
  load.moments_of(0, 0) = 20;
  const SharedLoad shared = share(load);
  EXPECT_NEAR(shared.activation[0], 1, 1e-3);
  EXPECT_NEAR(shared.lacking[0], 30, 0.05);
}

TEST(ShareLoad, lets_the_foot_be_lifted_but_not_pulled_down) {
  LoadToShare load{Levers::Zero(1, kMomentCount), Moments(10, 0, 0, 0), Levers::Zero(1, kMomentCount)};
  load.of_contact(0, 0) = 0.5;
  EXPECT_NEAR(share(load).contact[0], 20, 0.01);
  load.of_contact(0, 0) = -0.5;
  EXPECT_NEAR(share(load).contact[0], 0, 0.1);
}

}  // namespace
}  // namespace clamshell
