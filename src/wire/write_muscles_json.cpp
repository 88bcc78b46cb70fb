// SPDX-License-Identifier: Apache-2.0
#include "wire/write_muscles_json.h"

#include "wire/muscles_json.h"

namespace clamshell {
namespace {

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
