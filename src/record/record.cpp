// SPDX-License-Identifier: Apache-2.0
#include "record/record.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "coach/analyze.h"
#include "form/tempo.h"
#include "form/verdict.h"
#include "repetition/repetition.h"

namespace clamshell {
namespace {

constexpr Seconds kRest{15};  ///< between two sets; within one nobody pauses for so long

std::vector<MovementSample> movement_of(const Repetition& repetition) {
  std::vector<MovementSample> movement;
  for (const BodyPose& pose : repetition.poses)
    movement.push_back({.since_start = pose.time - repetition.start,
                        .opening = pose.opening.value,
                        .pelvis_roll_change = pose.pelvis_roll_change.value,
                        .hip_flexion = pose.hip_flexion.value,
                        .knee_flexion = pose.knee_flexion.value,
                        .feet_gap = pose.feet_gap.value,
                        .bottom_knee_lift = pose.bottom_knee_lift.value});
  return movement;
}

}  // namespace

RepetitionRecord record(const JudgedRepetition& judged, const Exercise& exercise, int number, Timestamp completed) {
  const Repetition& r = judged.repetition;
  const Tempo tempo = tempo_of(r);
  return {.number = number,
          .time = completed,
          .lift = tempo.lift,
          .hold = tempo.hold,
          .lower = tempo.lower,
          .opening = r.peak_opening,
          .pelvis_roll = largest_pelvis_roll_change(r.poses),
          .verdict = judged.verdict,
          .clean = is_clean(judged.verdict, exercise),
          .movement = movement_of(r)};
}

SessionRecord record(const Analysis& analysis, const Exercise& exercise, const Recording& recording) {
  if (!analysis.person || analysis.repetitions.empty())
    throw InputError("No repetition was counted in the video, so there is no session to save.");
  if (std::ranges::any_of(analysis.repetitions, [](const JudgedRepetition& j) { return !j.working_leg; }))
    throw InputError("A sensor can't know which leg wears it: say --side left or --side right to save the session.");
  const auto moment = [&](Seconds t) {
    return recording.begun + std::chrono::milliseconds{std::llround(1e3 * t.value)};
  };

  SessionRecord session;
  session.source = Source::file;
  session.answers.counts = true;  // or it would not have been saved
  session.plan = recording.dose;
  session.begun = recording.begun;
  session.utc_offset = recording.utc_offset;
  session.film = recording.film;
  session.ended = moment(analysis.video.duration);
  Seconds last_end;
  for (const JudgedRepetition& judged : analysis.repetitions) {
    const Repetition& r = judged.repetition;
    if (session.sets.empty() || session.sets.back().working_leg != judged.working_leg || r.start - last_end > kRest) {
      SetRecord& set = session.sets.emplace_back();
      set.working_leg = *judged.working_leg;
      set.band = recording.dose.band;
      set.number = static_cast<int>(std::ranges::count(session.sets, set.working_leg, &SetRecord::working_leg));
      set.begun = moment(r.start);
      set.end = SetEnd::complete;
    }
    SetRecord& set = session.sets.back();
    const int number = static_cast<int>(set.repetitions.size()) + 1;
    set.repetitions.push_back(record(judged, exercise, number, moment(r.seen_until())));
    set.ended = moment(r.end);
    last_end = r.end;
  }
  return session;
}

}  // namespace clamshell
