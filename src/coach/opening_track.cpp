// SPDX-License-Identifier: Apache-2.0
#include "coach/opening_track.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace clamshell {
namespace {

constexpr Seconds kGrid{0.05};            ///< at which the openings are compared
constexpr std::size_t kLeastShared = 60;  ///< moments on the grid, 3 s
constexpr Seconds kBetweenMoments{0.21};  ///< a knee that turns is off by 1 degree in the middle of it

/// The opening on the grid, from the first moment on; not a number in between where it is unknown.
struct Grid {
  long first{};
  std::vector<double> openings;

  long end() const { return first + static_cast<long>(openings.size()); }
  double at(long index) const {
    const long i = index - first;
    return i < 0 || i >= static_cast<long>(openings.size()) ? NAN : openings[static_cast<std::size_t>(i)];
  }
};

Grid on_grid(const OpeningTrack& track) {
  Grid grid;
  grid.first = static_cast<long>(std::floor(track.begin() / kGrid));
  for (long i = grid.first; static_cast<double>(i) * kGrid <= track.end(); ++i) {
    const auto opening = track.at(static_cast<double>(i) * kGrid);
    grid.openings.push_back(opening ? opening->value.value : NAN);
  }
  return grid;
}

/// Of all moments that both know.
SharedMovement agreement(const Grid& seen, const Grid& felt, long shift) {
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < seen.openings.size(); ++i) {
    const double a = seen.openings[i], b = felt.at(seen.first + static_cast<long>(i) - shift);
    if (std::isnan(a) || std::isnan(b)) continue;
    n += 1, x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
  }
  SharedMovement found{.offset = static_cast<double>(shift) * kGrid};
  if (n < kLeastShared) return found;
  const double of_x = std::max(n * xx - x * x, 0.0), of_y = std::max(n * yy - y * y, 0.0);
  if (of_x > 0 && of_y > 0) found.correlation = (n * xy - x * y) / std::sqrt(of_x * of_y);
  found.moved = Radians{std::sqrt(std::max(of_x, of_y)) / n};
  return found;
}

SharedMovement align(const Grid& seen, const Grid& felt, long least, long most) {
  SharedMovement best;
  double best_score = 0;
  long best_shift = 0;
  const auto shorter = static_cast<double>(std::min(seen.openings.size(), felt.openings.size()));
  for (long shift = least; shift <= most; ++shift) {
    const SharedMovement here = agreement(seen, felt, shift);
    const auto shared =
        static_cast<double>(std::min(seen.end(), felt.end() + shift) - std::max(seen.first, felt.first + shift));
    const double score = here.correlation * std::sqrt(std::max(shared, 0.0) / shorter);
    best.moved = std::max(best.moved, here.moved);
    if (score > best_score) best = here, best_score = score, best_shift = shift;
  }
  if (best_score == 0) return best;
  const double before = agreement(seen, felt, best_shift - 1).correlation,
               after = agreement(seen, felt, best_shift + 1).correlation;
  const double bend = before - 2 * best.correlation + after;
  const double part = bend < 0 ? std::clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0;
  best.offset += part * kGrid;
  return best;
}

}  // namespace

void OpeningTrack::forget_before(Seconds time) {
  while (!moments_.empty() && moments_.front().time < time) moments_.pop_front();
}

std::optional<Measured<Radians>> OpeningTrack::at(Seconds time) const {
  const auto after = std::ranges::lower_bound(moments_, time, {}, &Moment::time);
  if (after == moments_.end()) return std::nullopt;
  if (after->time == time) return after->opening;
  if (after == moments_.begin()) return std::nullopt;
  const Moment &b = *after, &a = *std::prev(after);
  if (b.time - a.time > kBetweenMoments) return std::nullopt;
  const double share = (time - a.time) / (b.time - a.time);
  return Measured<Radians>{(1 - share) * a.opening.value + share * b.opening.value,
                           std::max(a.opening.stddev, b.opening.stddev)};
}

SharedMovement align(const OpeningTrack& seen, const OpeningTrack& felt, Seconds least, Seconds most) {
  return align(on_grid(seen), on_grid(felt), std::lround(least / kGrid), std::lround(most / kGrid));
}

SharedMovement align(const OpeningTrack& seen, const OpeningTrack& felt) {
  const Grid one = on_grid(seen), other = on_grid(felt);
  return align(one, other, one.first - other.end(), one.end() - other.first);
}

}  // namespace clamshell
