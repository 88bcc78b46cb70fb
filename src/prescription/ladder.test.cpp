// SPDX-License-Identifier: Apache-2.0
#include "prescription/ladder.h"

#include <gtest/gtest.h>

#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using synthetic::dose;
using synthetic::rules;

struct Owner {
  std::vector<std::string> bands;
  std::optional<Programme> programme{};
  Ladder ladder() const { return {rules(), programme, bands}; }
};

const Owner kOwner{{"yellow", "green"}};

void expect_dose(const Dose& is, const Dose& expected) {
  EXPECT_EQ(is.band, expected.band);
  EXPECT_EQ(is.least, expected.least);
  EXPECT_EQ(is.most, expected.most);
  EXPECT_EQ(is.hold, expected.hold);
  EXPECT_EQ(is.lower, expected.lower);
}

TEST(Ladder, finds_every_dose_of_its_own_again) {
  const Ladder ladder = kOwner.ladder();
  for (std::size_t step = 0; step < rules().without_band.size(); ++step)
    EXPECT_EQ(ladder.at(ladder.dose({std::nullopt, step})), (Rung{std::nullopt, step}));
  for (std::size_t step = 0; step < rules().with_band.size(); ++step)
    EXPECT_EQ(ladder.at(ladder.dose({2, step})), (Rung{2, step}));
}

TEST(Ladder, finds_the_nearest_rung_for_a_dose_that_somebody_chose) {
  const Ladder ladder = kOwner.ladder();
  EXPECT_EQ(ladder.at(dose(12, 18)), ladder.first());
  EXPECT_EQ(ladder.at(dose(3, 5)), (Rung{std::nullopt, 0}));
  EXPECT_EQ(ladder.at(dose(20, 40, "yellow", 5, 1)), (Rung{0, 2}));
  EXPECT_EQ(ladder.at(dose(15, 20, "purple")), ladder.first());
}

TEST(Ladder, leads_from_twenty_repetitions_to_the_first_band) {
  const Ladder ladder = kOwner.ladder();
  expect_dose(ladder.dose(*ladder.above(ladder.first())), dose(12, 15, "yellow"));
}

TEST(Ladder, goes_on_without_a_band_that_is_not_owned_and_names_it) {
  const Ladder ladder = kOwner.ladder();
  EXPECT_FALSE(ladder.above({0, 3}));
  ASSERT_TRUE(ladder.missing_band({0, 3}));
  EXPECT_EQ(ladder.missing_band({0, 3})->colour, "red");
  EXPECT_FALSE(ladder.missing_band({0, 2})) << "it is not due yet";
  const Owner none{{}};
  expect_dose(none.ladder().dose(*none.ladder().above(ladder.first())), dose(15, 20, {}, 2, 1));
}

TEST(Ladder, ends_with_the_strongest_band) {
  const Owner all{{"silver", "gold"}};
  EXPECT_FALSE(all.ladder().above({6, 3}));
  EXPECT_FALSE(all.ladder().missing_band({6, 3}));
}

TEST(Ladder, goes_a_step_back_into_the_weaker_band) {
  const Ladder ladder = kOwner.ladder();
  EXPECT_EQ(ladder.below({2, 1}), (Rung{2, 0}));
  EXPECT_EQ(ladder.below({2, 0}), (Rung{0, 3})) << "there is no red one";
  EXPECT_EQ(ladder.below({0, 0}), ladder.first());
  EXPECT_EQ(ladder.below(ladder.first()), (Rung{std::nullopt, 0}));
  EXPECT_EQ(ladder.below({std::nullopt, 0}), (Rung{std::nullopt, 0}));
}

TEST(Ladder, goes_a_band_back_to_its_easiest_step) {
  const Ladder ladder = kOwner.ladder();
  EXPECT_EQ(ladder.weaker({2, 3}), (Rung{0, 0}));
  EXPECT_EQ(ladder.weaker({0, 3}), ladder.first());
  EXPECT_EQ(ladder.weaker({std::nullopt, 3}), ladder.first());
  EXPECT_EQ(ladder.weaker(ladder.first()), (Rung{std::nullopt, 0}));
}

TEST(Ladder, puts_the_next_weaker_band_in_place_of_one_that_is_gone) {
  const Ladder ladder = kOwner.ladder();
  EXPECT_EQ(ladder.allowed({2, 3}), (Rung{2, 3}));
  EXPECT_EQ(ladder.allowed({5, 3}), (Rung{2, 0}));
  EXPECT_EQ((Owner{{}}.ladder().allowed({5, 3})), ladder.first());
}

TEST(Ladder, leaves_what_a_clinician_set_as_it_is) {
  Owner patient = kOwner;
  patient.programme = synthetic::programme(0, "hip replacement");
  patient.programme->band = "blue";
  patient.programme->most = 10;
  const Ladder ladder = patient.ladder();
  EXPECT_EQ(ladder.allowed(ladder.first()), (Rung{3, 0})) << "not owned, and yet set";
  expect_dose(ladder.dose({3, 1}), dose(10, 10, "blue"));
  EXPECT_FALSE(ladder.above({3, 3}));
  EXPECT_EQ(ladder.weaker({3, 3}), (Rung{3, 0}));
  EXPECT_EQ(ladder.at(dose(10, 10, "blue", 2, 1)), (Rung{3, 2})) << "ten repetitions are what was asked for";
}

TEST(Ladder, keeps_least_and_most_in_order_where_a_clinician_set_one_of_them) {
  Owner patient = kOwner;
  patient.programme = synthetic::programme(0, "a lot of easy work");
  patient.programme->least = 25;
  expect_dose(patient.ladder().dose(patient.ladder().first()), dose(25, 25));
}

}  // namespace
}  // namespace clamshell
