// SPDX-License-Identifier: Apache-2.0
#include "muscle/hip_exercise.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/toml_table.h"
#include "base/user_error.h"
#include "muscle/anthropometry.h"
#include "muscle/band.h"

namespace clamshell {
namespace {

/// Winter 2009, Biomechanics and Motor Control of Human Movement, table 4.1 and figure 4.1 (recalled).
constexpr double kTrunkLength = 0.288;    ///< from hips to shoulders, of the height
constexpr double kTrunkCentre = 0.626;    ///< of trunk, head and arms together, from the hips, of the trunk's length
constexpr double kBallBeforeAnkle = 0.5;  ///< of the foot's length; assumed
constexpr int kSteps = 20;                ///< of finding the balance
constexpr Metres kBalanced{1e-4};

constexpr std::array<std::string_view, 3> kSupportNames{"right_foot", "left_foot", "shoulders"};

Support support_of(const TomlTable& table, const std::string& name) {
  const auto* found = std::ranges::find(kSupportNames, name);
  if (found == kSupportNames.end()) table.refuse(fmt::format("nothing stands on \"{}\"", name));
  return static_cast<Support>(found - kSupportNames.begin());
}

LegAngles leg_in(const TomlTable& table, std::string_view key) {
  const std::vector<double> deg = table.numbers(key);
  if (deg.size() != 4) table.refuse(fmt::format("'{}' is hip flexion, adduction and rotation, and knee flexion", key));
  return {from_degrees(deg[0]), from_degrees(deg[1]), from_degrees(deg[2]), from_degrees(deg[3])};
}

BodyPosture body_in(const TomlTable& table) {
  return {from_degrees(table.number("lean_deg")), from_degrees(table.number("list_deg")), leg_in(table, "right_deg"),
          leg_in(table, "left_deg")};
}

Radians between(Radians from, Radians to, double way) { return from + way * (to - from); }

LegAngles between(const LegAngles& from, const LegAngles& to, double way) {
  return {between(from.hip_flexion, to.hip_flexion, way), between(from.hip_adduction, to.hip_adduction, way),
          between(from.hip_rotation, to.hip_rotation, way), between(from.knee_flexion, to.knee_flexion, way)};
}

BodyPosture between(const BodyPosture& from, const BodyPosture& to, double way) {
  return {between(from.lean, to.lean, way), between(from.list, to.list, way), between(from.right, to.right, way),
          between(from.left, to.left, way)};
}

/// In the pelvis's frame.
Vector3<double> up_of(const BodyPosture& body) {
  const double lean = body.lean.value, list = body.list.value;
  return {-std::sin(lean), std::cos(lean) * std::cos(list), std::cos(lean) * std::sin(list)};
}

/// How the floor carries the body in one posture. World: of the model with a pelvis that is not rolled.
struct Stance {
  Vector3<double> up, forwards;  ///< forwards: of the right foot, along the floor
  FootForce on_right_foot;
  /// Of the centre of mass from where the supports can carry it as they are, along the floor: forwards and to the
  /// right; metres.
  Eigen::Vector2d unbalanced;
};

class FloorBalance {
 public:
  FloorBalance(LegModel& model, const Physique& person, const HipExercise& exercise)
      : model_(model), person_(person), exercise_(exercise), foot_(anthropometry(person).foot.length) {}

  Pose pose_of(BodyPosture body, Seconds time) {
    if (exercise_.supports.empty()) return {time, angles_of(body), false, world_up(body), std::nullopt};
    for (int step = 0; step < kSteps && !is_balanced(stance_of(body)); ++step) improve(body);
    const Stance stance = stance_of(body);
    refuse_if_falling(stance);
    return {time, angles_of(body), false, stance.up, stance.on_right_foot};
  }

 private:
  static JointAngles angles_of(const BodyPosture& body) { return {Radians{0}, body.right, body.left}; }
  static Vector3<double> world_up(const BodyPosture& body) { return world_from_pelvis(Radians{0}) * up_of(body); }
  bool stands_on(Support support) const { return std::ranges::count(exercise_.supports, support) > 0; }

  Stance stance_of(const BodyPosture& body) {
    Motion still;
    still.angle = vector_of(angles_of(body));
    model_.move_to(still);
    const Joints<double> j = model_.joints();
    const Matrix3<double> pelvis = world_from_pelvis(Radians{0});
    Stance stance{world_up(body), {}, {}, {}};
    const auto along_floor = [&](const Vector3<double>& v) -> Vector3<double> {
      return v - stance.up * stance.up.dot(v);
    };
    const auto foot = [&](const Vector3<double>& ankle, const Vector3<double>& ahead) -> Vector3<double> {
      return ankle + (kBallBeforeAnkle - kHeelBehindAnkle) / 2 * foot_.value * ahead;
    };
    const auto ahead_of = [&](ModelLeg leg) -> Vector3<double> {
      return along_floor(model_.shank_front(leg)).normalized();
    };
    stance.forwards = ahead_of(ModelLeg::top);

    const Vector3<double> hips = (j.top_hip + j.bottom_hip) / 2, spine = pelvis.col(1);
    const double trunk = kTrunkLength * person_.height.value;
    const MassPoint legs = model_.legs();
    const double upper = person_.mass.value - legs.mass;
    const Vector3<double> centre =
        (upper * (hips + kTrunkCentre * trunk * spine) + legs.mass * legs.centre) / person_.mass.value;

    // The lever rule between the feet and the shoulders, or between both feet.
    const Vector3<double> right = foot(j.top_ankle, stance.forwards),
                          left = foot(j.bottom_ankle, ahead_of(ModelLeg::bottom)), shoulders = hips + trunk * spine;
    const bool on_right = stands_on(Support::right_foot), on_left = stands_on(Support::left_foot);
    const Vector3<double> feet = on_right && on_left ? Vector3<double>((right + left) / 2) : on_right ? right : left;
    const bool lies = stands_on(Support::shoulders);
    const Vector3<double> here = lies ? feet : right, there = lies ? shoulders : on_left ? left : right;
    const Vector3<double> line = along_floor(here - there);
    const double length = line.squaredNorm();
    const double share = length > 0 ? along_floor(centre - there).dot(line) / length : 1;
    const Vector3<double> beside = along_floor(centre - there) - share * line;
    const double of_right = lies && on_right && on_left ? share / 2 : share;
    stance.on_right_foot = {right + beside, of_right * person_.mass.value * kModelGravity * stance.up};
    stance.unbalanced = {beside.dot(stance.forwards), beside.dot(stance.forwards.cross(stance.up))};
    return stance;
  }

  bool is_balanced(const Stance& stance) const {
    return (!exercise_.balance_forwards || std::abs(stance.unbalanced[0]) < kBalanced.value) &&
           (!exercise_.balance_aside || std::abs(stance.unbalanced[1]) < kBalanced.value);
  }

  /// A step of Newton's with numerical slopes, one angle after the other.
  void improve(BodyPosture& body) {
    constexpr Radians kNudge = from_degrees(0.1), kFurthest = from_degrees(20);
    const auto find = [&](int direction, auto&& move) {
      BodyPosture nudged = body;
      move(nudged, kNudge);
      const double now = stance_of(body).unbalanced[direction], then = stance_of(nudged).unbalanced[direction];
      if (then == now) return;
      move(body, std::clamp(-now / (then - now) * kNudge, -kFurthest, kFurthest));
    };
    if (exercise_.balance_forwards)
      find(0, [&](BodyPosture& moved, Radians by) {
        moved.right.hip_flexion += by;
        if (stands_on(Support::left_foot)) moved.left.hip_flexion += by;
      });
    if (exercise_.balance_aside) find(1, [](BodyPosture& moved, Radians by) { moved.right.hip_adduction += by; });
  }

  void refuse_if_falling(const Stance& stance) const {
    const double reach = (kBallBeforeAnkle + kHeelBehindAnkle) / 2 * foot_.value;
    if (!(stance.unbalanced.norm() <= reach))
      throw UserError(
          fmt::format("Nobody can stand as the exercise \"{}\" says: the body's centre of mass is {:.0f} cm "
                      "beside what carries it.",
                      exercise_.name, 100 * stance.unbalanced.norm()));
  }

  LegModel& model_;
  const Physique& person_;
  const HipExercise& exercise_;
  Metres foot_;
};

}  // namespace

std::vector<HipExercise> parse_hip_exercises(std::string_view toml) {
  const TomlTable file = TomlTable::parse(toml, "The file of the exercises");
  std::vector<HipExercise> exercises;
  for (const TomlTable& table : file.tables("exercise")) {
    HipExercise exercise{table.text("name"),
                         body_in(table.table("start")),
                         body_in(table.table("end")),
                         {},
                         table.flag("balance_forwards"),
                         table.flag("balance_aside"),
                         table.text("band")};
    if (table.has("supports"))
      for (const std::string& name : table.texts("supports")) exercise.supports.push_back(support_of(table, name));
    const bool has_foot = std::ranges::count(exercise.supports, Support::right_foot) > 0;
    if (!exercise.supports.empty() && !has_foot) table.refuse("what carries the body must include the right foot");
    exercises.push_back(std::move(exercise));
  }
  return exercises;
}

const HipExercise& exercise_of_name(const std::vector<HipExercise>& exercises, std::string_view name) {
  const auto found = std::ranges::find(exercises, name, &HipExercise::name);
  if (found != exercises.end()) return *found;
  std::string names = "clamshell";
  for (const HipExercise& exercise : exercises) names += ", " + exercise.name;
  throw UserError(fmt::format("There is no exercise \"{}\": there are {}.", name, names));
}

std::vector<Pose> exercise_poses(LegModel& model, const Physique& person, const HipExercise& exercise, Seconds lift,
                                 Seconds lower) {
  FloorBalance balance(model, person, exercise);
  std::vector<Pose> poses;
  for (const TimedWay& moment : there_and_back(lift, lower))
    poses.push_back(balance.pose_of(between(exercise.start, exercise.end, moment.way), moment.time));
  return poses;
}

}  // namespace clamshell
