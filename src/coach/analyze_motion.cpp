// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "body/side_lying_body.h"
#include "coach/analyze.h"
#include "coach/held_to_dose.h"
#include "coach/judge_poses.h"
#include "coach/thigh_coach.h"
#include "exercise/exercise.h"
#include "form/judge.h"
#include "language/translate.h"
#include "motion/follow_thigh.h"

namespace clamshell {
Analysis analyze_motion(const MotionRecording& recording, const std::filesystem::path& name,
                        const AnalyzeOptions& options, TimeRange part) {
  Analysis analysis;
  analysis.exercise = translated(load_exercise(options.exercise));
  if (options.dose) analysis.exercise = held_to(std::move(analysis.exercise), *options.dose);
  analysis.video = {.path = name,
                    .duration = recording.duration(),
                    .fps = recording.samples_per_second,
                    .frames = static_cast<int>(recording.samples.size())};

  ThighFollower thigh;
  PoseJudge judge(analysis.exercise, {});
  int learned = 0;
  const auto take = [&](const std::vector<BodyPose>& poses) {
    if (std::exchange(learned, thigh.learned()) != thigh.learned()) judge.begin(options.working_leg, std::nullopt);
    for (const BodyPose& pose : poses) analysis.series.push_back({pose.time, pose});
    for (const JudgedRepetition& judged : judge.add(poses)) analysis.repetitions.push_back(judged);
  };
  const Seconds origin = recording.samples.front().time;
  bool any = false;
  for (MotionSample sample : recording.samples) {
    sample.time -= origin;
    if (sample.time < part.start) continue;
    if (sample.time >= part.end) break;
    any = true;
    take(thigh.add(sample));
  }
  if (!any) throw InputError(fmt::format("\"{}\" has no reading between --start and --end.", name.string()));
  take(thigh.finish());
  if (const auto cut_off = judge.finish()) analysis.repetitions.push_back(*cut_off);

  if (learned > 0) {
    analysis.person =
        LyingPerson{.lying_on = options.working_leg ? std::optional(other(*options.working_leg)) : std::nullopt,
                    .height = options.height.value_or(kAverageHeight),
                    .height_given = options.height.has_value()};
    analysis.setup.measured = kUnfeltSetUp;
    analysis.setup.verdict = clamshell::judge(kUnfeltSetUp, analysis.exercise, std::nullopt);
  }
  if (analysis.repetitions.empty())
    analysis.remark =
        tr("No repetition: the sensor felt no thigh that opened, came back and rested as in a clamshell.");
  return analysis;
}

}  // namespace clamshell
