// SPDX-License-Identifier: Apache-2.0
#include "muscle/compare_with_emg.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/toml_table.h"
#include "base/user_error.h"
#include "muscle/gluteal_to_tfl_index.h"

namespace clamshell {
namespace {

constexpr double kNoticeable = 1, kMuchTheSame = 5;  ///< percentage points

Condition condition(const TomlTable& table) {
  Condition condition;
  if (table.has("exercise")) condition.exercise = table.text("exercise");
  if (table.has("hip_flexion_deg")) condition.hip_flexion = from_degrees(table.number("hip_flexion_deg"));
  if (table.has("pelvis_roll_deg")) condition.pelvis_roll = from_degrees(table.number("pelvis_roll_deg"));
  if (table.has("band")) condition.band = table.text("band");
  return condition;
}

Direction direction(const TomlTable& table) {
  constexpr std::array<std::string_view, 3> kWords{"less", "same", "more"};
  const std::string word = table.text("direction");
  const auto* found = std::ranges::find(kWords, word);
  if (found == kWords.end()) table.refuse("'direction' is less, same or more");
  return static_cast<Direction>(found - kWords.begin());
}

/// Per cent, or the index.
double value(const MuscleLoads& loads, std::string_view of) {
  return of == kGlutealToTflIndex ? loads.gluteal_to_tfl_index : 100 * group_or_compartment(loads, of).mean;
}

Direction direction(double from, double to, const PublishedEffect& published) {
  const Direction expected = published.direction;
  const double change = published.of == kGlutealToTflIndex ? 100 * std::log(to / from) : to - from;
  if (std::abs(change) <= (expected == Direction::same ? kMuchTheSame : kNoticeable)) return Direction::same;
  return change > 0 ? Direction::more : Direction::less;
}

}  // namespace

PublishedEmg parse_published_emg(std::string_view toml) {
  const TomlTable file = TomlTable::parse(toml, "The file of the published electromyography");
  PublishedEmg published;
  for (const TomlTable& table : file.tables("level"))
    published.levels.push_back({table.text("study"), table.text("of"), condition(table.table("at")),
                                table.number("percent"), table.number("stddev_percent"), table.flag("recalled")});
  for (const TomlTable& table : file.tables("order"))
    published.orders.push_back({table.text("study"), condition(table.table("at")), table.texts("of")});
  for (const TomlTable& table : file.tables("effect"))
    published.effects.push_back({table.text("study"), table.text("of"), condition(table.table("from")),
                                 condition(table.table("to")), direction(table)});
  for (const TomlTable& table : file.tables("force"))
    published.forces.push_back({table.text("study"), table.text("of"), condition(table.table("at")),
                                Newtons{table.number("lo_n")}, Newtons{table.number("hi_n")}});
  const TomlTable study = file.table("exercises");
  for (const TomlTable& table : study.tables("of"))
    published.exercises.push_back(
        {study.text("study"),
         table.text("exercise"),
         {table.number("tfl_percent"), table.number("medius_percent"), table.number("maximus_percent")}});
  return published;
}

MuscleLoads simulate(const Simulated& simulated, const Condition& condition) {
  if (condition.exercise != kClamshell)
    return simulate(simulated, exercise_of_name(simulated.exercises, condition.exercise)).all;
  Wearer wearer{simulated.person, std::nullopt};
  if (condition.band != kNoBand) wearer.band = WornBand{band_of_colour(simulated.bands, condition.band), BandFit{}};
  Clamshells set;
  set.closed.hip_flexion = condition.hip_flexion;
  set.closed.pelvis_roll = condition.pelvis_roll;
  set.repetitions = {nominal({})};
  Uncertainty none;
  none.samples = 0;
  return simulate(simulated.anatomy, wearer, set, none).all;
}

SetLoads simulate(const Simulated& simulated, const HipExercise& exercise) {
  Wearer wearer{simulated.person, std::nullopt};
  if (exercise.band != kNoBand) wearer.band = WornBand{band_of_colour(simulated.bands, exercise.band), BandFit{}};
  return simulate(simulated.anatomy, wearer, exercise);
}

std::vector<SimulatedCondition> simulate_conditions(const Simulated& simulated) {
  std::vector<std::string> worn{kNoBand};
  for (const ElasticBand& band : simulated.bands) worn.push_back(band.name);
  std::vector<SimulatedCondition> conditions;
  for (const int flexion_deg : {0, 30, 45, 60})
    for (const int roll_deg : {0, 35})
      for (const std::string& band : worn) {
        const Condition at{kClamshell, from_degrees(flexion_deg), from_degrees(roll_deg), band};
        conditions.push_back({at, simulate(simulated, at)});
      }
  return conditions;
}

double index_of_percent(const OfIndexMuscles& percent) {
  const auto& [tfl, medius, maximus] = percent;
  return gluteal_to_tfl_index(medius / 100, maximus / 100, tfl / 100);
}

EmgComparison compare_with_emg(const PublishedEmg& published, const Simulated& simulated) {
  const auto loads_at = [&](const Condition& condition) { return simulate(simulated, condition); };
  EmgComparison comparison;
  for (const PublishedLevel& level : published.levels)
    comparison.levels.push_back({level, value(loads_at(level.at), level.of)});
  for (const PublishedOrder& order : published.orders) {
    const MuscleLoads loads = loads_at(order.at);
    std::vector<double> values;
    for (const std::string& name : order.of) values.push_back(value(loads, name));
    comparison.orders.push_back({order, values, std::ranges::is_sorted(values, std::greater<>())});
  }
  for (const PublishedEffect& effect : published.effects) {
    const double from = value(loads_at(effect.from), effect.of), to = value(loads_at(effect.to), effect.of);
    comparison.effects.push_back({effect, from, to, direction(from, to, effect)});
  }
  for (const PublishedForce& force : published.forces)
    comparison.forces.push_back({force, group_or_compartment(loads_at(force.at), force.of).force_peak});

  std::array<std::vector<std::vector<Pair>>, kIndexMuscles.size()> pairs;
  std::vector<std::vector<Pair>> all_pairs, index_pairs;
  for (const PublishedExercise& exercise : published.exercises) {
    const MuscleLoads loads = loads_at({.exercise = exercise.exercise});
    ComparedExercise compared{exercise, {}};
    std::vector<Pair>& all = all_pairs.emplace_back();
    for (std::size_t i = 0; i < kIndexMuscles.size(); ++i) {
      compared.simulated_percent.at(i) = value(loads, kIndexMuscles.at(i));
      all.push_back({exercise.percent.at(i), compared.simulated_percent.at(i)});
      pairs.at(i).push_back({all.back()});
    }
    index_pairs.push_back({{index_of_percent(exercise.percent), index_of_percent(compared.simulated_percent)}});
    comparison.exercises.push_back(compared);
  }
  for (std::size_t i = 0; i < kIndexMuscles.size(); ++i) comparison.of_muscles.at(i) = rank_correlation(pairs.at(i));
  comparison.of_all_muscles = rank_correlation(all_pairs);
  comparison.of_index = rank_correlation(index_pairs);
  return comparison;
}

}  // namespace clamshell
