// SPDX-License-Identifier: Apache-2.0
#include "report/draw_overlay.h"

#include <gtest/gtest.h>

#include <array>

#include "report/canvas.h"
#include "report/draw_skeleton.h"
#include "wording/synthetic_feedback.h"

namespace clamshell {
namespace {

using Rgb = std::array<int, 3>;

Rgb pixel(const Image& image, double x, double y) {
  const auto at =
      3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x));
  return {image.rgb[at], image.rgb[at + 1], image.rgb[at + 2]};
}

constexpr Rgb kUntouched{kGrey, kGrey, kGrey};

/// How many pixels of the upper strip differ, where the panels are and no skeleton.
int changed_above(const Image& a, const Image& b) {
  int changed = 0;
  for (int y = 0; y < a.height / 2; ++y)
    for (int x = 0; x < a.width; ++x) changed += pixel(a, x, y) != pixel(b, x, y);
  return changed;
}

TEST(Canvas, gives_back_an_untouched_picture) {
  for (const auto& [width, height] : {std::pair{1, 1}, {3, 2}, {321, 241}}) {
    Image image{width, height, {}};
    for (int i = 0; i < 3 * width * height; ++i) image.rgb.push_back(static_cast<std::uint8_t>(7 * i));
    EXPECT_EQ(Canvas(image).image().rgb, image.rgb);
  }
}

TEST(Canvas, scales_down_but_never_up) {
  const Frame frame = grey_frame({}, 1001, 501);
  const Image small = Canvas(*frame.image, 480).image();
  EXPECT_EQ(small.width, 480);
  EXPECT_EQ(small.height, 240);
  EXPECT_EQ(Canvas(*frame.image, 4000).image().width, 1001);
}

TEST(Overlay, keeps_the_size_and_the_time) {
  for (const auto& [width, height] : {std::pair{320, 240}, {641, 359}, {480, 854}, {17, 9}}) {
    const Frame drawn =
        OverlayPainter(clamshell_exercise()).draw(synthetic_feedback(Seconds{1.5}, width, height, from_degrees(30)));
    EXPECT_EQ(drawn.image->width, width);
    EXPECT_EQ(drawn.image->height, height);
    EXPECT_EQ(drawn.image->rgb.size(), static_cast<std::size_t>(3 * width * height));
    EXPECT_EQ(drawn.time, Seconds{1.5});
  }
}

TEST(Overlay, draws_the_top_leg_in_its_own_colour) {
  const auto coached = synthetic_feedback({}, 640, 480, {});
  const Frame drawn = OverlayPainter(clamshell_exercise()).draw(coached);
  const auto at_knee = [&](Landmark knee) {
    return pixel(*drawn.image, coached.feedback.keypoints[knee].x.value, coached.feedback.keypoints[knee].y.value);
  };
  EXPECT_GT(at_knee(Landmark::left_knee)[0], at_knee(Landmark::left_knee)[2]) << "orange";
  EXPECT_LT(at_knee(Landmark::right_knee)[0], at_knee(Landmark::right_knee)[2]) << "blue";
}

TEST(Overlay, leaves_the_background_alone) {
  const Frame drawn = OverlayPainter(clamshell_exercise()).draw(synthetic_feedback({}, 640, 480, {}));
  EXPECT_EQ(pixel(*drawn.image, 320, 470), kUntouched);
  EXPECT_EQ(pixel(*drawn.image, 320, 240), kUntouched);
}

TEST(Overlay, draws_no_skeleton_of_somebody_unseen) {
  auto coached = synthetic_feedback({}, 640, 480, {});
  coached.feedback.keypoints.seen = false;
  const Frame drawn = OverlayPainter(clamshell_exercise()).draw(coached);
  for (const Keypoint& keypoint : coached.feedback.keypoints.at)
    EXPECT_EQ(pixel(*drawn.image, keypoint.x.value, keypoint.y.value), kUntouched);
}

TEST(Overlay, draws_no_landmark_without_confidence) {
  auto coached = synthetic_feedback({}, 640, 480, {});
  coached.feedback.keypoints[Landmark::left_foot_index].confidence = 0;
  const Frame drawn = OverlayPainter(clamshell_exercise()).draw(coached);
  const Keypoint& foot = coached.feedback.keypoints[Landmark::left_foot_index];
  EXPECT_EQ(pixel(*drawn.image, foot.x.value, foot.y.value), kUntouched);
}

TEST(Overlay, moves_the_gauge_with_the_opening) {
  const Frame closed = OverlayPainter(clamshell_exercise()).draw(synthetic_feedback({}, 640, 480, {}));
  const Frame open = OverlayPainter(clamshell_exercise()).draw(synthetic_feedback({}, 640, 480, from_degrees(45)));
  EXPECT_GT(changed_above(*closed.image, *open.image), 500);
}

TEST(Overlay, shows_the_remarks_on_a_repetition_for_a_while) {
  OverlayPainter painter(clamshell_exercise());
  const auto draw = [&](Seconds time, bool completes) {
    auto coached = synthetic_feedback(time, 640, 480, {});
    if (completes) coached.feedback.completed = {synthetic_analysis().repetitions[1]};
    return painter.draw(coached).image;
  };
  const auto before = draw(Seconds{9}, false), at = draw(Seconds{10}, true);
  const auto soon_after = draw(Seconds{12}, false), later = draw(Seconds{14}, false);
  EXPECT_GT(changed_above(*before, *at), 5000);
  EXPECT_EQ(changed_above(*at, *soon_after), 0);
  EXPECT_EQ(changed_above(*before, *later), 0);
}

/// The colour of a hip after a repetition with this verdict.
Rgb hip_after(const Verdict& verdict) {
  auto coached = synthetic_feedback({}, 640, 480, {});
  coached.feedback.completed = {{.repetition = {}, .verdict = verdict}};
  const Keypoint& hip = coached.feedback.keypoints[Landmark::left_hip];
  return pixel(*OverlayPainter(clamshell_exercise()).draw(coached).image, hip.x.value, hip.y.value);
}

TEST(Overlay, colours_the_joints_at_fault) {
  const Rgb clean = hip_after({});
  const Rgb fault = hip_after(synthetic_analysis().repetitions[1].verdict);
  EXPECT_GT(clean[1], 100) << "orange";
  EXPECT_LT(fault[1], 60) << "red";
}

TEST(Overlay, accuses_no_joint_of_what_was_not_judged) {
  const Verdict undecided{.findings = {}, .not_judged = {{CriterionId::pelvis_rolled_back, WhyNotJudged::view}}};
  EXPECT_EQ(hip_after(undecided), hip_after({}));
}

TEST(Overlay, praises_only_what_was_judged) {
  const auto drawn = [](const Verdict& verdict) {
    auto coached = synthetic_feedback({}, 640, 480, {});
    coached.feedback.completed = {{.repetition = {}, .verdict = verdict}};
    return OverlayPainter(clamshell_exercise()).draw(coached).image;
  };
  const auto greenish = [](const Image& image) {
    int pixels = 0;
    for (int x = 0; x < image.width; ++x)
      for (int y = 0; y < image.height; ++y) {
        const auto [red, green, blue] = pixel(image, x, y);
        pixels += green > red + 60 && green > blue + 60;
      }
    return pixels;
  };
  EXPECT_GT(greenish(*drawn({})), 20);
  EXPECT_EQ(greenish(*drawn({.findings = {}, .not_judged = {{CriterionId::no_hold, WhyNotJudged::unseen}}})), 0);
}

TEST(Overlay, says_the_cue) {
  const auto drawn = [](const std::string& cue) {
    auto coached = synthetic_feedback({}, 640, 480, {});
    coached.feedback.completed = {synthetic_analysis().repetitions[1]};
    for (Finding& finding : coached.feedback.completed[0].verdict.findings) finding.cue = cue;
    return OverlayPainter(clamshell_exercise()).draw(coached).image;
  };
  EXPECT_GT(changed_above(*drawn(""), *drawn("Keep your hips stacked, one right above the other.")), 1000);
}

TEST(Overlay, talks_below_the_person_where_there_is_room) {
  const auto drawn = [](double lowest) {
    auto coached = synthetic_feedback({}, 640, 480, {});
    for (Keypoint& keypoint : coached.feedback.keypoints.at) keypoint.y = Pixels{lowest};
    coached.feedback.completed = {synthetic_analysis().repetitions[1]};
    return OverlayPainter(clamshell_exercise()).draw(coached).image;
  };
  EXPECT_NE(pixel(*drawn(280), 320, 455), kUntouched);
  EXPECT_EQ(pixel(*drawn(280), 320, 25), kUntouched);
  EXPECT_EQ(pixel(*drawn(440), 320, 470), kUntouched);
  EXPECT_NE(pixel(*drawn(440), 320, 25), kUntouched);
}

TEST(Overlay, shows_no_opening_that_is_not_a_number) {
  CoachedFrame unknown = synthetic_feedback({}, 640, 480, Radians{NAN}), unseen = synthetic_feedback({}, 640, 480, {});
  unseen.feedback.pose->opening.stddev = Radians{INFINITY};
  EXPECT_EQ(changed_above(*OverlayPainter(clamshell_exercise()).draw(unknown).image,
                          *OverlayPainter(clamshell_exercise()).draw(unseen).image),
            0);
}

}  // namespace
}  // namespace clamshell
