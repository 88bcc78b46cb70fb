// SPDX-License-Identifier: Apache-2.0
/// The tables of scenarios/: movements that nobody had to film, seen by a made-up camera, and what they must come to.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <vector>

#include "exercise/exercise.h"
#include "fit/follow_body.h"
#include "fit/synthetic_view.h"
#include "form/judge.h"
#include "form/scenario.h"
#include "repetition/count_repetitions.h"

namespace clamshell {
namespace {

using scenario::Row;

const Exercise kClamshell = load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");
constexpr std::size_t kRepetitions = 2;
constexpr double kFramesPerSecond = 30;

std::vector<Row> table(const std::string& name) {
  return scenario::read_table(CLAMSHELL_SOURCE_DIR "/scenarios/" + name);
}

/// By name, degrees.
std::map<std::string, SyntheticView> views() {
  std::map<std::string, SyntheticView> result;
  for (const Row& row : table("views.txt"))
    result[row.text("view")] = seen_from(row.number("azimuth °"), row.number("elevation °"));
  return result;
}

const SyntheticView& view_of(const Row& row, const std::map<std::string, SyntheticView>& known) {
  const auto view = known.find(row.text("view"));
  if (view == known.end()) row.refuse("views.txt has no view \"" + row.text("view") + "\".");
  return view->second;
}

SyntheticSet set_of(const Row& row) {
  SyntheticSet set;
  const SyntheticRepetition repetition{.lift = Seconds{row.number("lift s")},
                                       .hold = Seconds{row.number("hold s")},
                                       .lower = Seconds{row.number("lower s")},
                                       .opening = from_degrees(row.number("opening °")),
                                       .pelvis_roll = from_degrees(row.number("roll °")),
                                       .feet_gap = Metres{0.01 * row.number("feet gap cm")},
                                       .bottom_knee_lift = Metres{0.01 * row.number("knee lift cm")}};
  set.repetitions.assign(kRepetitions, repetition);
  return set;
}

struct Seen {
  Viewpoint from;
  std::vector<Repetition> repetitions;
};

Seen watch(const SyntheticSet& set, const SyntheticView& view) {
  BodyFollower body{{}};
  RepetitionCounter counter;
  Seen seen;
  int calibrations = 0;
  for (int frame = 0; frame / kFramesPerSecond < set.duration().value; ++frame) {
    const std::vector<BodyPose> poses = body.add(view.see(set, Seconds{frame / kFramesPerSecond}));
    if (std::exchange(calibrations, body.calibrations()) != body.calibrations()) counter.interrupt();
    for (const BodyPose& pose : poses)
      if (const auto repetition = counter.add(pose)) seen.repetitions.push_back(*repetition);
  }
  if (const auto& found = body.calibration()) seen.from = {found->azimuth.value, found->elevation.value};
  return seen;
}

TEST(Scenarios, of_repetitions_are_judged_as_their_table_says) {
  const auto known = views();
  for (const Row& row : table("repetitions.txt")) {
    auto expected = scenario::expectation(row, kClamshell.repetition);
    expected.may_be_declined.push_back(CriterionId::trunk_swayed);  // only the learned body sees it
    const Seen seen = watch(set_of(row), view_of(row, known));
    EXPECT_EQ(seen.repetitions.size(), kRepetitions) << row.place;
    for (const Repetition& repetition : seen.repetitions) {
      const Verdict verdict = judge(repetition, kClamshell, seen.from, from_degrees(row.number("own best °")));
      const auto complaints = scenario::complaints(verdict, expected, kClamshell.repetition);
      EXPECT_TRUE(complaints.empty()) << fmt::format("{}: {} from {}, repetition {}: {}", row.place,
                                                     row.text("movement"), row.text("view"), repetition.number,
                                                     fmt::join(complaints, "; "));
    }
  }
}

SetUp set_up_of(const Row& row) {
  auto degrees = [&row](const std::string& column) {
    const auto [value, stddev] = row.measured(column);
    return Measured<Radians>{from_degrees(value), from_degrees(stddev)};
  };
  auto centimetres = [&row](const std::string& column) {
    const auto [value, stddev] = row.measured(column);
    return Measured<Metres>{Metres{0.01 * value}, Metres{0.01 * stddev}};
  };
  return {.trunk_roll = degrees("trunk roll °"),
          .pelvis_roll = degrees("pelvis roll °"),
          .hip_flexion = degrees("hip °"),
          .knee_flexion = degrees("knee °"),
          .feet_gap = centimetres("feet gap cm"),
          .head_height = centimetres("head cm"),
          .top_hand_height = centimetres("hand cm")};
}

TEST(Scenarios, of_set_ups_are_judged_as_their_table_says) {
  const auto known = views();
  for (const Row& row : table("set_ups.txt")) {
    const auto expected = scenario::expectation(row, kClamshell.set_up);
    const Orbit<double>& camera = view_of(row, known).camera;
    const Verdict verdict =
        judge(set_up_of(row), kClamshell, Viewpoint{Radians{camera.azimuth}, Radians{camera.elevation}});
    const auto complaints = scenario::complaints(verdict, expected, kClamshell.set_up);
    EXPECT_TRUE(complaints.empty()) << fmt::format("{}: {} from {}: {}", row.place, row.text("set-up"),
                                                   row.text("view"), fmt::join(complaints, "; "));
  }
}

}  // namespace
}  // namespace clamshell
