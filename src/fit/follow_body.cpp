// SPDX-License-Identifier: Apache-2.0
#include "fit/follow_body.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "fit/calibrate.h"
#include "fit/lying_side.h"

namespace clamshell {
namespace {

constexpr Seconds kStill{0.28};        ///< held for this long, the closed set-up is calibrated on
constexpr double kStillSpread = 0.02;  ///< torso lengths, root mean square wobble of the points while still
constexpr double kHardlyStill = 0.06;  ///< the same where nothing stiller was to be had
constexpr Seconds kBetweenAttempts{0.25};
constexpr Seconds kMemory{60};                      ///< of what was seen before a calibration
constexpr double kMisfit = 0.12;                    ///< torso lengths: a worse fit is not a person lying on the side
constexpr double kClosed = 10 / kDegreesPerRadian;  ///< a larger opening in the fit itself: the knees are apart
constexpr double kOutOfPlace = 0.35;                ///< torso lengths
constexpr Seconds kMovedAway{0.7};                  ///< out of place for this long: lying anew, to be calibrated anew

double middle(std::vector<double> values) {
  const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), half, values.end());
  return *half;
}

BodyPoints median(const std::vector<BodyPoints>& many) {
  BodyPoints result = many.back();
  for (std::size_t i = 0; i < kBodyPointCount; ++i) {
    for (int d = 0; d < 2; ++d) {
      std::vector<double> values;
      for (const BodyPoints& points : many) values.push_back(points.at[i][d]);
      result.at[i][d] = middle(values);
    }
  }
  return result;
}

/// Root mean square distance of the points from their median, torso lengths.
double wobble(const std::vector<BodyPoints>& many, const BodyPoints& centre) {
  double squared = 0;
  for (const BodyPoints& points : many) {
    for (std::size_t i = 0; i < kBodyPointCount; ++i) squared += (points.at[i] - centre.at[i]).squaredNorm();
  }
  return std::sqrt(squared / static_cast<double>(many.size() * kBodyPointCount)) / torso_length(centre);
}

std::vector<BodyPoints> points_of(const std::vector<Keypoints>& many, Side lying_on) {
  std::vector<BodyPoints> result;
  for (const Keypoints& k : many) result.push_back(body_points(k, lying_on));
  return result;
}

/// The moments, as long as a set-up has to be held, with the knees nearest to each other and least wobble.
std::vector<Keypoints> nearest_to_closed(const std::vector<Keypoints>& seen, Side lying_on) {
  std::vector<Keypoints> best;
  double least = std::numeric_limits<double>::infinity();
  for (auto first = seen.begin(); first != seen.end(); ++first) {
    const auto last =
        std::find_if(first, seen.end(), [&](const Keypoints& k) { return k.time - first->time > kStill; });
    const std::vector<Keypoints> moments(first, last);
    const std::vector<BodyPoints> points = points_of(moments, lying_on);
    const BodyPoints centre = median(points);
    const double gap = (centre.at[kTopKnee] - centre.at[kBottomKnee]).norm() / torso_length(centre);
    const double openness = gap + wobble(points, centre);
    if (openness < least) {
      least = openness;
      best = moments;
    }
  }
  return best;
}

/// The side that most of the pictures agree on.
std::optional<Side> lying_side(const std::vector<Keypoints>& many) {
  long left = 0, right = 0;
  for (const Keypoints& k : many) {
    const std::optional<Side> side = clamshell::lying_side(k);
    if (side) ++(*side == Side::left ? left : right);
  }
  if (2 * std::max(left, right) <= static_cast<long>(many.size())) return std::nullopt;
  return left > right ? Side::left : Side::right;
}

/// The trunk, or the bottom leg, which rests through a whole set.
bool out_of_place(const BodyPoints& now, const BodyPoints& closed) {
  auto moved = [&](BodyPoint p) { return (now.at[p] - closed.at[p]).norm(); };
  const double trunk = (moved(kBottomShoulder) + moved(kTopShoulder) + moved(kBottomHip)) / 3;
  const double leg = (moved(kBottomHip) + moved(kBottomKnee) + moved(kBottomAnkle)) / 3;
  return std::max(trunk, leg) > kOutOfPlace * torso_length(closed);
}

}  // namespace

std::vector<BodyPose> BodyFollower::add(const Keypoints& keypoints) {
  if (!keypoints.seen) return {};
  if (tracker_) {
    const std::optional<BodyPose> pose = track(keypoints);
    if (pose) return {*pose};
    if (tracker_) return {};
  }
  look_for_set_up(keypoints);
  if (!tracker_) return {};
  std::vector<BodyPose> poses;
  for (const Keypoints& before : waiting_) {
    if (keypoints.time - before.time > kStill) continue;
    if (const auto pose = track(before)) poses.push_back(*pose);
  }
  waiting_.clear();
  return poses;
}

std::optional<BodyPose> BodyFollower::track(const Keypoints& keypoints) {
  const BodyPoints points = body_points(keypoints, calibration_->lying_on);
  if (!out_of_place(points, closed_)) {
    out_of_place_since_.reset();
    return tracker_->track(points);
  }
  if (!out_of_place_since_) out_of_place_since_ = keypoints.time;
  if (keypoints.time - *out_of_place_since_ > kMovedAway) tracker_.reset();
  return std::nullopt;
}

void BodyFollower::look_for_set_up(const Keypoints& keypoints) {
  waiting_.push_back(keypoints);
  while (keypoints.time - waiting_.front().time > kMemory) waiting_.pop_front();
  std::vector<Keypoints> recent;
  for (auto k = waiting_.rbegin(); k != waiting_.rend() && recent.size() < waiting_.size(); ++k) {
    recent.insert(recent.begin(), *k);
    if (keypoints.time - k->time >= kStill) break;
  }
  if (keypoints.time - recent.front().time < kStill || keypoints.time - last_attempt_ < kBetweenAttempts) return;
  last_attempt_ = keypoints.time;
  calibrate_on(recent, kStillSpread);
}

bool BodyFollower::calibrate_on(const std::vector<Keypoints>& closed, double most_wobble) {
  const std::optional<Side> lying_on = known_.lying_on ? known_.lying_on : lying_side(closed);
  if (!lying_on) return false;
  const std::vector<BodyPoints> points = points_of(closed, *lying_on);
  const BodyPoints centre = median(points);
  if (wobble(points, centre) > most_wobble) return false;

  const PictureSize picture{closed.back().image_width, closed.back().image_height};
  const Calibration found = calibrate(centre, *lying_on, known_.height.value_or(kAssumedHeight), picture);
  Calibration unbiased = found;
  for (auto& bias : unbiased.bias) bias.setZero();
  const double opening = PostureTracker(unbiased).track(centre).opening.value.value;
  if (found.misfit > kMisfit || std::abs(opening) > kClosed) return false;

  calibration_ = found;
  tracker_.emplace(found);
  closed_ = centre;
  out_of_place_since_.reset();
  return true;
}

std::vector<BodyPose> BodyFollower::finish() {
  if (calibration_ || waiting_.empty()) return {};
  const std::vector<Keypoints> seen(waiting_.begin(), waiting_.end());
  const std::optional<Side> lying_on = known_.lying_on ? known_.lying_on : lying_side(seen);
  if (!lying_on || !calibrate_on(nearest_to_closed(seen, *lying_on), kHardlyStill)) return {};
  std::vector<BodyPose> poses;
  for (const Keypoints& keypoints : seen) {
    if (const auto pose = track(keypoints)) poses.push_back(*pose);
    if (!tracker_) break;
  }
  return poses;
}

}  // namespace clamshell
