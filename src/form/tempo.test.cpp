// SPDX-License-Identifier: Apache-2.0
#include "form/tempo.h"

#include <gtest/gtest.h>

#include "form/judge.h"
#include "form/performed.h"

namespace clamshell {
namespace {

TEST(Tempo, parts_a_repetition_into_movements_and_the_stop_between) {
  const Tempo tempo = tempo_of(repetition({.lift_s = 0.9, .hold_s = 1, .lower_s = 0.6}));
  EXPECT_NEAR((tempo.lift + tempo.hold + tempo.lower).value, 0.9 + 1 + 0.6, 1e-9);
  EXPECT_NEAR(tempo.lift.value, 1.2, 0.01);
  EXPECT_NEAR(tempo.lower.value, 0.8, 0.01);
}

TEST(Tempo, has_no_hold_where_the_knee_turns_at_once) {
  EXPECT_EQ(tempo_of(repetition({.lift_s = 0.9, .hold_s = 0.4, .lower_s = 0.9})).hold, Seconds{0});
}

TEST(Tempo, is_what_the_criteria_measure) {
  const Repetition rushed = repetition({.lift_s = 0.3, .hold_s = 0.2, .lower_s = 0.3});
  const Tempo tempo = tempo_of(rushed);
  int found = 0;
  for (const Finding& finding : judge(rushed, clamshell_exercise(), kRaisedFront, {}).findings) {
    if (finding.criterion == CriterionId::no_hold) found += finding.measured == tempo.hold.value ? 1 : 0;
    if (finding.criterion == CriterionId::lifted_too_fast) found += finding.measured == tempo.lift.value ? 1 : 0;
    if (finding.criterion == CriterionId::lowered_too_fast) found += finding.measured == tempo.lower.value ? 1 : 0;
  }
  EXPECT_EQ(found, 3);
}

}  // namespace
}  // namespace clamshell
