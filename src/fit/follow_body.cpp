// SPDX-License-Identifier: Apache-2.0
#include "fit/follow_body.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "body/side_lying_body.h"
#include "fit/calibrate.h"
#include "fit/lying_side.h"
#include "geometry/median.h"

namespace clamshell {
namespace {

constexpr Seconds kStill{0.28};  ///< held for this long, a posture is tried as the closed set-up
constexpr Seconds kBetweenAttempts{0.25};
constexpr Seconds kPatience{4};      ///< a doubtful calibration waits this long for a better one
constexpr Seconds kLongestWait{60};  ///< of what was seen before a calibration
constexpr double kTooDoubtful = 1.6;

// What makes a calibration doubtful, each as large as it may just be.
constexpr double kWobble = 0.009;         ///< body heights, root mean square, while still
constexpr double kMisfit = 0.026;         ///< body heights, root mean square of keypoints to the body
constexpr double kClosed = 10 * kDegree;  ///< opening that the fit itself finds in the closed posture
constexpr double kSunken = 20 * kDegree;  ///< ... if negative: many a top knee rests in front of the bottom one

constexpr double kOutOfPlace = 0.10;  ///< body heights
constexpr Radians kAtRest = from_degrees(5);
constexpr Seconds kMovedAway{0.7};  ///< out of place for this long: lying anew, to be calibrated anew
constexpr Seconds kVague{6};        ///< not known for this long whether the knee is open: likewise
constexpr Seconds kTurned{1.5};     ///< the other side below for this long: turned over where they lay
constexpr Seconds kWrong{0.25};     ///< knees nearer than in the calibrated posture for this long: it was not closed

/// Root mean square distance of the points from their median, body heights.
double wobble(const std::vector<BodyPoints>& many, const BodyPoints& centre) {
  double squared = 0;
  for (const BodyPoints& points : many) {
    for (std::size_t i = 0; i < kFittedPointCount; ++i) squared += (points.at[i] - centre.at[i]).squaredNorm();
  }
  return std::sqrt(squared / static_cast<double>(many.size() * kFittedPointCount)) / body_height(centre);
}

std::vector<BodyPoints> points_of(const std::vector<Keypoints>& many, Side lying_on) {
  std::vector<BodyPoints> result;
  for (const Keypoints& k : many) result.push_back(body_points(k, lying_on));
  return result;
}

/// Which way is up, in the camera's axes: the mean of what was felt, for a sensor shakes. None where it felt nothing.
std::optional<Vector3<double>> mean_up(const std::vector<Keypoints>& many) {
  Vector3<double> sum = Vector3<double>::Zero();
  for (const Keypoints& k : many) sum += k.up.value_or(Vector3<double>::Zero());
  return sum.isZero() ? std::nullopt : std::optional(sum.normalized());
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
    const BodyPoints centre = median_points(points);
    const double gap = (centre.at[kTopKnee] - centre.at[kBottomKnee]).norm() / body_height(centre);
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

template <class... Numbers>
void widen(double times, Numbers&... numbers) {
  ((numbers.stddev = times * numbers.stddev), ...);
}

/// What else moves was covered in noisy pictures as it was.
void widen(BodyPose& p, double times) { widen(times, p.opening); }

void widen(ClosedBody& body, double times) {
  SetUp& s = body.set_up;
  widen(times, s.trunk_roll, s.pelvis_roll, s.hip_flexion, s.knee_flexion, s.feet_gap, s.head_height, s.top_hand_height,
        body.azimuth, body.elevation);
}

/// From the head's side the joints are badly seen and hardly follow the knee. Of twelve rendered people whom
/// nobody learned from, the openings told from there were off by 4 to 34 degrees at the peaks, and mostly too small. So
/// the error is stated in proportion to the opening, but never so large that what rises is not counted.
void widen_from_head_side(Measured<Radians>& opening, Radians azimuth) {
  constexpr Radians kBegins = from_degrees(-24), kWhole = from_degrees(-34), kMost = from_degrees(26);
  constexpr double kShare = 0.7;
  const double share = kShare * std::clamp((azimuth - kBegins) / (kWhole - kBegins), 0.0, 1.0);
  opening.stddev = std::max(opening.stddev, std::min(share * opening.value, kMost));
}

/// The trunk, or the bottom leg, which rests through a whole set. now: steadied.
bool out_of_place(const BodyPoints& now, const BodyPoints& closed) {
  auto moved = [&](BodyPoint p) { return (now.at[p] - closed.at[p]).norm(); };
  const double trunk = (moved(kBottomShoulder) + moved(kTopShoulder) + moved(kBottomHip)) / 3;
  const double leg = (moved(kBottomHip) + moved(kBottomKnee) + moved(kBottomAnkle)) / 3;
  return std::max(trunk, leg) > kOutOfPlace * body_height(closed);
}

}  // namespace

std::vector<BodyPose> BodyFollower::add(const Keypoints& keypoints) {
  if (!keypoints.seen) {
    well_since_ = known_since_ = on_side_since_ = keypoints.time;  // what was not seen proves nothing
    return {};
  }
  if (tracker_) {
    if (const std::optional<BodyPose> pose = track(keypoints)) {
      waiting_.clear();
      return {*pose};
    }
    if (tracker_) {
      waiting_.push_back(keypoints);
      return {};
    }
  }
  return look_for_set_up(keypoints);
}

std::optional<BodyPose> BodyFollower::track(const Keypoints& keypoints) {
  const BodyPoints points = body_points(keypoints, calibration_->lying_on);
  if (!keypoints.repeated) scatter_.add(points);
  const BodyPoints steady = camera_->steadied(points);
  const bool in_place = !out_of_place(steady, closed_);
  std::optional<BodyPose> pose;
  if (in_place) {
    pose = corrected(tracker_->track(steady), steady);
    pose->repeated = keypoints.repeated;
  }
  const bool fits = pose && pose->opening.value.value > -kClosed;
  if (fits) well_since_ = keypoints.time;
  const bool opened = pose && pose->opening.value > pose->opening.stddev;  // a long hold may be seen vaguely
  if (!pose || opened || !is_vague(pose->opening)) known_since_ = keypoints.time;
  if (known_.lying_on || clamshell::lying_side(keypoints) != other(calibration_->lying_on))
    on_side_since_ = keypoints.time;
  if (pose && abs(pose->opening.value) < kAtRest) camera_->rests_at(points);
  if (keypoints.time - known_since_ > kVague) tracker_.reset();
  if (keypoints.time - on_side_since_ > kTurned) tracker_.reset();
  if (keypoints.time - well_since_ > (in_place ? kWrong : kMovedAway)) tracker_.reset();
  return fits ? pose : std::nullopt;
}

/// By what was learned, and by the picture's noise. The roll at each moment is that of the set-up and what has changed
/// since.
BodyPose BodyFollower::corrected(const BodyPose& fitted, const BodyPoints& points) const {
  BodyPose pose = learned_ ? learned_->moving(points, closed_, *calibration_, fitted) : fitted;
  widen(pose, scatter_.widening());
  widen_from_head_side(pose.opening, closed_body_->azimuth.value);
  if (!learned_) return pose;
  const Measured<Radians>&since = pose.pelvis_roll_change, &before = closed_body_->set_up.pelvis_roll;
  pose.pelvis_roll = {before.value + since.value, Radians{std::hypot(before.stddev.value, since.stddev.value)}};
  return pose;
}

/// Of what waits up to then.
LandmarkScatter BodyFollower::scatter_until(Seconds time, Side lying_on) const {
  LandmarkScatter scatter;
  for (const Keypoints& k : waiting_)
    if (!k.repeated && k.time <= time) scatter.add(body_points(k, lying_on));
  return scatter;
}

std::vector<BodyPose> BodyFollower::look_for_set_up(const Keypoints& keypoints) {
  waiting_.push_back(keypoints);
  while (keypoints.time - waiting_.front().time > kLongestWait) waiting_.pop_front();
  const auto recent = std::find_if(waiting_.rbegin(), waiting_.rend(),
                                   [&](const Keypoints& k) { return keypoints.time - k.time >= kStill; });
  if (recent == waiting_.rend() || keypoints.time - last_attempt_ < kBetweenAttempts) return {};
  last_attempt_ = keypoints.time;
  const std::optional<Candidate> candidate = try_calibration({std::prev(recent.base()), waiting_.end()});
  if (candidate && !best_) best_since_ = keypoints.time;
  if (candidate && (!best_ || candidate->doubt < best_->doubt)) best_ = candidate;
  if (!best_ || (best_->doubt > 1 && keypoints.time - best_since_ < kPatience)) return {};
  // Who lay there before may have lain otherwise; on the other side all that waits is new.
  const bool as_before = calibration_ && calibration_->lying_on == best_->calibration.lying_on;
  return adopt(*best_, as_before ? best_->closed.time - kStill : waiting_.front().time);
}

std::optional<BodyFollower::Candidate> BodyFollower::try_calibration(const std::vector<Keypoints>& closed) const {
  const std::optional<Side> lying_on = known_.lying_on ? known_.lying_on : lying_side(closed);
  if (!lying_on) return std::nullopt;
  const std::vector<BodyPoints> points = points_of(closed, *lying_on);
  const BodyPoints centre = median_points(points);
  const double still = wobble(points, centre) / kWobble;
  if (still > kTooDoubtful) return std::nullopt;

  const PictureSize picture{closed.back().image_width, closed.back().image_height};
  const Calibration found =
      calibrate(centre, *lying_on, known_.height.value_or(kAverageHeight), picture, mean_up(closed));
  Calibration unbiased = found;
  for (auto& bias : unbiased.bias) bias.setZero();
  const double opening = PostureTracker(unbiased).track(centre).opening.value.value;
  const double doubt = std::max({still, found.misfit / kMisfit, opening / kClosed, -opening / kSunken});
  if (doubt > kTooDoubtful) return std::nullopt;
  return Candidate{found, centre, doubt};
}

std::vector<BodyPose> BodyFollower::adopt(const Candidate& candidate, Seconds from) {
  calibration_ = candidate.calibration;
  closed_body_ = learned_ ? learned_->closed(candidate.closed, candidate.calibration)
                          : clamshell::closed_body(candidate.closed, candidate.calibration);
  widen(*closed_body_, scatter_until(candidate.closed.time, calibration_->lying_on).widening());
  tracker_.emplace(candidate.calibration);
  closed_ = candidate.closed;
  camera_.emplace(closed_);
  scatter_ = {};
  well_since_ = known_since_ = on_side_since_ = from;
  ++calibrations_;
  best_.reset();
  std::vector<BodyPose> poses;
  for (const Keypoints& before : std::exchange(waiting_, {})) {
    if (before.time < from) continue;
    if (!tracker_) tracker_.emplace(candidate.calibration);  // what came before it says nothing against a calibration
    if (const auto pose = track(before)) poses.push_back(*pose);
  }
  return poses;
}

std::vector<BodyPose> BodyFollower::finish() {
  if (calibration_ || waiting_.empty()) return {};
  const std::vector<Keypoints> seen(waiting_.begin(), waiting_.end());
  const std::optional<Side> lying_on = known_.lying_on ? known_.lying_on : lying_side(seen);
  if (!lying_on) return {};
  const std::optional<Candidate> nearest = try_calibration(nearest_to_closed(seen, *lying_on));
  if (nearest && (!best_ || nearest->doubt < best_->doubt)) best_ = nearest;
  return best_ ? adopt(*best_, seen.front().time) : std::vector<BodyPose>{};
}

}  // namespace clamshell
