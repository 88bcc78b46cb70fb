// SPDX-License-Identifier: Apache-2.0
#include "store/outcome_store.h"

#include <gmock/gmock.h>

#include "store/every_database.h"

namespace clamshell {
namespace {

using testing::ElementsAre, testing::IsEmpty, testing::SizeIs;

constexpr Day kDay{std::chrono::days{20'000}};
constexpr std::chrono::days kLater{2};

class OutcomesKept : public EveryDatabase {
 protected:
  Database database_{name_};
  OutcomeStore store_{database_};
};
INSTANTIATE_ON_EVERY_DATABASE(OutcomesKept);

TEST_P(OutcomesKept, have_standing_work_by_day_as_it_was_ticked_last) {
  store_.keep(kMe, StandingDay{kDay + kLater, {"squat"}, {}});
  store_.keep(kMe, StandingDay{kDay, {"bridge", "squat"}, 2});
  store_.keep(kMe, StandingDay{kDay + kLater, {"bridge", "hip_hitch"}, 6});
  const auto standing = store_.standing(kMe);
  ASSERT_THAT(standing, SizeIs(2));
  EXPECT_EQ(standing[0].day, kDay);
  EXPECT_EQ(standing[0].pain, 2);
  EXPECT_THAT(standing[0].exercises, ElementsAre("bridge", "squat"));
  EXPECT_EQ(standing[1].pain, 6);
  EXPECT_THAT(standing[1].exercises, ElementsAre("bridge", "hip_hitch"));
  store_.keep(kMe, StandingDay{kDay, {}, {}});
  EXPECT_THAT(store_.standing(kMe), SizeIs(1));
}

TEST_P(OutcomesKept, come_back_in_the_order_of_time) {
  store_.keep(kMe, FunctionRating{kDay + kLater, {{"Stairs", 7}, {"Walking", 5}}});
  store_.keep(kMe, FunctionRating{kDay, {{"Stairs", 4}, {"Walking", 0}}});
  store_.keep(kMe, StrengthTest{kDay, Side::right, "red", 28.5, Seconds{41.5}});
  store_.keep(kMe, Questionnaire{kDay, "VISA-G", 61});
  const Outcomes outcomes = store_.outcomes(kMe);
  ASSERT_THAT(outcomes.function, SizeIs(2));
  EXPECT_EQ(outcomes.function[0].day, kDay);
  EXPECT_EQ(outcomes.function[0].activities.at(1).activity, "Walking");
  EXPECT_EQ(outcomes.function[1].activities.at(0).score, 7);
  ASSERT_THAT(outcomes.strength, SizeIs(1));
  EXPECT_EQ(outcomes.strength[0].leg, Side::right);
  EXPECT_EQ(outcomes.strength[0].force_n, 28.5);
  EXPECT_EQ(outcomes.strength[0].hold, Seconds{41.5});
  ASSERT_THAT(outcomes.questionnaires, SizeIs(1));
  EXPECT_EQ(outcomes.questionnaires[0].name, "VISA-G");
}

TEST_P(OutcomesKept, refuse_what_cannot_be) {
  EXPECT_THROW(store_.keep(kMe, FunctionRating{kDay, {{"Stairs", 11}}}), StoreError);
  EXPECT_THROW(store_.keep(kMe, FunctionRating{kDay, {{" ", 3}}}), StoreError);
  EXPECT_THROW(store_.keep(kMe, FunctionRating{kDay, {}}), StoreError);
  EXPECT_THROW(store_.keep(kMe, StrengthTest{kDay, Side::left, "red", 0, Seconds{10}}), StoreError);
  EXPECT_THROW(store_.keep(kMe, StandingDay{kDay, {"squat"}, 11}), StoreError);
  EXPECT_THROW(store_.keep("nobody", Questionnaire{kDay, "HOOS", 50}), NotKept);
  EXPECT_THAT(store_.standing(kMe), IsEmpty());
  EXPECT_THAT(store_.outcomes(kMe).function, IsEmpty());
}

}  // namespace
}  // namespace clamshell
