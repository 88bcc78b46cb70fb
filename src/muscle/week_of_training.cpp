// SPDX-License-Identifier: Apache-2.0
#include "muscle/week_of_training.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/toml_table.h"
#include "base/user_error.h"
#include "muscle/anatomy.h"

namespace clamshell {
namespace {

struct Level {
  std::string study, of, during;
  double percent;
  std::optional<double> stddev_percent;
};

std::string written(const TomlTable& table, std::string_view key) {
  std::string text = table.text(key);
  if (text.empty()) table.refuse(fmt::format("'{}' is empty", key));
  return text;
}

double per_cent(const TomlTable& table, std::string_view key) {
  constexpr double kMost = 200;
  const double value = table.number(key);
  if (!(value >= 0 && value <= kMost)) table.refuse(fmt::format("'{}' is between 0 and {} %", key, kMost));
  return value;
}

Level level(const TomlTable& table, const RoutineEmg& emg) {
  Level level{};
  level.study = written(table, "study") + (table.flag("recalled") ? " (recalled)" : "");
  level.of = table.text("of");
  level.during = table.text("during");
  if (std::ranges::find(emg.muscles, level.of, &MuscleOfWeek::name) == emg.muscles.end())
    table.refuse(fmt::format("there is no muscle \"{}\"", level.of));
  if (std::ranges::find(emg.exercises, level.during, &ExerciseOfWeek::id) == emg.exercises.end())
    table.refuse(fmt::format("there is no exercise \"{}\"", level.during));
  level.percent = per_cent(table, "percent");
  if (table.has("stddev_percent")) level.stddev_percent = per_cent(table, "stddev_percent");
  return level;
}

/// Mean of the studies' means; variance: mean of the studies' variances + variance of their means.
MeasuredActivation pooled(const std::string& exercise, const std::vector<Level>& studies) {
  MeasuredActivation pooled{};
  pooled.exercise = exercise;
  if (studies.empty()) return pooled;
  const auto count = static_cast<double>(studies.size());
  double mean = 0;
  for (const Level& study : studies) {
    mean += study.percent / count;
    pooled.source += (pooled.source.empty() ? "" : "; ") + study.study;
  }
  pooled.percent = mean;
  if (!std::ranges::all_of(studies, [](const Level& study) { return study.stddev_percent.has_value(); })) return pooled;
  double variance = 0;
  for (const Level& study : studies)
    variance += (std::pow(*study.stddev_percent, 2) + std::pow(study.percent - mean, 2)) / count;
  pooled.stddev_percent = std::sqrt(variance);
  return pooled;
}

}  // namespace

RoutineEmg parse_routine_emg(std::string_view toml) {
  const TomlTable file = TomlTable::parse(toml, "The file of the routine's electromyography");
  RoutineEmg emg;
  emg.notes = file.texts("notes");
  for (const TomlTable& table : file.tables("exercise"))
    emg.exercises.push_back({written(table, "id"), written(table, "name")});
  for (const TomlTable& table : file.tables("muscle"))
    emg.muscles.push_back({written(table, "name"), written(table, "label"), {}});
  std::vector<Level> levels;
  for (const TomlTable& table : file.tables("level")) levels.push_back(level(table, emg));
  for (MuscleOfWeek& muscle : emg.muscles)
    for (const ExerciseOfWeek& exercise : emg.exercises) {
      std::vector<Level> studies;
      std::ranges::copy_if(levels, std::back_inserter(studies),
                           [&](const Level& level) { return level.of == muscle.name && level.during == exercise.id; });
      muscle.of.push_back(pooled(exercise.id, studies));
    }
  return emg;
}

std::vector<TrainedMuscle> week_of_training(const RoutineEmg& emg, const std::vector<int>& sets) {
  const bool idle = std::ranges::all_of(sets, [](int of_exercise) { return of_exercise <= 0; });
  std::vector<TrainedMuscle> week;
  for (const MuscleOfWeek& muscle : emg.muscles) {
    TrainedMuscle& trained = week.emplace_back();
    for (std::size_t i = 0; i < muscle.of.size(); ++i) {
      const std::optional<double>& percent = muscle.of[i].percent;
      if (sets.at(i) <= 0 || !percent) continue;
      trained.best_percent = std::max(trained.best_percent.value_or(0), *percent);
      if (*percent >= kTrainsPercent) trained.trained_sets += sets[i];
    }
    if (!trained.best_percent)
      trained.verdict = idle ? Training::neglected : Training::not_measured;
    else if (*trained.best_percent >= kTrainsPercent)
      trained.verdict = Training::trained;
    else
      trained.verdict = *trained.best_percent >= kKeepsAwakePercent ? Training::kept_awake : Training::neglected;
  }
  return week;
}

}  // namespace clamshell
