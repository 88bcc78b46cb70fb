// SPDX-License-Identifier: Apache-2.0
#include "muscle/compare_with_emg.h"

#include <gtest/gtest.h>

#include "base/user_error.h"
#include "muscle/sample_anatomy.h"

namespace clamshell {
namespace {

const EmgComparison& comparison() {
  static const EmgComparison made = compare_with_emg(parse_published_emg(text_of_anatomy("published_emg.toml")),
                                                     sample_anatomy(), sample_bands(), Physique{});
  return made;
}

const ComparedEffect& effect(std::string_view study, std::string_view of, Direction direction) {
  for (const ComparedEffect& compared : comparison().effects)
    if (compared.published.study.starts_with(study) && compared.published.of == of &&
        compared.published.direction == direction)
      return compared;
  throw std::out_of_range("no such effect");
}

TEST(CompareWithEmg, agrees_on_the_order_of_the_muscles) {
  ASSERT_FALSE(comparison().orders.empty());
  for (const ComparedOrder& order : comparison().orders) EXPECT_TRUE(order.agrees) << order.published.study;
}

TEST(CompareWithEmg, agrees_that_reclining_spares_the_gluteals) {
  EXPECT_TRUE(effect("Willcox", "gluteus_medius", Direction::less).agrees());
  EXPECT_TRUE(effect("Willcox", "gluteus_maximus_superior", Direction::less).agrees());
  EXPECT_TRUE(effect("Willcox", "tensor_fasciae_latae", Direction::same).agrees());
}

TEST(CompareWithEmg, says_that_it_disagrees_on_what_bending_the_hip_does_to_the_medius) {
  const ComparedEffect& rise = effect("Willcox", "gluteus_medius", Direction::more);
  EXPECT_EQ(rise.simulated, Direction::less);
  EXPECT_FALSE(rise.agrees());
}

TEST(CompareWithEmg, refuses_studies_it_cannot_read) {
  for (const char* toml :
       {"", "[[level]]\nstudy = 1", "[[level]]\nstudy = \"A\"\nof = \"b\"\nat = { exercise = \"squat\" }"})
    EXPECT_THROW(parse_published_emg(toml), UserError) << toml;
}

}  // namespace
}  // namespace clamshell
