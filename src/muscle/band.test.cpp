// SPDX-License-Identifier: Apache-2.0
#include "muscle/band.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/user_error.h"
#include "muscle/sample_anatomy.h"

namespace clamshell {
namespace {

const ElasticBand& green() { return band_of_colour(sample_bands(), "green"); }

TEST(Band, pulls_as_the_chart_says) {
  EXPECT_NEAR(tension(green(), 0.5).value, 14.2, 1e-9);
  EXPECT_NEAR(tension(green(), 0.75).value, 18.2, 1e-9);
  EXPECT_NEAR(tension(green(), 2.5).value, 41.3, 1e-9);  // as from 150 to 200 %
}

TEST(Band, is_slack_until_the_thighs_fill_it) {
  const BandFit fit;
  EXPECT_EQ(pull(green(), fit, Metres{0.09}), Newtons{0});
  EXPECT_GT(pull(green(), fit, Metres{0.11}), Newtons{0});
}

TEST(Band, pulls_harder_on_a_bigger_thigh) {
  BandFit thick;
  thick.thigh_girth = Metres{0.5};
  EXPECT_GT(pull(green(), thick, Metres{0.15}), pull(green(), BandFit{}, Metres{0.15}));
}

RC_GTEST_PROP(Band, pulls_harder_the_longer_it_is, ()) {
  const auto band = static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(sample_bands().size())));
  const double shorter = *rc::gen::inRange(0, 300) / 100.0, longer = shorter + *rc::gen::inRange(1, 100) / 100.0;
  RC_ASSERT(tension(sample_bands()[band], shorter) < tension(sample_bands()[band], longer));
}

TEST(Band, is_stronger_from_colour_to_colour) {
  for (std::size_t i = 1; i < sample_bands().size(); ++i)
    EXPECT_GT(tension(sample_bands()[i], 0.5), tension(sample_bands()[i - 1], 0.5));
}

TEST(Band, is_calibrated_with_a_scale) {
  const ElasticBand band = calibrated_band("45.75:30,36.6:12", BandFit{});  // 61 cm: by a half and by a fifth
  EXPECT_NEAR(tension(band, 0.5).value, 15, 1e-9);
  EXPECT_NEAR(tension(band, 0.2).value, 6, 1e-9);
}

TEST(Band, refuses_what_no_band_does) {
  for (const char* points : {"", "purple", "35:12,", "35", "35:x", "35:-1", "20:12", "35:12,45:10", "35:12;45:20"})
    EXPECT_THROW(calibrated_band(points, BandFit{}), UserError) << points;
  EXPECT_THROW(band_of_colour(sample_bands(), "purple"), UserError);
  BandFit fit;
  fit.thigh_girth = Metres{-0.4};
  EXPECT_THROW(check(fit), UserError);
}

}  // namespace
}  // namespace clamshell
