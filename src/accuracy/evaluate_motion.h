// SPDX-License-Identifier: Apache-2.0
/// How well a sensor's recordings are counted and measured, where people counted and measured them, too.
///
/// A folder's truth.json is a list with an entry for each recording: `file`, the fewest and the most repetitions that a
/// counter may say (`count_min`, `count_max`), and of those that everybody would count the middle of the hold
/// (`peaks_s`) and the opening (`opening_deg`). Entries without these fields, and those with `clear` or
/// `sensor_leg_moves` false, are left out; openings are not compared where `estimators_agree` is false.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accuracy/tally.h"
#include "coach/analyze.h"

namespace clamshell {

struct TrueMotion {
  std::filesystem::path file;
  int count_min{}, count_max{};
  std::vector<Seconds> peaks;
  std::vector<Radians> openings;  ///< as many as peaks, or none
};

struct MotionTally {
  int recordings{}, counted_right{};
  int found{}, peaks{}, peaks_found{};  ///< found within 0.4 s
  Mean<Seconds> peak_time;
  Agreement<Radians> opening;

  MotionTally& operator+=(const MotionTally& other);
};

struct EvaluatedMotion {
  std::string name;
  int count_min{}, count_max{};
  MotionTally tally;
  std::optional<std::string> failure;  ///< why it could not be analysed, a sentence
};

/// A folder with a truth.json for motion recordings.
bool has_motion_truth(const std::filesystem::path& folder);
/// Throws BadTruth.
std::vector<TrueMotion> read_motion_truth(const std::filesystem::path& folder);
/// files are those of the folder. Throws BadTruth.
std::vector<TrueMotion> parse_motion_truth(std::string_view json, const std::filesystem::path& folder);

EvaluatedMotion evaluate_motion(const TrueMotion& truth, const AnalyzeOptions& options);

/// In the language that is spoken; degrees, seconds.
std::string write_motion_table(const std::vector<EvaluatedMotion>& evaluated);

}  // namespace clamshell
