// SPDX-License-Identifier: Apache-2.0
#include "accuracy/tally.h"

namespace clamshell {

Judgements Tally::judgements() const {
  Judgements all;
  for (const Judgements& criterion : repetition) all += criterion;
  for (const Judgements& criterion : setup) all += criterion;
  return all;
}

Tally& Tally::operator+=(const Tally& other) {
  clips += other.clips;
  counted_exactly += other.counted_exactly;
  right_leg += other.right_leg;
  true_repetitions += other.true_repetitions;
  found += other.found;
  paired += other.paired;
  peak_time += other.peak_time;
  opening += other.opening;
  pelvis_roll += other.pelvis_roll;
  peak_opening += other.peak_opening;
  largest_pelvis_roll += other.largest_pelvis_roll;
  feet_gap += other.feet_gap;
  bottom_knee_lift += other.bottom_knee_lift;
  for (std::size_t i = 0; i < repetition.size(); ++i) repetition[i] += other.repetition[i];
  for (std::size_t i = 0; i < setup.size(); ++i) setup[i] += other.setup[i];
  return *this;
}

}  // namespace clamshell
