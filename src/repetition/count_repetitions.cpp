// SPDX-License-Identifier: Apache-2.0
#include "repetition/count_repetitions.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "geometry/median.h"
#include "repetition/time_repetition.h"

namespace clamshell {
namespace {

// Counting only: none of these judges form. Where several apply the largest one does.
constexpr Seconds kStill{0.2};                ///< closed and still for this long arms the counter
constexpr double kTogether = 15 * kDegree;    ///< knees no further open than this are together
constexpr double kStillSpread = 5 * kDegree;  ///< and stay within this while still
constexpr Seconds kRestMemory{1.5};           ///< how much of the rest tells its level and noise
constexpr double kDeadBand = 4 * kDegree;     ///< smaller rises are no movement
constexpr double kDeadBandNoise = 3;          ///< ... nor those below so many standard deviations of the rest
constexpr double kAmplitude = 6.5 * kDegree;  ///< smaller peaks are a twitch
constexpr double kAmplitudeNoise = 5;         ///< ... or noise
constexpr Seconds kDuration{0.45};            ///< shorter rises are a twitch
constexpr double kSmall = 25 * kDegree;       ///< rises as small as this are one, too, if they are
constexpr Seconds kSmallDuration{0.7};        ///< ... shorter than this: landmarks that jump with their crop
constexpr double kSurely = 1.4;               ///< standard deviations of the peak; a lower one may be none
constexpr Seconds kLongest{30};               ///< open for longer: the person does something else
constexpr double kReturned = 0.3;             ///< of the peak: the knee is back once it rests below this
constexpr Seconds kSettled{0.25};             ///< ... which it does if it has not sunk for this long
constexpr double kSinking = 2 * kDegree;      ///< ... by more than this
constexpr double kHalfWay = 0.5;              ///< of the peak: far enough back to count if it turns or the clip ends
constexpr double kLeft = 0.1;                 ///< of the peak: the movement began and ended here
constexpr double kHold = 0.9;                 ///< of the peak: held (docs/result-format.md)
constexpr Seconds kGap{1.0};                  ///< unseen for longer: what happened in between is unknown
constexpr Seconds kForeseen{0.5};  ///< by at most this much a lowering is taken to outlast what was seen of it

double opening(const BodyPose& pose) { return pose.opening.value.value; }

/// Each sample replaced by the median of itself and its two neighbours: single wild frames vanish.
std::vector<double> without_spikes(const std::vector<BodyPose>& poses) {
  std::vector<double> smooth;
  for (std::size_t i = 0; i < poses.size(); ++i) {
    const std::size_t before = i == 0 ? 0 : i - 1, after = std::min(i + 1, poses.size() - 1);
    smooth.push_back(median({opening(poses[before]), opening(poses[i]), opening(poses[after])}));
  }
  return smooth;
}

/// The level that the hold keeps, by and large: the largest sample alone is the one with the luckiest noise. Of the
/// samples above four fifths of it a quarter lies higher: 2 % below the peak of a movement that turns without a stop.
double level_of_hold(const std::vector<double>& smooth, double closed) {
  const double largest = *std::max_element(smooth.begin(), smooth.end());
  std::vector<double> high;
  std::copy_if(smooth.begin(), smooth.end(), std::back_inserter(high),
               [&](double level) { return level >= largest - 0.2 * std::abs(largest - closed); });
  const auto quartile = high.begin() + static_cast<std::ptrdiff_t>(3 * high.size() / 4);
  std::nth_element(high.begin(), quartile, high.end());
  return *quartile;
}

bool settled(const std::vector<BodyPose>& poses) {
  const Seconds now = poses.back().time;
  auto sinking_from = [&](const BodyPose& pose) { return opening(pose) - opening(poses.back()) > kSinking; };
  if (poses.size() > 1 && sinking_from(poses[poses.size() - 2])) return false;
  return std::none_of(poses.rbegin(), poses.rend(),
                      [&](const BodyPose& pose) { return now - pose.time <= kSettled && sinking_from(pose); });
}

}  // namespace

double RepetitionCounter::dead_band() const { return std::max(kDeadBand, kDeadBandNoise * noise_); }

std::optional<Repetition> RepetitionCounter::add(const BodyPose& pose) {
  const Seconds last = !moving_.empty() ? moving_.back().time : !resting_.empty() ? resting_.back().time : pose.time;
  if (pose.time - last > kGap) interrupt();
  if (!armed_) {
    arm(pose);
    return std::nullopt;
  }
  if (!moving_.empty()) return follow(pose);
  if (above_closed(pose) > dead_band()) {
    phase_ = Phase::lift;
    moving_.assign(resting_.begin(), resting_.end());
    return follow(pose);
  }
  rest(pose);
  return std::nullopt;
}

void RepetitionCounter::interrupt() {
  armed_ = false;
  phase_ = Phase::closed;
  resting_.clear();
  moving_.clear();
}

void RepetitionCounter::arm(const BodyPose& pose) {
  resting_.push_back(pose);
  while (resting_.size() > 2 && pose.time - resting_[1].time >= kStill) resting_.pop_front();
  std::vector<double> levels;
  for (const BodyPose& p : resting_) levels.push_back(opening(p));
  const Eigen::Map<const Eigen::ArrayXd> level(levels.data(), static_cast<Eigen::Index>(levels.size()));
  const bool still = std::sqrt((level - level.mean()).square().mean()) < kStillSpread;
  const bool together = level.mean() < kTogether;
  const bool long_enough = resting_.back().time - resting_.front().time >= kStill;
  if (still && together && long_enough) {
    armed_ = true;
    rest(pose);
  }
}

void RepetitionCounter::rest(const BodyPose& pose) {
  phase_ = Phase::closed;
  if (resting_.empty() || resting_.back().time < pose.time) resting_.push_back(pose);
  while (pose.time - resting_.front().time > kRestMemory) resting_.pop_front();
  if (pose.time - resting_.front().time < kStill) return;  // too short to tell: the rest before still holds
  std::vector<double> levels, bends;
  for (const BodyPose& p : resting_) levels.push_back(opening(p));
  for (std::size_t i = 2; i < levels.size(); ++i)
    bends.push_back(std::abs(levels[i] - 2 * levels[i - 1] + levels[i - 2]));
  closed_level_ = median(levels);
  // Second differences see the noise but not a slow drift; of a normal distribution, sqrt(1 + 4 + 1) times as wide.
  if (!bends.empty()) noise_ = 1.4826 * median(bends) / std::sqrt(6.0);
}

std::optional<Repetition> RepetitionCounter::follow(const BodyPose& pose) {
  moving_.push_back(pose);
  if (pose.time - moving_.front().time > kLongest) {
    interrupt();
    return std::nullopt;
  }
  const std::vector<double> smooth = without_spikes(moving_);
  const auto peak = std::max_element(smooth.begin(), smooth.end());
  const double height = *peak - closed_level_, now = above_closed(pose);
  const double valley = *std::min_element(peak, smooth.end()) - closed_level_;
  if (now >= kHold * height) {
    phase_ = peak + 1 == smooth.end() ? Phase::lift : Phase::hold;
  } else if (pose.time > moving_[static_cast<std::size_t>(peak - smooth.begin())].time) {
    phase_ = Phase::lower;
  }
  const bool closed = now <= std::max(0.5 * dead_band(), kLeft * height);
  const bool returned = closed || (now <= kReturned * height && settled(moving_));
  const bool turned = valley <= kHalfWay * height && now - valley > std::max(kAmplitude, (1 - kHalfWay) * height);
  if (returned) return complete(moving_.size() - 1, false);
  if (turned) {
    const auto turn = std::min_element(peak, smooth.end());
    return complete(static_cast<std::size_t>(turn - smooth.begin()), false);
  }
  return std::nullopt;
}

std::optional<Repetition> RepetitionCounter::finish() {
  if (moving_.empty()) return std::nullopt;
  const std::vector<double> smooth = without_spikes(moving_);
  const double height = *std::max_element(smooth.begin(), smooth.end()) - closed_level_;
  const bool back = above_closed(moving_.back()) <= kHalfWay * height;
  return back ? complete(moving_.size() - 1, true) : std::nullopt;
}

std::optional<Repetition> RepetitionCounter::complete(std::size_t last, bool cut_off) {
  const std::vector<BodyPose> poses(moving_.begin(), moving_.begin() + static_cast<std::ptrdiff_t>(last) + 1);
  phase_ = Phase::closed;

  const std::vector<double> smooth = without_spikes(poses);
  const auto peak = static_cast<std::size_t>(std::max_element(smooth.begin(), smooth.end()) - smooth.begin());
  const double level = level_of_hold(smooth, closed_level_), height = level - closed_level_;
  auto below = [&](std::size_t i, double share) { return smooth[i] - closed_level_ < share * height; };
  std::size_t start = peak, end = peak;
  while (start > 0 && (!below(start, kLeft) || poses[start].repeated)) --start;
  while (end + 1 < poses.size() && !below(end, kLeft)) ++end;
  const double rise = smooth[peak] - *std::min_element(smooth.begin(), smooth.begin() + static_cast<long>(peak) + 1);
  const bool twitch = std::min(height, rise) < std::max(kAmplitude, kAmplitudeNoise * noise_) ||
                      poses[end].time - poses[start].time < (height < kSmall ? kSmallDuration : kDuration);
  const auto rest_begins = moving_.begin() + static_cast<std::ptrdiff_t>(twitch ? 0 : last);
  resting_.assign(rest_begins, moving_.end());
  moving_.clear();
  const Measured<Radians>& widest = poses[peak].opening;
  if (twitch || is_unknown(widest) || widest.value < kSurely * widest.stddev) return std::nullopt;

  const Seconds last_seen = poses.back().time;
  const RepetitionTimes times = time_repetition(poses, poses[peak].time, Radians{closed_level_}, Radians{height});
  // Noise decides which of the samples of a hold is the largest; its middle is steady.
  const auto held = [&](std::size_t i) { return !below(i, kHold); };
  std::size_t first_held = peak, last_held = peak;
  while (first_held > 0 && held(first_held - 1)) --first_held;
  while (last_held + 1 < poses.size() && held(last_held + 1)) ++last_held;
  const Seconds middle = 0.5 * (poses[first_held].time + poses[last_held].time);
  const Seconds at_peak = std::max(middle, last_end_);  // a knee that jumps may peak before a foreseen end
  // Where it turned again the lowering was over; else its last part is foreseen.
  const Seconds latest = last_seen + (resting_.size() > 1 ? Seconds{} : kForeseen);
  Repetition repetition{.number = ++count_,
                        .start = std::max({times.start, poses.front().time, last_end_}),
                        .peak = at_peak,
                        .end = std::max(cut_off ? poses[end].time : std::min(times.end, latest), at_peak),
                        .hold_start = {},
                        .hold_end = {},
                        .stop = times.stop,
                        .cut_off = cut_off,
                        .peak_opening = {Radians{level}, poses[peak].opening.stddev},
                        .poses = {}};
  repetition.hold_start = std::clamp(times.hold_start, std::min(repetition.start, at_peak), at_peak);
  repetition.start = std::min(repetition.start, repetition.hold_start);
  repetition.hold_end = std::clamp(times.hold_end, at_peak, repetition.end);
  last_end_ = repetition.end;
  repetition.poses.assign(poses.begin() + static_cast<std::ptrdiff_t>(start),
                          poses.begin() + static_cast<std::ptrdiff_t>(end) + 1);
  return repetition;
}

}  // namespace clamshell
