// SPDX-License-Identifier: Apache-2.0
#include "accuracy/evaluate_motion.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "accuracy/read_truth.h"
#include "language/translate.h"
#include "motion_file/read_motion.h"

namespace clamshell {
namespace {

constexpr Seconds kSamePeak{0.4};
constexpr int kMotionNameWidth = 24;

std::filesystem::path motion_truth_of(const std::filesystem::path& folder) { return folder / "truth.json"; }

MotionTally tally_of(const std::vector<JudgedRepetition>& repetitions, const TrueMotion& truth) {
  MotionTally tally;
  tally.recordings = 1;
  tally.found = static_cast<int>(repetitions.size());
  tally.counted_right = truth.count_min <= tally.found && tally.found <= truth.count_max;
  tally.peaks = static_cast<int>(truth.peaks.size());
  if (repetitions.empty()) return tally;
  for (std::size_t i = 0; i < truth.peaks.size(); ++i) {
    const auto off = [&](const JudgedRepetition& judged) { return abs(judged.repetition.peak - truth.peaks[i]); };
    const Repetition& nearest = std::ranges::min_element(repetitions, {}, off)->repetition;
    const Seconds distance = abs(nearest.peak - truth.peaks[i]);
    tally.peak_time.add(distance);
    tally.peaks_found += distance <= kSamePeak;
    if (!truth.openings.empty()) tally.opening.add(nearest.peak_opening, truth.openings[i]);
  }
  return tally;
}

std::string motion_row(std::string_view name, const MotionTally& t, const std::string& asked) {
  const auto mean = [](const auto& value, double unit, int decimals) {
    return value ? decimal(unit * value->value, decimals) : "-";
  };
  const auto percent = [](std::optional<double> part) { return part ? fmt::format("{:.0f}", 100 * *part) : "-"; };
  const Coverage& c = t.opening.coverage;
  return fmt::format("{:<{}} {:>6} {:>8} {:>9} {:>7} {:>9} {:>6} / {:>3}\n", name, kMotionNameWidth, t.found, asked,
                     fmt::format("{}/{}", t.peaks_found, t.peaks), mean(t.peak_time.value(), 1, 2),
                     mean(t.opening.error.value(), kDegreesPerRadian, 1), percent(share(c.within_one, c.count)),
                     percent(share(c.within_two, c.count)));
}

}  // namespace

MotionTally& MotionTally::operator+=(const MotionTally& other) {
  recordings += other.recordings;
  counted_right += other.counted_right;
  found += other.found;
  peaks += other.peaks;
  peaks_found += other.peaks_found;
  peak_time += other.peak_time;
  opening += other.opening;
  return *this;
}

bool has_motion_truth(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::exists(motion_truth_of(folder), error);
}

std::vector<TrueMotion> read_motion_truth(const std::filesystem::path& folder) {
  std::ifstream file(motion_truth_of(folder));
  if (!file) throw BadTruth(fmt::format("\"{}\" can't be read.", motion_truth_of(folder).string()));
  return parse_motion_truth(std::string(std::istreambuf_iterator<char>(file), {}), folder);
}

std::vector<TrueMotion> parse_motion_truth(std::string_view json, const std::filesystem::path& folder) {
  const auto refuse = [&](const std::string& what) {
    throw BadTruth(fmt::format("The truth file \"{}\" {}.", motion_truth_of(folder).string(), what));
  };
  std::vector<TrueMotion> all;
  try {
    for (const nlohmann::json& entry : nlohmann::json::parse(json)) {
      if (!entry.contains("count_min") || !entry.value("clear", true) || !entry.value("sensor_leg_moves", true))
        continue;
      TrueMotion truth{.file = folder / entry.at("file").get<std::string>(),
                       .count_min = entry.at("count_min").get<int>(),
                       .count_max = entry.at("count_max").get<int>(),
                       .peaks = {},
                       .openings = {}};
      for (const double peak : entry.at("peaks_s").get<std::vector<double>>()) truth.peaks.emplace_back(peak);
      if (entry.value("estimators_agree", true))
        for (const double opening : entry.at("opening_deg").get<std::vector<double>>())
          truth.openings.push_back(from_degrees(opening));
      if (!truth.openings.empty() && truth.openings.size() != truth.peaks.size())
        refuse(fmt::format("has {} peaks and {} openings of \"{}\"", truth.peaks.size(), truth.openings.size(),
                           truth.file.filename().string()));
      all.push_back(std::move(truth));
    }
  } catch (const nlohmann::json::exception&) {
    refuse("is no list of recordings with file, count_min, count_max, peaks_s and opening_deg");
  }
  if (all.empty()) refuse("names no recording whose repetitions are counted");
  return all;
}

EvaluatedMotion evaluate_motion(const TrueMotion& truth, const AnalyzeOptions& options) {
  EvaluatedMotion evaluated{.name = truth.file.filename().string(),
                            .count_min = truth.count_min,
                            .count_max = truth.count_max,
                            .tally = {},
                            .failure = {}};
  try {
    evaluated.tally = tally_of(analyze_motion(read_motion(truth.file), truth.file, options).repetitions, truth);
  } catch (const BadMotion& bad) {
    evaluated.failure = bad.what();
  }
  return evaluated;
}

std::string write_motion_table(const std::vector<EvaluatedMotion>& evaluated) {
  std::string table =
      fmt::format("{:<{}} {}\n", "", kMotionNameWidth, tr("  reps       of  in 0.4 s  peak s   opening     within %"));
  MotionTally all;
  for (const EvaluatedMotion& one : evaluated) {
    all += one.tally;
    table += one.failure ? fmt::format("{:<{}} {}\n", one.name, kMotionNameWidth, told(*one.failure))
                         : motion_row(one.name, one.tally, fmt::format("{}-{}", one.count_min, one.count_max));
  }
  return table + '\n' + motion_row(tr("all"), all, "") +
         fmt::format("\n{}\n", tr("{} of {} recordings counted right.", all.counted_right, all.recordings));
}

}  // namespace clamshell
