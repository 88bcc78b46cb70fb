// SPDX-License-Identifier: Apache-2.0
#include "pose/follow_person.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <utility>
#include <vector>

#include "base/user_error.h"
#include "pose/synthetic_network.h"
#include "video/read_video.h"

namespace clamshell {
namespace {

const std::vector<Frame>& example() {
  static const std::vector<Frame> frames = [] {
    VideoReader video(CLAMSHELL_SOURCE_DIR "/examples/c00_short.mp4");
    std::vector<Frame> read;
    while (auto frame = video.next()) read.push_back(*frame);
    return read;
  }();
  return frames;
}

PoseNetworks shipped(Model model) { return {kShippedNetworks, kShippedLearned, model}; }

std::vector<Keypoints> follow(const std::vector<Frame>& frames, int side_by_side, BeginLook begin_look) {
  PersonFollower follower(std::move(begin_look));
  std::vector<Keypoints> seen;
  for (const Frame& frame : frames) {
    follower.begin(frame);
    if (follower.under_way() == side_by_side) seen.push_back(follower.take().keypoints);
  }
  while (follower.under_way()) seen.push_back(follower.take().keypoints);
  return seen;
}

std::vector<Keypoints> follow(const std::vector<Frame>& frames, int threads) {
  return follow(frames, threads, look_here(shipped(Model::lite), threads));
}

Keypoints seen_in(const Image& picture) {
  std::vector<Frame> frames(1);
  frames.front().image = std::make_shared<const Image>(picture);
  return follow(frames, 1).front();
}

double distance(const Keypoint& keypoint, double x, double y) {
  return std::hypot(keypoint.x.value - x, keypoint.y.value - y);
}

bool same(const Keypoints& a, const Keypoints& b) {
  const auto equal = [](const Keypoint& p, const Keypoint& q) {
    return p.x == q.x && p.y == q.y && p.confidence == q.confidence;
  };
  return a.time == b.time && a.seen == b.seen && std::ranges::equal(a.at, b.at, equal);
}

Image empty_picture(int width, int height) {
  return {.width = width,
          .height = height,
          .rgb = std::vector<std::uint8_t>(static_cast<std::size_t>(3 * width * height), 160)};
}

/// Copies the picture, turned by a quarter if told, so that its top left corner comes to (left, top).
void paste(const Image& picture, bool upright, int left, int top, Image& target) {
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const int column = left + (upright ? y : x), row = top + (upright ? picture.width - 1 - x : y);
      const auto from = static_cast<std::size_t>(3 * (y * picture.width + x));
      const auto to = static_cast<std::size_t>(3 * (row * target.width + column));
      std::copy_n(picture.rgb.begin() + static_cast<std::ptrdiff_t>(from), 3,
                  target.rgb.begin() + static_cast<std::ptrdiff_t>(to));
    }
  }
}

TEST(PersonFollower, sees_the_legs_where_they_are) {
  struct Truth {
    Landmark landmark;
    double x, y, x_open, y_open;  // closed, and with the knee at its highest
  };
  const std::vector<Keypoints> seen = follow(example(), 1);
  ASSERT_EQ(seen.size(), 96u);
  const Keypoints &closed = seen.front(), &open = seen[36];
  ASSERT_TRUE(closed.seen && open.seen);
  for (const Truth& t :
       {Truth{Landmark::left_hip, 284, 260, 284, 260}, Truth{Landmark::right_hip, 283, 216, 283, 216},
        Truth{Landmark::left_knee, 210, 281, 210, 281}, Truth{Landmark::right_knee, 208, 248, 196, 196},
        Truth{Landmark::left_ankle, 159, 265, 159, 265}, Truth{Landmark::right_ankle, 157, 255, 158, 253}}) {
    const auto landmark = static_cast<std::size_t>(t.landmark);
    EXPECT_LT(distance(closed[t.landmark], t.x, t.y), 25) << "closed, landmark " << landmark;
    EXPECT_LT(distance(open[t.landmark], t.x_open, t.y_open), 25) << "open, landmark " << landmark;
  }
}

TEST(PersonFollower, gives_every_frame_once_and_in_order) {
  const std::vector<Keypoints> seen = follow(example(), 3);
  ASSERT_EQ(seen.size(), example().size());
  for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_EQ(seen[i].time, example()[i].time);
}

TEST(PersonFollower, sees_the_same_on_any_number_of_threads) {
  std::vector<Frame> frames(example().begin(), example().begin() + 20);
  // Somebody who leaves and comes back elsewhere makes every thread search again.
  const auto nobody = std::make_shared<const Image>(empty_picture(640, 480));
  for (std::size_t i = 8; i < 12; ++i) frames[i].image = nobody;
  const std::vector<Keypoints> alone = follow(frames, 1);
  ASSERT_TRUE(alone[7].seen && !alone[10].seen && alone[19].seen);
  for (int threads = 2; threads <= kCropLag; ++threads) {
    EXPECT_TRUE(std::ranges::equal(follow(frames, threads), alone, same)) << threads << " threads";
  }
}

TEST(PersonFollower, sees_the_same_where_a_copy_of_it_looks) {
  const BeginLook look = look_here(shipped(Model::lite), 1);
  const BeginLook elsewhere = [&](std::shared_ptr<const Image> image, const LookOrder& order) {
    const LookOrder arrived = order_of(numbers_of(order));
    std::promise<Look> answered;
    answered.set_value(look_of(numbers_of(look(std::move(image), arrived).get())));
    return answered.get_future();
  };
  std::vector<Frame> frames;
  for (std::size_t i = 0; i < 20; ++i) {  // two who lie there, so that others are looked for, too
    auto both = empty_picture(2 * 640, 480);
    paste(*example().front().image, false, 0, 0, both);
    paste(*example()[i].image, false, 640, 0, both);
    frames.push_back({.time = Seconds{0.1 * static_cast<double>(i)}, .image = std::make_shared<const Image>(both)});
  }
  const std::vector<Keypoints> here = follow(frames, 1);
  ASSERT_TRUE(here.back().seen);
  EXPECT_TRUE(std::ranges::equal(follow(frames, 3, elsewhere), here, same));
}

TEST(PersonFollower, knows_how_long_it_looked) {
  PersonFollower follower(look_here(shipped(Model::lite), 1));
  follower.begin(example().front());
  EXPECT_EQ(follower.under_way(), 1);
  follower.take();
  EXPECT_EQ(follower.under_way(), 0);
  EXPECT_GT(follower.busy(), Seconds{0});
}

TEST(PersonFollower, sees_nobody_in_an_empty_picture) { EXPECT_FALSE(seen_in(empty_picture(320, 240)).seen); }

TEST(PersonFollower, follows_the_one_who_lies_and_not_the_one_who_stands) {
  const Image& lying = *example().front().image;
  const double hips_alone = follow({example().front()}, 1).front()[Landmark::left_hip].x.value;
  auto both = empty_picture(lying.width + lying.height, lying.width);
  paste(lying, true, 0, 0, both);
  paste(lying, false, lying.height, lying.width - lying.height, both);
  const Keypoints seen = seen_in(both);
  ASSERT_TRUE(seen.seen);
  EXPECT_NEAR(seen[Landmark::left_hip].x.value - lying.height, hips_alone, 30);
}

TEST(PersonFollower, leaves_somebody_who_stands_as_blazepose_sees_them) {
  const Image& lying = *example().front().image;
  std::vector<Frame> standing(1);
  auto picture = empty_picture(lying.height, lying.width);
  paste(lying, true, 0, 0, picture);
  standing.front().image = std::make_shared<const Image>(picture);
  PoseNetworks alone = shipped(Model::lite);
  alone.learned.clear();
  const auto with_second_look = follow(standing, 1);
  ASSERT_TRUE(with_second_look.front().seen);
  EXPECT_TRUE(std::ranges::equal(with_second_look, follow(standing, 1, look_here(alone, 1)), same));
}

TEST(PersonFollower, finds_somebody_small_in_a_big_picture) {
  const Image& lying = *example().front().image;
  auto big = empty_picture(2 * lying.width, 2 * lying.height);
  paste(lying, false, 500, 400, big);
  const Keypoints seen = seen_in(big);
  ASSERT_TRUE(seen.seen);
  EXPECT_LT(distance(seen[Landmark::right_hip], 500 + 283, 400 + 216), 25);
}

TEST(PersonFollower, turns_to_somebody_who_lies_down_later) {
  const Image& lying = *example().front().image;
  auto bystander = empty_picture(lying.width + lying.height, lying.width);
  paste(lying, true, 0, 0, bystander);
  auto both = bystander;
  paste(lying, false, lying.height, lying.width - lying.height, both);
  std::vector<Frame> frames(50);
  for (std::size_t i = 0; i < frames.size(); ++i) {
    frames[i] = {.time = Seconds{0.1 * static_cast<double>(i)},
                 .image = std::make_shared<const Image>(i < 5 ? bystander : both)};
  }
  const std::vector<Keypoints> seen = follow(frames, 2);
  EXPECT_LT(seen[5][Landmark::left_hip].x, Pixels{480});
  EXPECT_GT(seen.back()[Landmark::left_hip].x, Pixels{480});
}

TEST(PersonFollower, turns_from_somebody_who_rests_to_somebody_who_exercises) {
  const Image& resting = *example().front().image;
  std::vector<Frame> frames;
  for (std::size_t i = 0; i < 45; ++i) {
    auto both = empty_picture(2 * resting.width, resting.height);
    paste(resting, false, 0, 0, both);
    paste(*example()[i].image, false, resting.width, 0, both);
    frames.push_back({.time = example()[i].time, .image = std::make_shared<const Image>(both)});
  }
  EXPECT_GT(follow(frames, 2).back()[Landmark::left_hip].x, Pixels{static_cast<double>(resting.width)});
  for (Frame& frame : frames) {  // and the other way round
    Image mirrored = *frame.image;
    for (int y = 0; y < mirrored.height; ++y)
      for (int x = 0; x < mirrored.width; ++x)
        std::copy_n(frame.image->rgb.begin() + 3L * (y * mirrored.width + mirrored.width - 1 - x), 3,
                    mirrored.rgb.begin() + 3L * (y * mirrored.width + x));
    frame.image = std::make_shared<const Image>(std::move(mirrored));
  }
  EXPECT_LT(follow(frames, 2).back()[Landmark::left_hip].x, Pixels{static_cast<double>(resting.width)});
}

TEST(PersonFollower, says_that_the_networks_are_missing) {
  PoseNetworks networks = shipped(Model::full);
  networks.folder = "nowhere";
  EXPECT_THROW(look_here(networks, 1), BadNetwork);
  networks = shipped(Model::full);
  networks.learned = "nowhere";
  EXPECT_THROW(look_here(networks, 1), BadNetwork);
}

}  // namespace
}  // namespace clamshell
