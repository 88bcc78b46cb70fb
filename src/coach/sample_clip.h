// SPDX-License-Identifier: Apache-2.0
/// examples/c00_short.mp4: two repetitions of a rendered person whose every joint is known, and how to analyse it.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <vector>

#include "coach/analyze.h"
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
