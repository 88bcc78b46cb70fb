// SPDX-License-Identifier: Apache-2.0
/// What the networks see in a video, as CSV on standard output: for judging the seeing by itself, and for
/// learned/train_joints.py.
///
/// A line a frame; by landmark: x, y in pixels, and confidence. LEARNED: the folder learned/, or "" for what BlazePose
/// sees alone.
#include <fmt/core.h>

#include <array>
#include <chrono>
#include <exception>
#include <string>

#include "pose/follow_person.h"
#include "video/read_video.h"

namespace {

using namespace clamshell;

constexpr std::array kNames{"nose",        "left_eye_inner",  "left_eye",        "left_eye_outer", "right_eye_inner",
                            "right_eye",   "right_eye_outer", "left_ear",        "right_ear",      "mouth_left",
                            "mouth_right", "left_shoulder",   "right_shoulder",  "left_elbow",     "right_elbow",
                            "left_wrist",  "right_wrist",     "left_pinky",      "right_pinky",    "left_index",
                            "right_index", "left_thumb",      "right_thumb",     "left_hip",       "right_hip",
                            "left_knee",   "right_knee",      "left_ankle",      "right_ankle",    "left_heel",
                            "right_heel",  "left_foot_index", "right_foot_index"};
static_assert(kNames.size() == kLandmarkCount);

void print_header() {
  fmt::print("t,seen,width,height");
  for (const char* name : kNames) fmt::print(",{0}_x,{0}_y,{0}_c", name);
  fmt::print("\n");
}

void print(const Keypoints& k) {
  fmt::print("{:.4f},{:d},{},{}", k.time.value, k.seen, k.image_width, k.image_height);
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    fmt::print(",{:.2f},{:.2f},{:.3f}", k.at[i].x.value, k.at[i].y.value, k.at[i].confidence);
  }
  fmt::print("\n");
}

Model model_of(const std::string& name) {
  if (name == "lite") return Model::lite;
  if (name == "heavy") return Model::heavy;
  return Model::full;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 4) {
    fmt::print(stderr, "Usage: dump_keypoints NETWORKS LEARNED VIDEO [lite|full|heavy] [THREADS]\n");
    return 2;
  }
  VideoReader video(argv[3]);
  const int threads = argc > 5 ? std::clamp(std::stoi(argv[5]), 1, kCropLag) : 1;
  PersonFollower follower(look_here({argv[1], argv[2], model_of(argc > 4 ? argv[4] : "full")}, threads));
  const auto start = std::chrono::steady_clock::now();
  int frames = 0;
  print_header();
  while (auto frame = video.next()) {
    ++frames;
    follower.begin(*frame);
    if (follower.under_way() >= threads) print(follower.take().keypoints);
  }
  while (follower.under_way()) print(follower.take().keypoints);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  fmt::print(stderr, "{} frames, {:.1f} ms a frame, of which {:.1f} ms of processor time for seeing\n", frames,
             took.count() / frames, 1000 * follower.busy().value / frames);
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "{}\n", error.what());
  return 1;
}
