// SPDX-License-Identifier: Apache-2.0
#include "wire/muscles_json.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "language/translate.h"
#include "muscle/muscle_paths.h"
#include "wording/muscles_in_words.h"

namespace clamshell {
namespace {

constexpr double kSpecificTension = 6e5;  ///< N/m^2, of muscle: Rajagopal et al. 2016, IEEE Trans Biomed Eng 63:2068

Json json_of(const Interval& interval, int decimals) {
  return {rounded(interval.lo, decimals), rounded(interval.hi, decimals)};
}

Json json_of(const std::vector<MuscleLoad>& loads) {
  Json list = Json::array();
  for (const MuscleLoad& load : loads) list.push_back(json_of(load));
  return list;
}

Json json_of(const MuscleEffect& effect, std::string_view of, const std::string& sentence) {
  Json groups = Json::array();
  for (const GroupChange& group : effect.groups)
    groups.push_back({{"name", group.name},
                      {"label", muscle_in_words(group.name)},
                      {"change", rounded(group.change, 3)},
                      {"interval", json_of(group.interval, 3)}});
  return {{"of", of}, {"sentence", sentence}, {"groups", std::move(groups)}};
}

Json effects_json(const SimulatedSet& set) {
  Json effects = Json::array();
  if (set.of_band) effects.push_back(json_of(*set.of_band, "band", band_in_words(*set.of_band, *set.band)));
  if (set.of_roll) effects.push_back(json_of(*set.of_roll, "roll", roll_in_words(*set.of_roll, set.roll)));
  return effects;
}

/// What is not known is the same in all sets: ends of intervals add up.
struct Work {
  std::string name;
  Seconds work, lo, hi;
};

void add_work(std::vector<Work>& works, const MuscleLoads& loads) {
  for (const MuscleLoad& load : loads.groups) {
    auto work = std::ranges::find(works, load.name, &Work::name);
    if (work == works.end()) work = works.insert(works.end(), {load.name, {}, {}, {}});
    work->work += load.work;
    work->lo += load.mean_interval.lo * loads.time;
    work->hi += load.mean_interval.hi * loads.time;
  }
}

Json json_of(const std::vector<Work>& works) {
  Json list = Json::array();
  for (const Work& work : works)
    list.push_back({{"name", work.name},
                    {"label", muscle_in_words(work.name)},
                    {"work_s", number(work.work)},
                    {"interval", {number(work.lo), number(work.hi)}}});
  return list;
}

Json json_of(const Vector3<double>& point) {
  return {rounded(point.x(), 3), rounded(point.y(), 3), rounded(point.z(), 3)};
}

double length(const std::vector<Vector3<double>>& path) {
  double length = 0;
  for (std::size_t i = 1; i < path.size(); ++i) length += (path[i] - path[i - 1]).norm();
  return length;
}

/// Of a round strand that has the muscle's volume and its path's length.
double width(const Muscle& muscle, const MusclePath& path) {
  const double volume = muscle.force.value / kSpecificTension * muscle.fibre.value;
  return 2 * std::sqrt(volume / length(path.points) / std::numbers::pi);
}

Json json_of(const std::vector<double>& values, int decimals) {
  Json list = Json::array();
  for (const double value : values) list.push_back(rounded(value, decimals));
  return list;
}

Json json_of(const MuscleLoads& loads) {
  Json muscles = Json::array(), groups = Json::object(), openings = Json::array(), times = Json::array();
  for (const MuscleLoad& load : loads.muscles) muscles.push_back(json_of(load));
  for (std::size_t i = 0; i < loads.groups.size(); ++i) {
    Json group = json_of(loads.groups[i]);
    group["activation"] = json_of(loads.course.activation[i], 4);
    groups[loads.groups[i].name] = std::move(group);
  }
  for (const Radians opening : loads.course.opening) openings.push_back(number(opening));
  for (const Seconds time : loads.course.time) times.push_back(number(time));
  return {{"muscles", std::move(muscles)},
          {"groups", std::move(groups)},
          {"gluteal_to_tfl_index", rounded(loads.gluteal_to_tfl_index, 1)},
          {"gravity_moment_nm", rounded(loads.gravity_moment, 2)},
          {"band_moment_nm", rounded(loads.band_moment, 2)},
          {"lacking_moment_nm", rounded(loads.lacking, 2)},
          {"time_s", std::move(times)},
          {"opening_deg", std::move(openings)},
          {"moment_nm", json_of(loads.course.moment, 2)}};
}

}  // namespace

Json json_of(const MuscleLoad& load) {
  return {{"name", load.name},
          {"label", muscle_in_words(load.name)},
          {"activation_mean", rounded(load.mean, 4)},
          {"activation_peak", rounded(load.peak, 4)},
          {"interval", json_of(load.mean_interval, 4)},
          {"force_peak_n", rounded(load.force_peak.value, 1)},
          {"work_s", number(load.work)}};
}

Json json_of(const SetMuscles& set) {
  if (!set.simulated) return {{"simulated", false}, {"why_not", tr(set.why_not)}};
  const MuscleLoads& loads = set.simulated->loads;
  return {{"simulated", true},
          {"why_not", nullptr},
          {"groups", json_of(loads.groups)},
          {"muscles", json_of(loads.muscles)},
          {"gluteal_to_tfl_index", rounded(loads.gluteal_to_tfl_index, 1)},
          {"gravity_moment_nm", rounded(loads.gravity_moment, 2)},
          {"band_moment_nm", rounded(loads.band_moment, 2)},
          {"lacking_moment_nm", rounded(loads.lacking, 2)},
          {"effects", effects_json(*set.simulated)},
          {"assumed", set.simulated->assumed},
          {"not_simulated", tr(kNotSimulated)}};
}

Json work_json(const SessionRecord& session, std::span<const SetMuscles> sets) {
  std::vector<Work> left, right;
  std::vector<std::string> assumed;
  int simulated = 0;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (!sets[i].simulated) continue;
    ++simulated;
    add_work(session.sets.at(i).working_leg == Side::left ? left : right, sets[i].simulated->loads);
    for (const std::string& sentence : sets[i].simulated->assumed)
      if (std::ranges::find(assumed, sentence) == assumed.end()) assumed.push_back(sentence);
  }
  return {{"left", json_of(left)}, {"right", json_of(right)}, {"simulated_sets", simulated},
          {"sets", sets.size()},   {"assumed", assumed},      {"not_simulated", tr(kNotSimulated)}};
}

Json picture_json(const Anatomy& anatomy) {
  const Anatomy person = scaled(anatomy, {});
  const LegPicture picture = muscle_paths(anatomy, {}, {});
  Json muscles = Json::array();
  for (std::size_t i = 0; i < picture.muscles.size(); ++i) {
    const MusclePath& path = picture.muscles[i];
    Json points = Json::array();
    for (const Vector3<double>& point : path.points) points.push_back(json_of(point));
    muscles.push_back({{"name", path.name},
                       {"group", path.group},
                       {"label", muscle_in_words(path.name)},
                       {"width_m", rounded(width(person.muscles[i], path), 3)},
                       {"points", std::move(points)}});
  }
  return {{"hip", json_of(picture.hip)},
          {"other_hip", json_of(picture.other_hip)},
          {"knee", json_of(picture.knee)},
          {"ankle", json_of(picture.ankle)},
          {"muscles", std::move(muscles)}};
}

std::string write_muscles_json(const SetLoads& loads, const std::vector<int>& numbers) {
  Json whole{{"format", "clamshell-muscles/1"}};
  whole.update(json_of(loads.all));
  whole["not_simulated"] = kNotSimulated;
  Json& repetitions = whole["repetitions"] = Json::array();
  for (std::size_t i = 0; i < loads.repetitions.size(); ++i) {
    Json repetition{{"number", numbers.at(i)}};
    repetition.update(json_of(loads.repetitions[i]));
    repetitions.push_back(std::move(repetition));
  }
  return whole.dump(1) + "\n";
}

}  // namespace clamshell
