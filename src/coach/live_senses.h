// SPDX-License-Identifier: Apache-2.0
/// A live camera's poses and, where a phone is in the band beside it, what its sensor feels: judged as one.
///
/// Nobody has said whose phone it is, and on which thigh. So the sensor has a say only once it felt the movement that
/// the camera saw (the openings' correlation over a quarter of a minute), and no longer than it does. The same tells
/// how far the two clocks are apart, as with a film and a recording; repetitions are alike, so the caller has to bring
/// the clocks within kClocksApart of each other, or one repetition could be taken for the next.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <vector>

#include "coach/feedback.h"
#include "coach/opening_track.h"
#include "coach/two_senses.h"
#include "coach/worn_thigh.h"

namespace clamshell {

class LiveSenses {
 public:
  static constexpr Seconds kClocksApart{0.5};
  static constexpr Seconds kPatience{0.3};  ///< for what the sensor felt at the moment of a picture

  explicit LiveSenses(PoseJudge judge) : judge_(std::move(judge)) {}

  /// As PoseJudge::begin(), of what the camera sees.
  void begin(std::optional<Side> working_leg, const std::optional<Viewpoint>& view);
  /// Readings in the order of time, at about the time of the frames' clock.
  void feel(std::span<const MotionSample> samples);
  /// The poses that became known with the frame of this moment, none where the person is unseen. Gives the repetitions
  /// that were completed up to there or, where the sensor has a say, up to what it felt last.
  std::vector<JudgedRepetition> add(Seconds now, const std::vector<BodyPose>& seen);
  std::vector<JudgedRepetition> finish();

  const PoseJudge& judge() const { return judge_.judge(); }
  /// At the frame added last, or up to kPatience before; nothing while neither sense knows.
  std::optional<BodyPose> pose() const;
  /// Nothing while no phone is felt.
  std::optional<BandSensor> sensor() const;

 private:
  struct Moment {
    Seconds time;
    std::optional<BodyPose> seen;
  };
  void compare();
  void count_unfelt(std::size_t repetitions);
  bool feels_the_opening() const;
  std::optional<Measured<Radians>> felt_at(const Moment& moment);
  bool was_moved(const JudgedRepetition& judged, bool is_seen) const;
  bool has_a_say() const { return sensor() == BandSensor::joined; }
  std::vector<JudgedRepetition> judge_waiting(bool all);

  TwoSensesJudge judge_;
  Seconds now_{};
  std::optional<Seconds> compared_at_;
  WornThigh thigh_;
  int learned_{};             ///< hinges of it
  OpeningTrack seen_, felt_;  ///< of late, each since its opening has its zero
  BandSensor sensor_ = BandSensor::waiting;
  Seconds offset_{};  ///< to be added to the sensor's times
  std::optional<Seconds> contradicts_since_{};
  int unfelt_{};                  ///< repetitions since the phone is there of which it felt nothing
  std::deque<Moment> waiting_;    ///< for what the sensor felt
  std::optional<Seconds> taken_;  ///< the newest moment that waits or is judged
};

}  // namespace clamshell
