// SPDX-License-Identifier: Apache-2.0
#include "store/movement_text.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

#include "store/store_error.h"
#include "store/synthetic_session.h"

namespace clamshell {
namespace {

/// NaN where not finite.
bool is_within(double kept, double given, double step) {
  return std::isfinite(given) ? std::abs(kept - given) <= 0.5001 * step : std::isnan(kept);
}

double any_value(double most) {
  return *rc::gen::weightedOneOf<double>(
      {{8, rc::gen::map(rc::gen::inRange(-1'000'000, 1'000'000), [=](int part) { return most * part / 1e6; })},
       {1, rc::gen::element(kNaN, std::numeric_limits<double>::infinity())}});
}

MovementSample any_moment() {
  const auto angle = [] { return Radians{any_value(3)}; };
  const auto length = [] { return Metres{any_value(1)}; };
  const Seconds time{*rc::gen::inRange(0, 100'000) / 997.0};
  return {time, angle(), angle(), angle(), angle(), length(), length()};
}

RC_GTEST_PROP(MovementText, keeps_a_tenth_of_a_degree_and_of_a_millimetre_and_a_millisecond, ()) {
  std::vector<MovementSample> given;
  for (int left = *rc::gen::inRange(0, 20); left > 0; --left) given.push_back(any_moment());
  const std::vector<MovementSample> kept = to_movement(to_text(given));
  RC_ASSERT(kept.size() == given.size());
  const double tenth_of_a_degree = from_degrees(0.1).value;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const MovementSample &a = kept[i], &b = given[i];
    RC_ASSERT(is_within(a.since_start.value, b.since_start.value, 1e-3));
    for (const auto angle : {&MovementSample::opening, &MovementSample::pelvis_roll_change,
                             &MovementSample::hip_flexion, &MovementSample::knee_flexion})
      RC_ASSERT(is_within((a.*angle).value, (b.*angle).value, tenth_of_a_degree));
    for (const auto length : {&MovementSample::feet_gap, &MovementSample::bottom_knee_lift})
      RC_ASSERT(is_within((a.*length).value, (b.*length).value, 1e-4));
  }
  RC_ASSERT(to_text(kept) == to_text(given));
}

RC_GTEST_PROP(MovementText, is_read_or_refused_whatever_it_says, ()) {
  const auto text =
      *rc::gen::container<std::string>(rc::gen::element('0', '1', '9', '-', ',', ',', ';', ' ', '.', 'e'));
  try {
    to_movement(text);
  } catch (const StoreError&) {
    RC_SUCCEED("refused");
  }
}

TEST(MovementText, is_compact) {
  std::vector<MovementSample> movement;
  for (int i = 0; i < 135; ++i) {
    const double phase = std::sin(3.14159 * i / 135);
    movement.push_back({Seconds{i / 30.0}, Radians{0.8 * phase}, Radians{0.05 * phase}, from_degrees(45),
                        from_degrees(90), Metres{0.004 * phase}, Metres{0.002 * phase}});
  }
  EXPECT_LT(to_text(movement).size(), 17 * movement.size());
}

TEST(MovementText, tells_differences) {
  const auto degrees = [](double angle) { return from_degrees(angle); };
  EXPECT_EQ(
      to_text(
          {{Seconds{0}, degrees(0), degrees(0.04), degrees(45), degrees(90), Metres{0}, Metres{kNaN}},
           {Seconds{0.0334}, degrees(1.26), degrees(-0.3), degrees(kNaN), degrees(90), Metres{0.0012}, Metres{0.001}},
           {Seconds{0.067}, degrees(1.26), degrees(-0.3), degrees(44), degrees(90), Metres{0}, Metres{0.001}}}),
      "0,0,0,450,900,0,;33,13,-3,,0,12,10;34,0,0,-10,0,-12,0;");
}

TEST(MovementText, that_is_malformed_is_refused) {
  for (const char* text : {"0", ";", "0,0,0,0,0,0", "0,0,0,0,0,0;", "0,0,0,0,0,0,0,0;", ",0,0,0,0,0,0;",
                           "0,0,x,0,0,0,0;", "0,0, 1,0,0,0,0;", "0,0,1.5,0,0,0,0;", "1000001,0,0,0,0,0,0;",
                           "0,99999999999999999999,0,0,0,0,0;", "600000,0,0,0,0,0,0;600000,0,0,0,0,0,0;"})
    EXPECT_THROW(to_movement(text), StoreError) << text;
}

TEST(MovementText, needs_times) {
  EXPECT_THROW(to_text({{Seconds{kNaN}, {}, {}, {}, {}, {}, {}}}), StoreError);
  EXPECT_THROW(to_text({{Seconds{1e9}, {}, {}, {}, {}, {}, {}}}), StoreError);
}

}  // namespace
}  // namespace clamshell
