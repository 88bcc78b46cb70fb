// SPDX-License-Identifier: Apache-2.0
/// For tests: made-up sessions, and a folder that goes with the test.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <string>

#include "store/session_store.h"

namespace clamshell {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN(), kInfinity = std::numeric_limits<double>::infinity();

inline Timestamp at(std::int64_t seconds) { return Timestamp{std::chrono::seconds{1'700'000'000 + seconds}}; }

/// Who is there from the beginning.
inline const std::string kMe = "00000000000000000000000000000001";

inline NewSession session_of(const std::string& person, Source source, Timestamp begun) {
  NewSession session;
  session.person = person;
  session.source = source;
  session.begun = begun;
  return session;
}

inline RepetitionRecord made_up_repetition(int number) {
  RepetitionRecord repetition;
  repetition.number = number;
  repetition.time = at(4 * number);
  repetition.lift = Seconds{1.25};
  repetition.hold = Seconds{0.5};
  repetition.lower = Seconds{1.75};
  repetition.opening = {from_degrees(41.5), from_degrees(2.25)};
  repetition.pelvis_roll = {from_degrees(-3), from_degrees(1.5)};
  repetition.verdict.findings = {
      {CriterionId::pelvis_rolled_back, 9.5, 1.25, 8, "deg", 0.875, "Keep your hips stacked."},
      {CriterionId::no_hold, 0.1, 0.05, 0.35, "s", 0.99, "Hold at the top."}};
  repetition.verdict.not_judged = {{CriterionId::feet_apart, WhyNotJudged::view},
                                   {CriterionId::bottom_leg_moved, WhyNotJudged::unseen}};
  repetition.clean = false;
  const Radians still{};
  repetition.movement = {{Seconds{0}, still, still, from_degrees(45), from_degrees(90), Metres{0}, Metres{0}},
                         {Seconds{1.5}, from_degrees(41.5), from_degrees(-3), from_degrees(45), from_degrees(90),
                          Metres{0.0021}, Metres{-0.0003}}};
  return repetition;
}

inline SetRecord set_of(Side working_leg, int number = 1) {
  SetRecord set;
  set.number = number;
  set.working_leg = working_leg;
  set.begun = at(1);
  return set;
}

class Databases : public testing::Test {
 protected:
  ~Databases() override { std::filesystem::remove_all(folder_); }

  static std::string content_of(const std::filesystem::path& path) {
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
  }

  static std::filesystem::path new_folder() {
    std::string name = std::filesystem::path(testing::TempDir()) / "clamshell_store_XXXXXX";
    if (!mkdtemp(name.data())) throw std::runtime_error(name + " can't be made");
    return name;
  }

  std::filesystem::path folder_ = new_folder();
  std::filesystem::path file_ = folder_ / "sessions.db";
};

}  // namespace clamshell
