// SPDX-License-Identifier: Apache-2.0
#include "coach/live_senses.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace clamshell {
namespace {

constexpr Seconds kSilence = WornThigh::kSilence + LiveSenses::kClocksApart;
constexpr Seconds kMemory{15};  ///< of the openings that are compared: a slow repetition and a rest
constexpr Seconds kBetweenComparisons{0.5};
constexpr Radians kMoved = from_degrees(5);  ///< standard deviation of an opening; less is a rest, and tells nothing
constexpr double kOtherMovement = 0.4;       ///< correlation
constexpr Radians kOpen = from_degrees(15);
constexpr double kClosedShare = 0.3;   ///< of the other's opening: closed beside it
constexpr double kBeyond = 2;          ///< of the deviations of both: less explains how they differ
constexpr Seconds kContradicts{0.4};   ///< for longer is not the same movement any more
constexpr int kUnfeltRepetitions = 3;  ///< ... of which a phone in the band would have felt at least one

}  // namespace

void LiveSenses::begin(std::optional<Side> working_leg, const std::optional<Viewpoint>& view) {
  seen_.clear();
  judge_.begin(working_leg, view);
}

void LiveSenses::feel(std::span<const MotionSample> samples) {
  for (const MotionSample& sample : samples) {
    const bool was_away = !thigh_.felt_at() || sample.time - *thigh_.felt_at() > WornThigh::kSilence;
    const std::vector<BodyPose> poses = thigh_.add(sample);
    const bool is_learned = std::exchange(learned_, thigh_.learned()) != thigh_.learned();
    if (was_away) unfelt_ = 0;
    if (was_away || is_learned) {
      felt_.clear();
      sensor_ = BandSensor::waiting;
    }
    for (const BodyPose& pose : poses) felt_.add(pose.time, pose.opening);
  }
  if (!felt_.empty()) felt_.forget_before(felt_.end() - kMemory);
}

std::vector<JudgedRepetition> LiveSenses::add(Seconds now, const std::vector<BodyPose>& seen) {
  now_ = now;
  for (const BodyPose& pose : seen) {
    if (taken_ && pose.time <= *taken_) continue;  // unseen at first, and felt
    seen_.add(pose.time, pose.opening);
    waiting_.push_back({pose.time, pose});
    taken_ = pose.time;
  }
  seen_.forget_before(now - kMemory);
  compare();
  if (seen.empty() && has_a_say()) {
    waiting_.push_back({now, std::nullopt});
    taken_ = now;
  }
  std::vector<JudgedRepetition> completed = judge_waiting(false);
  count_unfelt(completed.size());
  return completed;
}

std::vector<JudgedRepetition> LiveSenses::finish() {
  std::vector<JudgedRepetition> completed = judge_waiting(true);
  if (auto cut_off = judge_.finish()) completed.push_back(std::move(*cut_off));
  return completed;
}

std::optional<BodyPose> LiveSenses::pose() const {
  const std::optional<BodyPose>& newest = judge_.pose();
  const Seconds late = has_a_say() ? kPatience : Seconds{};
  return newest && now_ - newest->time <= late ? newest : std::nullopt;
}

std::optional<BandSensor> LiveSenses::sensor() const {
  const auto felt_at = thigh_.felt_at();
  if (!felt_at || now_ - *felt_at > kSilence) return std::nullopt;
  return sensor_ == BandSensor::joined && !feels_the_opening() ? BandSensor::waiting : sensor_;
}

/// Now: the thigh turns on its hinge.
bool LiveSenses::feels_the_opening() const { return !felt_.empty() && now_ - (felt_.end() + offset_) < kSilence; }

/// Whether the sensor feels the movement that the camera sees; while nothing moves all stays as it was.
void LiveSenses::compare() {
  if (felt_.empty() || seen_.empty() || (compared_at_ && now_ - *compared_at_ < kBetweenComparisons)) return;
  compared_at_ = now_;
  const SharedMovement found = align(seen_, felt_, -kClocksApart, kClocksApart);
  if (found.moved < kMoved) return;
  if (found.correlation < kOtherMovement) sensor_ = BandSensor::other_movement;
  if (found.correlation < kSameMovement) return;
  sensor_ = BandSensor::joined;
  offset_ = found.offset;
}

/// Of somebody who does something else a sensor may feel no clamshell at all.
void LiveSenses::count_unfelt(std::size_t repetitions) {
  unfelt_ = feels_the_opening() ? 0 : unfelt_ + static_cast<int>(repetitions);
  if (unfelt_ >= kUnfeltRepetitions) sensor_ = BandSensor::other_movement;
}

/// In the order of time, each once the sensor has felt as far, and without it where it takes too long.
std::vector<JudgedRepetition> LiveSenses::judge_waiting(bool all) {
  std::vector<JudgedRepetition> completed;
  for (; !waiting_.empty(); waiting_.pop_front()) {
    const Moment& moment = waiting_.front();
    if (has_a_say() && !all && felt_.end() + offset_ < moment.time && now_ - moment.time < kPatience) break;
    for (JudgedRepetition& judged : judge_.add(moment.time, moment.seen, felt_at(moment)))
      if (was_moved(judged, moment.seen.has_value())) completed.push_back(std::move(judged));
  }
  return completed;
}

/// Nothing where the sensor has no say, or where one of the two is open while the other is closed: then it is not the
/// same movement any more, which the correlation would notice only some repetitions later.
std::optional<Measured<Radians>> LiveSenses::felt_at(const Moment& moment) {
  const auto felt = has_a_say() ? felt_.at(moment.time - offset_) : std::nullopt;
  if (!felt || !moment.seen) return felt;
  const Measured<Radians>& seen = moment.seen->opening;
  const auto [least, most] = std::minmax(felt->value, seen.value);
  const bool is_explained = (most - least).value < kBeyond * std::hypot(felt->stddev.value, seen.stddev.value);
  if (most < kOpen || least > kClosedShare * most || is_explained) {
    contradicts_since_.reset();
    return felt;
  }
  if (!contradicts_since_) contradicts_since_ = moment.time;
  if (moment.time - *contradicts_since_ > kContradicts) {
    sensor_ = BandSensor::other_movement;
    seen_.clear();
    felt_.clear();
  }
  return std::nullopt;
}

/// A knee that came back lies on the other one, and a camera that was there all the time saw it go.
bool LiveSenses::was_moved(const JudgedRepetition& judged, bool is_seen) const {
  if (!is_seen) return thigh_.lies_now();
  const Repetition& r = judged.repetition;
  const auto begun = seen_.at(r.start), most = seen_.at(r.peak);
  return !has_a_say() || !begun || !most || most->value - begun->value > kClosedShare * r.peak_opening.value;
}

}  // namespace clamshell
