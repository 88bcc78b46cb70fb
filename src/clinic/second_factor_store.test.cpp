// SPDX-License-Identifier: Apache-2.0
#include "clinic/second_factor_store.h"

#include <gtest/gtest.h>

#include "store/every_database.h"
#include "store/people_store.h"

namespace clamshell {
namespace {

class SecondFactors : public EveryDatabase {
 protected:
  Database database_{name_};
  PeopleStore people_{database_};
  SecondFactorStore store_{database_};
  std::string anna_ = people_.add("Anna", Role::clinician, at(0)).id, ben_ = people_.add("Ben", Role::person, at(0)).id;
};
INSTANTIATE_ON_EVERY_DATABASE(SecondFactors);

TEST_P(SecondFactors, are_offered_again_until_one_is_on) {
  EXPECT_FALSE(store_.find(anna_));
  EXPECT_TRUE(store_.offer(anna_, "first"));
  EXPECT_TRUE(store_.offer(anna_, "second"));
  EXPECT_EQ(store_.find(anna_)->secret, "second");
  EXPECT_FALSE(store_.find(anna_)->is_on);
  store_.turn_on(anna_, {"a", "b"});
  EXPECT_TRUE(store_.find(anna_)->is_on);
  EXPECT_FALSE(store_.offer(anna_, "third"));
  EXPECT_EQ(store_.find(anna_)->secret, "second");
  store_.remove(anna_);
  EXPECT_FALSE(store_.find(anna_));
  EXPECT_EQ(store_.recovery_codes_left(anna_), 0);
}

TEST_P(SecondFactors, take_each_step_of_time_once_and_none_before_it) {
  store_.offer(anna_, "secret");
  EXPECT_TRUE(store_.use_step(anna_, 7));
  EXPECT_FALSE(store_.use_step(anna_, 7));
  EXPECT_FALSE(store_.use_step(anna_, 6));
  EXPECT_TRUE(store_.use_step(anna_, 8));
  EXPECT_FALSE(store_.use_step(ben_, 9)) << "who has none";
}

TEST_P(SecondFactors, take_each_recovery_code_once_from_whose_it_is) {
  store_.offer(anna_, "secret");
  store_.turn_on(anna_, {"a", "b"});
  EXPECT_FALSE(store_.use_recovery_code(ben_, "a"));
  EXPECT_TRUE(store_.use_recovery_code(anna_, "a"));
  EXPECT_FALSE(store_.use_recovery_code(anna_, "a"));
  EXPECT_EQ(store_.recovery_codes_left(anna_), 1);
}

TEST_P(SecondFactors, and_one_time_codes_go_with_the_person) {
  store_.offer(anna_, "secret");
  store_.turn_on(anna_, {"a"});
  store_.keep_one_time_code(anna_, "code", at(10));
  people_.remove(anna_);
  EXPECT_FALSE(store_.find(anna_));
  EXPECT_EQ(store_.recovery_codes_left(anna_), 0);
}

TEST_P(SecondFactors, beside_them_a_one_time_code_is_good_once_and_for_a_time) {
  store_.keep_one_time_code(anna_, "old", at(10));
  store_.keep_one_time_code(anna_, "new", at(10));
  EXPECT_FALSE(store_.use_one_time_code(anna_, "old", at(1)));
  EXPECT_FALSE(store_.use_one_time_code(ben_, "new", at(1)));
  EXPECT_FALSE(store_.use_one_time_code(anna_, "new", at(10)));
  EXPECT_TRUE(store_.use_one_time_code(anna_, "new", at(9)));
  EXPECT_FALSE(store_.use_one_time_code(anna_, "new", at(9)));
}

TEST_P(SecondFactors, beside_them_a_one_time_code_says_whose_it_is) {
  store_.keep_one_time_code(anna_, "code", at(10));
  EXPECT_EQ(store_.use_one_time_code("other", at(1)), std::nullopt);
  EXPECT_EQ(store_.use_one_time_code("code", at(10)), std::nullopt);
  EXPECT_EQ(store_.use_one_time_code("code", at(9)), anna_);
  EXPECT_EQ(store_.use_one_time_code("code", at(9)), std::nullopt);
}

}  // namespace
}  // namespace clamshell
