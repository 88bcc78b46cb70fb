// SPDX-License-Identifier: Apache-2.0
/// examples/mex: the thigh angles of fifteen real people over time, with counts and times checked by hand; for tests.
#pragma once

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "body/body_pose.h"

namespace clamshell::recorded {

struct Label {
  Seconds peak;               ///< the middle of the time above 90 % of the opening
  Radians opening;            ///< from the rests beside it
  Seconds lift, hold, lower;  ///< 10 to 90 %, above 90 %, 90 to 10 % of the opening
};

struct Recording {
  std::string name;
  int count_min{}, count_max{};  ///< what a counter may say
  std::vector<Label> repetitions;
  Seconds begin;
  std::vector<Radians> angles;  ///< 25 a second; 0 = the mean of the rests

  Seconds end() const { return begin + Seconds{static_cast<double>(angles.size() - 1) / kRate}; }
  Radians at(Seconds time) const {
    const double index = std::clamp((time - begin).value * kRate, 0.0, static_cast<double>(angles.size() - 1));
    const auto before = static_cast<std::size_t>(index), after = std::min(before + 1, angles.size() - 1);
    const double share = index - static_cast<double>(before);
    return (1 - share) * angles[before] + share * angles[after];
  }

 private:
  static constexpr double kRate = 25;
};

/// The rows below the header, cell by cell.
inline std::vector<std::vector<std::string>> table(const std::string& name) {
  std::ifstream file(std::filesystem::path(CLAMSHELL_SOURCE_DIR "/examples/mex") / name);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  for (std::getline(file, line); std::getline(file, line);) {
    std::istringstream cells(line);
    auto& row = rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');) row.push_back(cell);
  }
  if (rows.empty()) throw std::runtime_error("examples/mex/" + name + " is missing.");
  return rows;
}

inline std::vector<Recording> recordings() {
  std::vector<Recording> all;
  std::map<std::string, std::size_t> index;
  for (const auto& row : table("recordings.csv")) {
    index[row.at(0)] = all.size();
    all.push_back({.name = row.at(0),
                   .count_min = std::stoi(row.at(1)),
                   .count_max = std::stoi(row.at(2)),
                   .repetitions = {},
                   .begin = {},
                   .angles = {}});
  }
  for (const auto& row : table("repetitions.csv"))
    all[index.at(row.at(0))].repetitions.push_back({.peak = Seconds{std::stod(row.at(1))},
                                                    .opening = from_degrees(std::stod(row.at(2))),
                                                    .lift = Seconds{std::stod(row.at(3))},
                                                    .hold = Seconds{std::stod(row.at(4))},
                                                    .lower = Seconds{std::stod(row.at(5))}});
  for (const auto& row : table("angles.csv")) {
    Recording& recording = all[index.at(row.at(0))];
    recording.begin = Seconds{std::stod(row.at(1))};
    std::istringstream tenths(row.at(2));
    for (double angle{}; tenths >> angle;) recording.angles.push_back(from_degrees(angle / 10));
  }
  return all;
}

/// How a camera errs: each frame by itself, and slowly.
struct CameraNoise {
  double fps = 30;
  double white_deg = 1, wander_deg = 0;
  Seconds wander_memory{1.0};
  unsigned seed = 1;
};

/// offset: of the opening's zero, which is where the calibration found the knees closed; drift: by how much it has
/// moved at the end.
inline std::vector<BodyPose> watch(const Recording& recording, const CameraNoise& noise, Radians offset = {},
                                   Radians drift = {}) {
  std::mt19937 random(noise.seed);
  std::normal_distribution<double> normal;
  const double kept = std::exp(-1 / noise.fps / noise.wander_memory.value);
  double wander = normal(random);
  std::vector<BodyPose> poses;
  const Seconds length = recording.end() - recording.begin;
  for (int frame = 0; frame / noise.fps <= length.value; ++frame) {
    BodyPose& pose = poses.emplace_back();
    pose.time = recording.begin + Seconds{frame / noise.fps};
    pose.opening = {recording.at(pose.time) + offset + ((pose.time - recording.begin) / length) * drift +
                        from_degrees(noise.white_deg * normal(random) + noise.wander_deg * wander),
                    from_degrees(std::hypot(noise.white_deg, noise.wander_deg))};
    wander = kept * wander + std::sqrt(1 - kept * kept) * normal(random);
  }
  return poses;
}

}  // namespace clamshell::recorded
