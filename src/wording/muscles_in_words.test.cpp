// SPDX-License-Identifier: Apache-2.0
#include "wording/muscles_in_words.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>

namespace clamshell {
namespace {

TEST(EffectInWords, tells_shares_with_their_interval) {
  EXPECT_EQ(band_in_words({{{"gluteus_medius", 0.2, 0.5, {0.26, 0.79}}}}, "green"),
            "The green band raised the work of your gluteus medius by a half (between a quarter and four fifths).");
  EXPECT_EQ(roll_in_words({{{"gluteus_medius", 0.2, -0.35, {-0.51, -0.19}}}}, from_degrees(15.2)),
            "Rolling back 15° took a third of the work off your gluteus medius (between a fifth and a half).");
}

TEST(EffectInWords, tells_large_rises_in_times) {
  EXPECT_EQ(band_in_words({{{"gluteus_maximus_superior", 0.2, 0.8, {0.4, 1.3}}}}, "gold"),
            "The gold band raised the work of the upper part of your gluteus maximus to 1.8 times what it would have "
            "been (between 1.4 and 2.3 times).");
}

TEST(EffectInWords, says_of_a_small_change_that_it_is_hardly_one) {
  EXPECT_EQ(roll_in_words({{{"gluteus_medius", 0.2, -0.02, {-0.04, -0.001}}}}, from_degrees(2.2)),
            "Rolling back 2° hardly changed the work of your gluteus medius (by less than a tenth).");
  EXPECT_EQ(roll_in_words({{{"gluteus_medius", 0.2, 0.06, {0.03, 0.09}}}}, from_degrees(5)),
            "Rolling back 5° hardly changed the work of your gluteus medius (by less than a tenth).");
  EXPECT_EQ(
      band_in_words({{{"gluteus_medius", 0.2, 0.06, {0.02, 0.12}}}}, "red"),
      "The red band raised the work of your gluteus medius by a twentieth (between next to nothing and a tenth).");
}

TEST(EffectInWords, leaves_out_an_interval_that_reads_as_its_middle) {
  EXPECT_EQ(roll_in_words({{{"gluteus_minimus", 0.2, -0.5, {-0.52, -0.48}}}}, from_degrees(20)),
            "Rolling back 20° took a half of the work off your gluteus minimus.");
}

TEST(EffectInWords, claims_nothing_that_may_be_no_change) {
  const MuscleEffect unsure{
      {{"gluteus_medius", 0.2, -0.3, {-0.7, 0.01}}, {"gluteus_maximus_lower", 0.2, 0.2, {-0.1, 0.5}}}};
  EXPECT_EQ(roll_in_words(unsure, from_degrees(9)),
            "Whether rolling back 9° changed the work of your gluteal muscles can't be told.");
  EXPECT_EQ(band_in_words(unsure, "red"),
            "Whether the red band changed the work of your gluteal muscles can't be told.");
  EXPECT_EQ(band_in_words({}, "red"), band_in_words(unsure, "red"));
}

RC_GTEST_PROP(EffectInWords, tells_a_direction_only_where_the_interval_has_one,
              (std::int8_t change, std::int8_t one, std::int8_t other)) {
  const auto [lo, hi] = std::minmax({one / 100., change / 100., other / 100.});
  const std::string sentence = band_in_words({{{"gluteus_medius", 0.2, change / 100., {lo, hi}}}}, "red");
  const auto says = [&](const char* words) { return sentence.find(words) != std::string::npos; };
  RC_ASSERT(says("can't be told") == (lo <= 0 && hi >= 0));
  if (says("raised")) RC_ASSERT(lo > 0);
  if (says("took")) RC_ASSERT(hi < 0);
  RC_ASSERT(sentence.ends_with("."));
}

TEST(EffectInWords, tells_of_the_medius_first_if_the_roll_notably_changed_it) {
  const GroupChange maximus{"gluteus_maximus_superior", 0.2, -0.6, {-0.8, -0.4}};
  const auto about = [&](const GroupChange& medius) { return roll_in_words({{maximus, medius}}, from_degrees(20)); };
  EXPECT_NE(about({"gluteus_medius", 0.2, -0.2, {-0.3, -0.1}}).find("medius"), std::string::npos);
  EXPECT_NE(about({"gluteus_medius", 0.2, -0.05, {-0.08, -0.02}}).find("maximus"), std::string::npos);
  EXPECT_NE(about({"gluteus_medius", 0.2, -0.2, {-0.5, 0.1}}).find("maximus"), std::string::npos);
}

TEST(EffectInWords, tells_of_the_gluteal_that_the_band_surely_changed_most) {
  const std::string sentence = band_in_words({{{"gluteus_medius", 0.2, 0.9, {-0.1, 2}},
                                               {"gluteus_maximus_superior", 0.2, 0.2, {0.1, 0.3}},
                                               {"gluteus_maximus_lower", 0.2, 0.4, {0.3, 0.5}},
                                               {"gluteus_minimus", 0.02, 0.6, {0.5, 0.7}},
                                               {"piriformis", 0.2, 0.8, {0.7, 0.9}}}},
                                             "blue");
  EXPECT_NE(sentence.find("the lower part of your gluteus maximus by two fifths"), std::string::npos) << sentence;
}

TEST(EffectInWords, knows_forwards_from_back) {
  EXPECT_EQ(roll_in_words({{{"gluteus_medius", 0.2, 0.1, {0.01, 0.21}}}}, from_degrees(-12)),
            "Rolling forwards 12° raised the work of your gluteus medius by a tenth (between next to nothing and a "
            "fifth).");
}

}  // namespace
}  // namespace clamshell
