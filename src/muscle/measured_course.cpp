// SPDX-License-Identifier: Apache-2.0
#include "muscle/measured_course.h"

#include "geometry/median.h"

namespace clamshell {
namespace {

constexpr Radians kClosed = from_degrees(5);  ///< less of an opening, above where the knee rests, is none
constexpr Seconds kSmoothed{0.15};            ///< to either side
constexpr Seconds kHardlySmoothed{0.05};      ///< a quick repetition leaves closed within a few pictures
constexpr std::ptrdiff_t kLeastSeen = 5;      ///< moments of a repetition

}  // namespace

bool is_seen(const MeasuredMovement& movement, Seconds start, Seconds end) {
  return std::ranges::count_if(movement.opening.times(), [&](Seconds t) { return t >= start && t <= end; }) >=
         kLeastSeen;
}

std::optional<Radians> while_closed(std::span<const MeasuredMovement> parts, Series<Radians> MeasuredMovement::*angle) {
  std::vector<double> closed;
  for (const MeasuredMovement& part : parts) {
    if (part.opening.values().empty()) continue;
    const Radians at_rest = std::max(Radians{0}, std::ranges::min(part.opening.values()));
    const Series<Radians>& series = part.*angle;
    for (std::size_t i = 0; i < series.values().size(); ++i)
      if (part.opening.around(series.times()[i], kHardlySmoothed) < at_rest + kClosed)
        closed.push_back(series.values()[i].value);
  }
  if (closed.empty()) return std::nullopt;
  return Radians{median(closed)};
}

OpeningCourse course(const MeasuredMovement& movement, Seconds start, Seconds end) {
  const Seconds step = (end - start) / static_cast<double>(kMomentsARepetition - 1);
  const Seconds reach = std::max(kSmoothed, step);
  const Radians roll = movement.pelvis_roll_change.around(start, reach);
  OpeningCourse course;
  for (std::size_t i = 0; i < kMomentsARepetition; ++i) {
    const Seconds time = start + static_cast<double>(i) * step;
    course.push_back(
        {time, movement.opening.around(time, reach), movement.pelvis_roll_change.around(time, reach) - roll,
         std::max(Metres{0}, movement.feet_gap.around(time, reach)), movement.bottom_knee_lift.around(time, reach)});
  }
  return course;
}

}  // namespace clamshell
