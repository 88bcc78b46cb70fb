// SPDX-License-Identifier: Apache-2.0
#include "store/movement_text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>

#include "store/store_error.h"

namespace clamshell {
namespace {

constexpr double kMost = 1e6;                                                    ///< steps
constexpr double kSecond = 1e3, kRadian = 10 * kDegreesPerRadian, kMetre = 1e4;  ///< in steps

using Values = std::array<double, 7>;
constexpr Values kStepsPerUnit{kSecond, kRadian, kRadian, kRadian, kRadian, kMetre, kMetre};

Values values_of(const MovementSample& sample) {
  return {sample.since_start.value,  sample.opening.value,  sample.pelvis_roll_change.value, sample.hip_flexion.value,
          sample.knee_flexion.value, sample.feet_gap.value, sample.bottom_knee_lift.value};
}

MovementSample sample_of(const Values& v) {
  return {Seconds{v[0]}, Radians{v[1]}, Radians{v[2]}, Radians{v[3]}, Radians{v[4]}, Metres{v[5]}, Metres{v[6]}};
}

[[noreturn]] void refuse() { throw StoreError("A movement in the database is unreadable: restore a copy of it."); }

/// Takes what stands before `end` and the end itself.
std::string_view take_until(char end, std::string_view& text) {
  const std::size_t length = text.find(end);
  if (length == std::string_view::npos) refuse();
  const std::string_view taken = text.substr(0, length);
  text.remove_prefix(length + 1);
  return taken;
}

long to_long(std::string_view text) {
  long number{};
  const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || stopped != text.data() + text.size() || std::abs(static_cast<double>(number)) > 2 * kMost)
    refuse();
  return number;
}

}  // namespace

std::string to_text(const std::vector<MovementSample>& movement) {
  std::string text;
  std::array<long, std::tuple_size_v<Values>> known{};
  for (const MovementSample& sample : movement) {
    const Values values = values_of(sample);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double steps = std::round(values.at(i) * kStepsPerUnit.at(i));
      if (std::abs(steps) <= kMost) {
        fmt::format_to(std::back_inserter(text), "{}", static_cast<long>(steps) - known.at(i));
        known.at(i) = static_cast<long>(steps);
      } else if (i == 0) {
        throw StoreError("A movement has a moment that is none and can't be kept.");
      }
      text += i + 1 < values.size() ? ',' : ';';
    }
  }
  return text;
}

std::vector<MovementSample> to_movement(std::string_view text) {
  std::vector<MovementSample> movement;
  std::array<long, std::tuple_size_v<Values>> known{};
  while (!text.empty()) {
    Values values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::string_view number = take_until(i + 1 < values.size() ? ',' : ';', text);
      if (number.empty()) {
        if (i == 0) refuse();
        values.at(i) = std::numeric_limits<double>::quiet_NaN();
        continue;
      }
      known.at(i) += to_long(number);
      const auto steps = static_cast<double>(known.at(i));
      if (std::abs(steps) > kMost) refuse();
      values.at(i) = steps / kStepsPerUnit.at(i);
    }
    movement.push_back(sample_of(values));
  }
  return movement;
}

}  // namespace clamshell
