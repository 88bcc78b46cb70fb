// SPDX-License-Identifier: Apache-2.0
/// examples/c00_short.mp4: two repetitions of a rendered person whose every joint is known, and how to analyse it.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <vector>

#include "coach/analyze.h"
#include "motion/synthetic_thigh.h"
#include "video/read_video.h"

namespace clamshell::sample_clip {

const std::filesystem::path kVideo = CLAMSHELL_SOURCE_DIR "/examples/c00_short.mp4";

// From examples/c00_short.json.
constexpr int kFrames = 96;
constexpr Side kTopLeg = Side::right;
struct Hold {
  double start_s, end_s;
};
constexpr std::array<Hold, 2> kHolds{{{1.6, 2.4}, {5.0, 5.3}}};

constexpr std::array kOpenings{from_degrees(49.55), from_degrees(45.43)};

/// What a phone in the band would have felt, from two seconds before the clip.
inline std::vector<MotionSample> felt() {
  SyntheticThigh thigh;
  thigh.set.lead_in = Seconds{2.6};
  thigh.set.repetitions = {
      {.lift = Seconds{1}, .hold = Seconds{0.8}, .lower = Seconds{1.2}, .rest = Seconds{0.4}, .opening = kOpenings[0]},
      {.lift = Seconds{1}, .hold = Seconds{0.3}, .lower = Seconds{0.6}, .rest = Seconds{1}, .opening = kOpenings[1]}};
  thigh.lying_on = other(kTopLeg);
  std::vector<MotionSample> felt = thigh.felt();
  for (MotionSample& sample : felt) sample.time += Seconds{-2};
  return felt;
}

inline AnalyzeOptions options(Model model, int threads = 1) {
  return {.networks = CLAMSHELL_SOURCE_DIR "/node_modules/@mediapipe/pose",
          .learned = CLAMSHELL_SOURCE_DIR "/learned",
          .exercise = CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml",
          .model = model,
          .height = std::nullopt,
          .working_leg = std::nullopt,
          .threads = threads};
}

inline Analysis analyzed(const std::filesystem::path& video, const AnalyzeOptions& options, TimeRange part = {}) {
  VideoReader film(video, part, options.correction);
  return analyze(film, video, options, [](const VideoFacts&, const CoachedFrame&) {});
}

inline void expect_same(const std::vector<JudgedRepetition>& some, const std::vector<JudgedRepetition>& others) {
  ASSERT_EQ(some.size(), others.size());
  for (std::size_t i = 0; i < some.size(); ++i) {
    const Repetition &one = some[i].repetition, &other = others[i].repetition;
    EXPECT_EQ(one.start, other.start);
    EXPECT_EQ(one.peak, other.peak);
    EXPECT_EQ(one.end, other.end);
    EXPECT_EQ(one.peak_opening.value, other.peak_opening.value);
    EXPECT_EQ(some[i].verdict.findings.size(), others[i].verdict.findings.size());
    EXPECT_EQ(some[i].verdict.not_judged.size(), others[i].verdict.not_judged.size());
  }
}

}  // namespace clamshell::sample_clip
