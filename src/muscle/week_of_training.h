// SPDX-License-Identifier: Apache-2.0
/// What a week of squats, lunges and clamshells trains, from published electromyography, and what it neglects.
///
/// An exercise trains a muscle where it asks 40 % or more of its maximal voluntary contraction, the least that is
/// taken to strengthen (Andersen et al. 2006, Phys Ther 86:683; Escamilla et al. 2010, J Orthop Sports Phys Ther
/// 40:265), and keeps it awake from 20 %.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace clamshell {

/// Per cent of a maximal voluntary contraction; nothing: no study that could be read measured it.
struct MeasuredActivation {
  std::string exercise;  ///< id
  std::optional<double> percent, stddev_percent;
  std::string source;
};

struct ExerciseOfWeek {
  std::string id, name;
};

struct MuscleOfWeek {
  std::string name, label;
  std::vector<MeasuredActivation> of;  ///< one an exercise, in their order
};

/// What anatomy/routine_emg.toml says.
struct RoutineEmg {
  std::vector<ExerciseOfWeek> exercises;
  std::vector<MuscleOfWeek> muscles;
};

/// Throws BadAnatomy.
RoutineEmg parse_routine_emg(std::string_view toml);

enum class Training { trained, kept_awake, neglected, not_measured };

struct TrainedMuscle {
  std::optional<double> best_percent;  ///< of the exercises done
  int trained_sets{};                  ///< a week, of exercises that train it
  Training verdict{};
};

/// sets: a week of each exercise, in their order. One entry a muscle, in their order.
std::vector<TrainedMuscle> week_of_training(const RoutineEmg& emg, const std::vector<int>& sets);

}  // namespace clamshell
