// SPDX-License-Identifier: Apache-2.0
#include "report/draw_trend.h"

#include <gmock/gmock.h>

#include <limits>

#include "wording/occurrences.h"

namespace clamshell {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Day kFirst{std::chrono::local_days{std::chrono::year{2026} / 2 / 2}};

TEST(Trend, has_a_point_and_an_error_bar_for_each_measurement) {
  const Trend trend{"Opening", "°", 20,
                    50,        0,   {{"left", {{kFirst, 35, 2.0}, {kFirst + std::chrono::days(7), 40, {}}}}}};
  const std::string svg = draw_trend(trend, kFirst, kFirst + std::chrono::days(7));
  EXPECT_EQ(occurrences(svg, "<circle"), 2U);
  EXPECT_EQ(occurrences(svg, "class=\"error\""), 1U);
  EXPECT_EQ(occurrences(svg, "<polyline"), 1U);
  EXPECT_THAT(svg, HasSubstr(">2 Feb</text>"));
  EXPECT_THAT(svg, HasSubstr(">20°</text>"));
  EXPECT_THAT(svg, Not(HasSubstr("class=\"noise\"")));
}

TEST(Trend, widens_its_axis_for_what_goes_beyond) {
  const Trend trend{"Opening", "°", 20, 50, 0, {{"left", {{kFirst, 71, 4.0}}}}};
  EXPECT_THAT(draw_trend(trend, kFirst, kFirst), HasSubstr(">80°</text>"));
}

TEST(Trend, is_drawn_even_of_nothing_and_of_one_day) {
  for (const Trend& trend :
       {Trend{"Hold", " s", 0, 1, 0, {}}, Trend{"Hold", " s", 0, 1, 0, {{"both", {{kFirst, 1, {}}}}}}})
    EXPECT_THAT(draw_trend(trend, kFirst, kFirst), Not(HasSubstr("\"nan")));
}

}  // namespace
}  // namespace clamshell
