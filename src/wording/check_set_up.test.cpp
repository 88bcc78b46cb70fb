// SPDX-License-Identifier: Apache-2.0
#include "wording/check_set_up.h"

#include <gmock/gmock.h>

#include "wording/synthetic_analysis.h"

namespace clamshell {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;

auto check(Outcome outcome, const std::string& text, const std::string& remark = "") {
  return AllOf(Field(&ChecklistItem::outcome, outcome), Field(&ChecklistItem::text, text),
               Field(&ChecklistItem::remark, remark));
}

TEST(SetUpChecklist, says_of_each_criterion_what_came_of_it) {
  using enum Outcome;
  EXPECT_THAT(check_set_up(synthetic_analysis()),
              ElementsAre(check(kept, "lying on the side (shoulders 11° ± 4° off)"),
                          check(not_judged, "the stacking of the hips (7° ± 4° off)", "too close to call"),
                          check(kept, "hips bent (46° ± 5°)"),
                          check(fault, "knees bent only 22° ± 6°", "Bend your knees comfortably."),
                          check(kept, "feet together (1.0 ± 0.8 cm apart)"), check(not_judged, "the head", "not seen"),
                          check(kept, "top hand resting in front (3.0 ± 2.0 cm above the mat)")));
}

TEST(SetUpChecklist, gives_no_value_that_the_view_does_not_bear_out) {
  Analysis analysis = synthetic_analysis();
  analysis.setup.verdict.not_judged[0].reason = WhyNotJudged::view;
  EXPECT_THAT(check_set_up(analysis)[1],
              check(Outcome::not_judged, "the stacking of the hips", "can't be judged from here"));
}

TEST(SetUpChecklist, gives_the_size_of_a_roll_to_either_side) {
  Analysis analysis = synthetic_analysis();
  analysis.setup.measured.trunk_roll.value = from_degrees(-9);
  EXPECT_EQ(check_set_up(analysis).front().text, "lying on the side (shoulders 9° ± 4° off)");
}

}  // namespace
}  // namespace clamshell
