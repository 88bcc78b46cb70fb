// SPDX-License-Identifier: Apache-2.0
#include "wording/body_size.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(BodySize, is_read_in_metres_centimetres_feet_and_inches) {
  for (const char* text : {"1.7018", "1.7018m", "170.18 cm", "5'7\"", "5'7", "5′7″", "5 ft 7 in", "5ft7in", "5ft 7in",
                           "5 feet 7 inches", "67in", "67\"", " 67 in "}) {
    const auto height = parse_height(text);
    ASSERT_TRUE(height) << text;
    EXPECT_NEAR(height->value, 67 * 0.0254, 1e-9) << text;
  }
  EXPECT_NEAR(parse_height("6ft")->value, 1.8288, 1e-9);
}

TEST(BodySize, is_not_read_from_what_is_none) {
  for (const char* text : {"", "tall", "5'13\"", "5'7\"8", "7in 5ft", "-1.7", "1.7 kg", "inf", "1.7.2", "5ft -7in"})
    EXPECT_FALSE(parse_height(text)) << text;
  for (const char* text : {"", "62 62", "62 st", "-62", "heavy"}) EXPECT_FALSE(parse_mass(text)) << text;
}

TEST(BodySize, is_read_in_kilograms_and_pounds) {
  EXPECT_EQ(parse_mass("62"), 62);
  EXPECT_EQ(parse_mass("62 kg"), 62);
  for (const char* text : {"150lb", "150 lbs", "150 pounds"}) EXPECT_NEAR(*parse_mass(text), 68.0388555, 1e-9) << text;
}

TEST(BodySize, is_told_in_the_units_of_the_locale) {
  EXPECT_EQ(height_in_words(Metres{1.68}, UnitSystem::metric), "1.68 m");
  EXPECT_EQ(height_in_words(Metres{1.68}, UnitSystem::imperial), "5 ft 6 in");
  EXPECT_EQ(height_in_words(Metres{1.8285}, UnitSystem::imperial), "6 ft 0 in") << "and not 5 ft 12 in";
  EXPECT_EQ(mass_in_words(62, UnitSystem::metric), "62 kg");
  EXPECT_EQ(mass_in_words(62, UnitSystem::imperial), "137 lb");
  EXPECT_EQ(units_of_locale("en_US.UTF-8"), UnitSystem::imperial);
  EXPECT_EQ(units_of_locale("es_US"), UnitSystem::imperial);
  for (const char* locale : {"", "C", "en_GB.UTF-8", "de_DE@euro", "en", "de_"})
    EXPECT_EQ(units_of_locale(locale), UnitSystem::metric) << locale;
}

}  // namespace
}  // namespace clamshell
