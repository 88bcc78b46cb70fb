// SPDX-License-Identifier: Apache-2.0
#include "muscle/share_load.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace clamshell {
namespace {

double any(double least, double most) { return least + (most - least) * *rc::gen::inRange(0, 1001) / 1000.0; }

FootContact any_contact() {
  FootContact contact;
  for (double& moment : contact.moments_of.reshaped()) moment = any(-0.6, 0.6);
  contact.friction = any(0, 0.5);
  if (*rc::gen::arbitrary<bool>()) contact.normal = any(0, 50);
  return contact;
}

LoadToShare any_load() {
  LoadToShare load{Levers(30, kMomentCount), Moments(), any_contact()};
  for (double& moment : load.moments_of.reshaped()) moment = any(-40, 40);
  for (double& moment : load.moments) moment = any(-60, 60);
  return load;
}

RC_GTEST_PROP(ShareLoad, gives_the_moments_asked_for, ()) {
  const LoadToShare load = any_load();
  const SharedLoad shared = share(load);
  const Moments given =
      load.moments_of.transpose() * shared.activation + load.contact->moments_of.transpose() * shared.contact;
  RC_ASSERT((given + shared.lacking - load.moments).norm() < 1e-3);
  RC_ASSERT((shared.activation.array() >= 0).all() && (shared.activation.array() <= 1).all());
}

RC_GTEST_PROP(ShareLoad, keeps_the_foot_from_sliding_no_more_than_friction_can, ()) {
  const LoadToShare load = any_load();
  const Vector3<double> force = share(load).contact;
  RC_ASSERT(force[0] >= 0);
  if (load.contact->normal) RC_ASSERT(std::abs(force[0] - *load.contact->normal) < 1e-9);
  RC_ASSERT(force.tail<2>().norm() <= load.contact->friction * force[0] + 1e-9);
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
  load.contact.reset();
  const double with = effort(share(load));
  load.moments_of.row(0).setZero();
  const SharedLoad without = share(load);
  if (without.lacking.norm() < 0.1) RC_ASSERT(effort(without) > with - 0.01);
}

RC_GTEST_PROP(ShareLoad, takes_no_more_effort_the_foot_may_choose_than_if_it_is_told, ()) {
  LoadToShare load = any_load();
  load.contact->normal.reset();
  const SharedLoad free = share(load);
  load.contact->normal = 0.5 * free.contact[0];
  const SharedLoad told = share(load);
  if (free.lacking.norm() < 0.1 && told.lacking.norm() < 0.1) RC_ASSERT(effort(told) > effort(free) - 0.01);
}

TEST(ShareLoad, says_what_is_too_much) {
  LoadToShare load{Levers::Zero(1, kMomentCount), Moments(50, 0, 0, 0)};
  load.moments_of(0, 0) = 20;
  const SharedLoad shared = share(load);
  EXPECT_NEAR(shared.activation[0], 1, 1e-3);
  EXPECT_NEAR(shared.lacking[0], 30, 0.05);
}

TEST(ShareLoad, lets_the_foot_be_lifted_but_not_pulled_down) {
  LoadToShare load{Levers::Zero(1, kMomentCount), Moments(10, 0, 0, 0), FootContact{}};
  load.contact->moments_of(0, 0) = 0.5;
  EXPECT_NEAR(share(load).contact[0], 20, 0.01);
  load.contact->moments_of(0, 0) = -0.5;
  EXPECT_NEAR(share(load).contact[0], 0, 0.1);
}

}  // namespace
}  // namespace clamshell
