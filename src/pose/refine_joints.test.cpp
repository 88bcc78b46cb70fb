// SPDX-License-Identifier: Apache-2.0
#include "pose/refine_joints.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "geometry/units.h"
#include "pose/find_person.h"
#include "pose/synthetic_network.h"
#include "video/read_video.h"

namespace clamshell {
namespace {

class JointRefinement : public testing::Test {
 protected:
  static Body seen_in(const Image& image) {
    PersonFinder person(std::make_shared<const NetworkGraph>(read_detector(kShippedNetworks)),
                        std::make_shared<const NetworkGraph>(read_landmark_network(kShippedNetworks, Model::lite)));
    return person.look(image, person.find(image, true).crop);
  }
  JointRefiner joints_{std::make_shared<const NetworkGraph>(read_joint_network(kShippedLearned))};
};

Image first_picture_of(const std::string& example) {
  VideoReader video(CLAMSHELL_SOURCE_DIR "/examples/" + example + ".mp4");
  return *video.next()->image;
}

Eigen::Vector2d place_in(const Body& body, Landmark which) {
  return place_of(body.at[static_cast<std::size_t>(which)]);
}

/// An example, and where hips and knees are in its first picture: left and right, pixels, from the truth beside it.
struct KnownPerson {
  const char* example;
  std::array<Eigen::Vector2d, 4> joints;
};
const std::array<KnownPerson, 3> kKnownPeople{{
    {"c00_short", {{{284.0, 260.2}, {283.3, 216.2}, {209.6, 280.8}, {207.7, 248.3}}}},
    {"c06_front_left_band_fast", {{{278.3, 263.8}, {278.4, 214.5}, {198.4, 283.7}, {197.1, 247.1}}}},
    {"c08_portrait_phone_ok", {{{270.3, 284.5}, {268.8, 318.6}, {325.1, 312.6}, {323.0, 337.2}}}},
}};

constexpr std::size_t kFirstHip = 2;  ///< of kRefinedLandmarks; then the other hip and the knees

JointPlaces places_of(const Body& body) {
  JointPlaces places;
  std::ranges::transform(kRefinedLandmarks, places.begin(), [&](Landmark which) { return place_in(body, which); });
  return places;
}

/// Mean distance of hips and knees from the joints, pixels.
double error_of(const JointPlaces& places, const KnownPerson& known) {
  double sum = 0;
  for (std::size_t i = 0; i < known.joints.size(); ++i) sum += (places[kFirstHip + i] - known.joints[i]).norm();
  return sum / static_cast<double>(known.joints.size());
}

TEST_F(JointRefinement, brings_hips_and_knees_nearer_to_the_joints) {
  double before = 0, after = 0;
  for (const KnownPerson& known : kKnownPeople) {
    const Image picture = first_picture_of(known.example);
    const Body body = seen_in(picture);
    before += error_of(places_of(body), known);
    after += error_of(joints_.find(picture, body), known);
  }
  EXPECT_LT(after, 0.8 * before);
}

TEST_F(JointRefinement, sees_the_same_whichever_way_the_picture_is_turned) {
  const Image picture = first_picture_of("c00_short");
  const Body body = seen_in(picture);
  const JointPlaces upright = joints_.find(picture, body);
  Image turned{.width = picture.height, .height = picture.width, .rgb = picture.rgb};  // by 90 degrees, clockwise
  for (int y = 0; y < picture.height; ++y)
    for (int x = 0; x < picture.width; ++x)
      std::copy_n(picture.rgb.begin() + 3L * (y * picture.width + x), 3,
                  turned.rgb.begin() + 3L * (x * turned.width + turned.width - 1 - y));
  const auto turn = [&](const Eigen::Vector2d& place) {
    return Eigen::Vector2d(picture.height - place.y(), place.x());
  };
  Body turned_body = body;
  for (Keypoint& each : turned_body.at) each = {Pixels{picture.height - each.y.value}, each.x, each.confidence};
  const JointPlaces result = joints_.find(turned, turned_body);
  for (std::size_t joint = 0; joint < result.size(); ++joint)
    EXPECT_LT((result[joint] - turn(upright[joint])).norm(), 0.1);
}

TEST(TrunkAndLegs, fill_a_crop_with_the_shoulders_above_the_hips) {
  Body body;
  const auto put = [&](Landmark which, double x, double y) {
    body.at[static_cast<std::size_t>(which)] = {Pixels{x}, Pixels{y}, 1};
  };
  for (const Landmark which : kRefinedLandmarks) put(which, 300, 200);  // a person whose head is to the left
  put(Landmark::left_shoulder, 100, 210), put(Landmark::right_shoulder, 100, 190),
      put(Landmark::left_foot_index, 340, 300);
  const Crop crop = around_trunk_and_legs(body);
  EXPECT_NEAR(to_degrees(crop.rotation), -90, 1e-9);
  EXPECT_NEAR(crop.size, 1.25 * 240, 1e-9);
  EXPECT_TRUE(crop.centre.isApprox(Eigen::Vector2d(220, 245)));
  EXPECT_LT(crop_from_picture(crop, {100, 200}).y(), crop_from_picture(crop, {300, 200}).y());
}

TEST(JointNetwork, that_is_another_is_refused) { EXPECT_THROW(read_joint_network(kShippedNetworks), BadNetwork); }

}  // namespace
}  // namespace clamshell
