// SPDX-License-Identifier: Apache-2.0
#include "exercise/catalogue.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(Catalogue, finds_each_criterion_by_its_word) {
  for (const CatalogueEntry& entry : kCatalogue) EXPECT_EQ(criterion_of(entry.word), entry.id) << entry.word;
  EXPECT_EQ(word_of(CriterionId::pelvis_rolled_back), "pelvis_rolled_back");
}

TEST(Catalogue, knows_no_other_word) {
  for (const std::string_view word : {"", "no_hope", "no_hold ", "NO_HOLD"}) EXPECT_FALSE(criterion_of(word)) << word;
}

TEST(Catalogue, says_on_what_occasion_a_criterion_is_judged) {
  const auto is_of = [](CriterionId id, Occasion occasion) { return entry_of(id).is_of(occasion); };
  EXPECT_TRUE(is_of(CriterionId::head_unsupported, Occasion::set_up));
  EXPECT_FALSE(is_of(CriterionId::head_unsupported, Occasion::repetition));
  EXPECT_FALSE(is_of(CriterionId::no_hold, Occasion::set_up));
  EXPECT_TRUE(is_of(CriterionId::feet_apart, Occasion::set_up));
  EXPECT_TRUE(is_of(CriterionId::feet_apart, Occasion::repetition));
}

}  // namespace
}  // namespace clamshell
