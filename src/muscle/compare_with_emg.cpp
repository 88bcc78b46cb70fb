// SPDX-License-Identifier: Apache-2.0
#include "muscle/compare_with_emg.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/user_error.h"
#include "muscle/read_table.h"

namespace clamshell {
namespace {

constexpr Radians kAbduction = from_degrees(30);     ///< of the exercise clamshells are compared with
constexpr double kNoticeable = 1, kMuchTheSame = 5;  ///< percentage points

Condition condition(const ReadTable& table) {
  Condition condition;
  if (table.has("exercise")) {
    const std::string name = table.text("exercise");
    condition.abduction = name == "side_lying_abduction";
    if (!condition.abduction && name != "clamshell") table.refuse(fmt::format("there is no exercise \"{}\"", name));
  }
  if (table.has("hip_flexion_deg")) condition.hip_flexion = from_degrees(table.number("hip_flexion_deg"));
  if (table.has("pelvis_roll_deg")) condition.pelvis_roll = from_degrees(table.number("pelvis_roll_deg"));
  if (table.has("band")) condition.band = table.text("band");
  return condition;
}

Direction direction(const ReadTable& table) {
  constexpr std::array<std::string_view, 3> kWords{"less", "same", "more"};
  const std::string word = table.text("direction");
  const auto* found = std::ranges::find(kWords, word);
  if (found == kWords.end()) table.refuse("'direction' is less, same or more");
  return static_cast<Direction>(found - kWords.begin());
}

/// Per cent, or the index.
double value(const MuscleLoads& loads, std::string_view of) {
  return of == kGlutealToTflIndex ? loads.gluteal_to_tfl_index : 100 * group(loads, of).mean;
}

Direction direction(double from, double to, Direction expected) {
  const double change = to - from;
  if (std::abs(change) <= (expected == Direction::same ? kMuchTheSame : kNoticeable)) return Direction::same;
  return change > 0 ? Direction::more : Direction::less;
}

}  // namespace

PublishedEmg parse_published_emg(std::string_view toml) {
  const ReadTable file = ReadTable::parse(toml, "The file of the published electromyography");
  PublishedEmg published;
  for (const ReadTable& table : file.tables("level"))
    published.levels.push_back({table.text("study"), table.text("of"), condition(table.table("at")),
                                table.number("percent"), table.number("stddev_percent"), table.flag("recalled")});
  for (const ReadTable& table : file.tables("order"))
    published.orders.push_back({table.text("study"), condition(table.table("at")), table.texts("of")});
  for (const ReadTable& table : file.tables("effect"))
    published.effects.push_back({table.text("study"), table.text("of"), condition(table.table("from")),
                                 condition(table.table("to")), direction(table)});
  return published;
}

MuscleLoads simulate(const Anatomy& anatomy, const std::vector<ElasticBand>& bands, const Physique& person,
                     const Condition& condition) {
  const NominalRepetition repetition;
  if (condition.abduction)
    return simulate(anatomy, person, side_lying_abduction(kAbduction, repetition.lift, repetition.lower));
  Wearer wearer{person, std::nullopt};
  if (condition.band != kNoBand) wearer.band = WornBand{band_of_colour(bands, condition.band), BandFit{}};
  Clamshells set;
  set.closed.hip_flexion = condition.hip_flexion;
  set.closed.pelvis_roll = condition.pelvis_roll;
  set.repetitions = {nominal(repetition)};
  Uncertainty none;
  none.samples = 0;
  return simulate(anatomy, wearer, set, none).all;
}

std::vector<SimulatedCondition> simulate_conditions(const Anatomy& anatomy, const std::vector<ElasticBand>& bands,
                                                    const Physique& person) {
  std::vector<std::string> worn{kNoBand};
  for (const ElasticBand& band : bands) worn.push_back(band.name);
  std::vector<SimulatedCondition> simulated;
  for (const int flexion_deg : {0, 30, 45, 60})
    for (const int roll_deg : {0, 35})
      for (const std::string& band : worn) {
        const Condition at{false, from_degrees(flexion_deg), from_degrees(roll_deg), band};
        simulated.push_back({at, simulate(anatomy, bands, person, at)});
      }
  return simulated;
}

EmgComparison compare_with_emg(const PublishedEmg& published, const Anatomy& anatomy,
                               const std::vector<ElasticBand>& bands, const Physique& person) {
  const auto simulated = [&](const Condition& condition) { return simulate(anatomy, bands, person, condition); };
  EmgComparison comparison;
  for (const PublishedLevel& level : published.levels)
    comparison.levels.push_back({level, value(simulated(level.at), level.of)});
  for (const PublishedOrder& order : published.orders) {
    const MuscleLoads loads = simulated(order.at);
    std::vector<double> values;
    for (const std::string& name : order.of) values.push_back(value(loads, name));
    comparison.orders.push_back({order, values, std::ranges::is_sorted(values, std::greater<>())});
  }
  for (const PublishedEffect& effect : published.effects) {
    const double from = value(simulated(effect.from), effect.of), to = value(simulated(effect.to), effect.of);
    comparison.effects.push_back({effect, from, to, direction(from, to, effect.direction)});
  }
  return comparison;
}

}  // namespace clamshell
