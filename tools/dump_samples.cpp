// SPDX-License-Identifier: Apache-2.0
/// What learned/train.py learns from: for rendered clips with their truth, what the networks of fit/learned_body.h will
/// be given and what they should answer.
///
/// Writes movement.csv (a line a frame) and set_up.csv (a line a closed posture): clip, view, faulty_set_up, the inputs
/// of fit/learned_features.h, the answers; radians, metres. Landmarks are steadied as in use (fit/steady_camera.h).
/// Every clip is seen twice, as filmed and in a mirror with its crop a little displaced, because landmarks depend on
/// where the crop lies. The networks' crop turns and moves with the body, so the same landmarks, turned, moved and
/// enlarged, are those of a camera held askew or of a picture that was cropped: of each sight there are such copies,
/// too. A clip in which the person isn't seen throughout is left out. What was seen is kept in OUT/seen, so that
/// changed features need no second look.
#include <fmt/format.h>
#include <fmt/os.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fit/calibrate.h"
#include "fit/follow_body.h"
#include "fit/learned_features.h"
#include "fit/steady_camera.h"
#include "fit/track_posture.h"
#include "pose/find_person.h"
#include "pose/second_look.h"
#include "video/read_video.h"

namespace {

using namespace clamshell;
using Json = nlohmann::json;
using std::filesystem::path;

constexpr float kSurelySeen = 0.3F;   ///< presence in every frame, or the person isn't seen throughout
constexpr double kDisplaced = 0.015;  ///< standard deviation of the crop's place and size, of its size
constexpr Radians kTurned = from_degrees(1.5);

enum class Pass { as_filmed, mirrored };

constexpr int kCopies = 2;                        ///< of each sight, as other cameras would have it
constexpr Radians kCameraRoll = from_degrees(9);  ///< standard deviation
constexpr double kCropShift = 0.15;               ///< of the picture's sides, at most
constexpr double kEnlarged = 0.2;                 ///< standard deviation of its logarithm

struct Sample {
  Eigen::VectorXf inputs;
  std::vector<std::pair<std::string_view, double>> answers;
};

class Table {
 public:
  explicit Table(const path& file) : out_(fmt::output_file(file.string())) {}

  void add(const std::string& labels, const Sample& sample) {
    if (std::exchange(empty_, false)) {
      out_.print("clip,view,faulty_set_up");
      for (Eigen::Index i = 0; i < sample.inputs.size(); ++i) out_.print(",input_{}", i);
      for (const auto& [name, value] : sample.answers) out_.print(",{}", name);
      out_.print("\n");
    }
    out_.print("{}", labels);
    for (const float input : sample.inputs) out_.print(",{:.5g}", input);
    for (const auto& [name, value] : sample.answers) out_.print(",{:.5g}", value);
    out_.print("\n");
  }

 private:
  fmt::ostream out_;
  bool empty_ = true;
};

Image in_mirror(const Image& image) {
  Image result = image;
  for (auto row = result.rgb.begin(); row != result.rgb.end(); row += 3 * image.width) {
    for (int left = 0, right = image.width - 1; left < right; ++left, --right)
      std::swap_ranges(row + 3 * left, row + 3 * left + 3, row + 3 * right);
  }
  return result;
}

std::mt19937 seeded(const std::string& seed) {
  std::seed_seq seeds(seed.begin(), seed.end());
  return std::mt19937(seeds);
}

Crop displaced(Crop crop, const std::string& seed) {
  std::mt19937 random = seeded(seed);
  std::normal_distribution<double> normal;
  for (double& coordinate : crop.centre) coordinate += kDisplaced * normal(random) * crop.size;
  crop.size *= 1 + kDisplaced * normal(random);
  crop.rotation += normal(random) * kTurned;
  return crop;
}

struct Seen {
  PictureSize picture;
  std::vector<BodyPoints> frames;
};

/// As if the camera had been held askew and the picture cropped.
Seen as_another_camera_has_it(Seen seen, const std::string& seed) {
  std::mt19937 random = seeded(seed);
  std::normal_distribution<double> normal;
  std::uniform_real_distribution<double> shift(-kCropShift, kCropShift);
  const Eigen::Rotation2Dd turn(normal(random) * kCameraRoll.value);
  const double scale = std::exp(kEnlarged * normal(random));
  const Eigen::Vector2d moved(shift(random) * seen.picture.width, shift(random) * seen.picture.height);
  for (BodyPoints& frame : seen.frames) {
    for (Eigen::Vector2d& point : frame.at) point = scale * (turn * point) + moved;
  }
  return seen;
}

Seen read_seen(std::istream& in) {
  const Json json = Json::parse(in);
  Seen seen{.picture = {json.at("width"), json.at("height")}, .frames = {}};
  for (const Json& frame : json.at("frames")) {
    BodyPoints points{.time = Seconds{frame.at("time").get<double>()}, .at = {}};
    for (std::size_t i = 0; i < kBodyPointCount; ++i)
      points.at[i] = {frame.at("at").at(2 * i).get<double>(), frame.at("at").at(2 * i + 1).get<double>()};
    seen.frames.push_back(points);
  }
  return seen;
}

void write_seen(const Seen& seen, const path& file) {
  Json frames = Json::array();
  for (const BodyPoints& points : seen.frames) {
    std::vector<double> at;
    for (const Eigen::Vector2d& point : points.at) at.insert(at.end(), {point.x(), point.y()});
    frames.push_back({{"time", points.time.value}, {"at", at}});
  }
  std::ofstream(file) << Json{{"width", seen.picture.width}, {"height", seen.picture.height}, {"frames", frames}};
}

struct Networks {
  PersonFinder person;
  JointRefiner joints;
};

/// Through one crop, which is found once and held. Nothing if the person isn't seen throughout.
std::optional<Seen> see(const path& video, Pass pass, Side lying_on, Networks& networks) {
  auto& [person, joints] = networks;
  Seen seen;
  SecondLook second_look;
  std::optional<Crop> crop;
  VideoReader reader(video);
  while (const auto frame = reader.next()) {
    const Image image = pass == Pass::mirrored ? in_mirror(*frame->image) : *frame->image;
    if (!crop) {
      const Body found = person.find(image, /*thorough=*/true);
      if (found.presence < kMinPresence) continue;
      crop = person.look(image, found.crop).crop;
      if (pass == Pass::mirrored) crop = displaced(*crop, video.stem().string());
    }
    Body body = person.look(image, *crop);
    if (body.presence < kSurelySeen) return std::nullopt;
    body = second_look.add(frame->time, body, joints.find(image, body));
    const Keypoints keypoints{
        .time = frame->time, .image_width = image.width, .image_height = image.height, .seen = true, .at = body.at};
    seen.picture = {image.width, image.height};
    seen.frames.push_back(body_points(keypoints, lying_on));
  }
  return crop ? std::optional(seen) : std::nullopt;
}

Json read_truth(const path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("there is no truth file beside it");
  return Json::parse(in);
}

double radians(const Json& truth, const char* degrees) { return from_degrees(truth.at(degrees).get<double>()).value; }

Eigen::Vector3d joint_of(const Json& frame, const std::string& name) {
  const auto place = frame.at("joints_3d_m").at(name).get<std::array<double, 3>>();
  return {place[0], place[1], place[2]};
}

Eigen::Vector3d middle_of(const Json& frame, const std::string& of_both_sides) {
  return 0.5 * (joint_of(frame, "left_" + of_both_sides) + joint_of(frame, "right_" + of_both_sides));
}

struct View {
  double azimuth, elevation;  ///< as in geometry/camera.h
};

/// Where the camera stands, if it looks at the person: opposite to the way that it looks. The truth's world has the
/// head at +x of somebody on the left, at -x of somebody on the right.
View view_of(const Json& truth, bool on_left) {
  const auto ahead = truth.at("camera").at("R_world_to_cam").at(2).get<std::array<double, 3>>();
  return {.azimuth = std::atan2(on_left ? ahead[0] : -ahead[0], ahead[1]), .elevation = -std::asin(ahead[2])};
}

const Json& truth_at(const Json& truth, Seconds time) {
  const auto away = [&](const Json& frame) { return std::abs(frame.at("time_s").get<double>() - time.value); };
  return *std::ranges::min_element(truth.at("frames"), {}, away);
}

Calibration calibrated(const BodyPoints& closed, Side lying_on, PictureSize picture) {
  return calibrate(closed, lying_on, kAverageHeight, picture);
}

Sample set_up_sample(const BodyPoints& closed, const Calibration& calibration, const Json& truth) {
  const Json &angles = truth.at("setup").at("closed_pose_angles"), &first = truth.at("frames").at(0);
  const View camera = view_of(truth, truth.at("subject").at("side_lain_on") == "left");
  const std::string top_wrist = truth.at("subject").at("top_leg").get<std::string>() + "_wrist";
  return {.inputs = set_up_features(closed, calibration),
          .answers = {{"trunk_roll", radians(angles, "trunk_roll_deg")},
                      {"pelvis_roll", radians(angles, "pelvis_roll_deg")},
                      {"hip_flexion", radians(angles, "bottom_hip_flexion_deg")},
                      {"knee_flexion", radians(angles, "bottom_knee_flexion_deg")},
                      {"head_height", middle_of(first, "ear").z()},
                      {"top_hand_height", joint_of(first, top_wrist).z()},
                      {"azimuth_correction", camera.azimuth - calibration.azimuth.value.value},
                      {"elevation_correction", camera.elevation - calibration.elevation.value.value}}};
}

/// The opening turns about the line from hip to ankle, on which a straight leg's knee lies.
bool has_an_opening(const Json& frame) {
  return frame.at("angles").at("top_knee_flexion_deg") > 35 && frame.at("angles").at("top_hip_opening_deg") < 100;
}

/// shoulders: their true middle in the closed posture, metres.
Sample movement_sample(const BodyPoints& now, const BodyPoints& closed, const Calibration& calibration,
                       const Json& truth, const Eigen::Vector3d& shoulders) {
  const BodyPose fitted = PostureTracker(calibration).track(now);
  const Json &frame = truth_at(truth, now.time), &angles = frame.at("angles");
  const double pelvis_roll_closed = radians(truth.at("setup").at("closed_pose_angles"), "pelvis_roll_deg");
  return {.inputs = movement_features(now, closed, calibration, fitted),
          .answers = {{"opening_correction", radians(angles, "top_hip_opening_deg") - fitted.opening.value.value},
                      {"pelvis_roll_change", radians(angles, "pelvis_roll_deg") - pelvis_roll_closed},
                      {"feet_gap", angles.at("feet_gap_m").get<double>()},
                      {"bottom_knee_lift", angles.at("bottom_knee_lift_m").get<double>()},
                      {"trunk_sway", (middle_of(frame, "shoulder") - shoulders).norm()},
                      {"top_hip_flexion", radians(angles, "top_hip_flexion_deg")},
                      {"top_knee_flexion", radians(angles, "top_knee_flexion_deg")}}};
}

/// Closed = the median of the frames before the first repetition; the set-up is learned from each of them, too.
void dump(const Seen& seen, Side lying_on, const Json& truth, const std::string& labels, Table& movement,
          Table& set_up) {
  const Seconds start{truth.at("reps").at(0).at("start_s").get<double>() + 1e-6};
  std::vector<BodyPoints> before;
  std::ranges::copy_if(seen.frames, std::back_inserter(before), [&](const BodyPoints& p) { return p.time <= start; });
  if (before.empty()) throw std::runtime_error("the person wasn't seen before the first repetition");
  const BodyPoints closed = median_points(before);
  const Calibration calibration = calibrated(closed, lying_on, seen.picture);
  set_up.add(labels, set_up_sample(closed, calibration, truth));
  Eigen::Vector3d shoulders = Eigen::Vector3d::Zero();
  for (const BodyPoints& points : before) {
    set_up.add(labels, set_up_sample(points, calibrated(points, lying_on, seen.picture), truth));
    shoulders += middle_of(truth_at(truth, points.time), "shoulder") / static_cast<double>(before.size());
  }
  const SteadyCamera camera(closed);
  for (const BodyPoints& now : seen.frames) {
    if (has_an_opening(truth_at(truth, now.time)))
      movement.add(labels, movement_sample(camera.steadied(now), closed, calibration, truth, shoulders));
  }
}

/// What was seen before, or a look at the pictures. A sight without frames: the person isn't seen throughout.
Seen seen_in(const path& video, Pass pass, Side lying_on, Networks& networks, const path& folder) {
  const path kept = folder / (video.stem().string() + (pass == Pass::mirrored ? "_mirrored.json" : ".json"));
  if (std::ifstream in(kept); in) return read_seen(in);
  Seen seen = see(video, pass, lying_on, networks).value_or(Seen{});
  write_seen(seen, kept);
  return seen;
}

void dump(const path& video, Networks& networks, const path& sights, Table& movement, Table& set_up) {
  const Json truth = read_truth(path(video).replace_extension(".json"));
  const Side lying_on = truth.at("subject").at("side_lain_on") == "left" ? Side::left : Side::right;
  const std::string labels =
      fmt::format("{},{},{:d}", video.stem().string(), truth.at("camera").at("preset").get<std::string>(),
                  !truth.at("setup").at("faults").empty());
  for (const Pass pass : {Pass::as_filmed, Pass::mirrored}) {
    const Side appears_on = pass == Pass::as_filmed ? lying_on : other(lying_on);
    const Seen seen = seen_in(video, pass, appears_on, networks, sights);
    if (seen.frames.empty()) continue;
    dump(seen, appears_on, truth, labels, movement, set_up);
    for (int copy = 0; copy < kCopies; ++copy) {
      const std::string seed = fmt::format("{} {} {}", video.stem().string(), static_cast<int>(pass), copy);
      dump(as_another_camera_has_it(seen, seed), appears_on, truth, labels, movement, set_up);
    }
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 5) {
    fmt::print(stderr, "Usage: dump_samples NETWORKS LEARNED OUT VIDEO...\n");
    return 2;
  }
  const path folder = argv[1], learned = argv[2], out = argv[3];
  Networks networks{{std::make_shared<const NetworkGraph>(read_detector(folder)),
                     std::make_shared<const NetworkGraph>(read_landmark_network(folder, Model::full))},
                    JointRefiner(std::make_shared<const NetworkGraph>(read_joint_network(learned)))};
  const path sights = out / "seen";
  std::filesystem::create_directories(sights);
  Table movement(out / "movement.csv"), set_up(out / "set_up.csv");
  for (int i = 4; i < argc; ++i) try {
      dump(argv[i], networks, sights, movement, set_up);
    } catch (const std::exception& error) {
      fmt::print(stderr, "{} is left out: {}\n", argv[i], error.what());
    }
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "{}\n", error.what());
  return 1;
}
