// SPDX-License-Identifier: Apache-2.0
/// What a week of squats, lunges and clamshells trains, from published electromyography, and what it neglects.
///
/// An exercise trains a muscle where it asks 40 % or more of its maximal voluntary contraction, the least that is
/// taken to strengthen (Andersen et al. 2006, Phys Ther 86:683), and keeps it awake from 20 %, a moderate activity
/// (Escamilla et al. 2010, J Orthop Sports Phys Ther 40:265); both recalled.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clamshell {

inline constexpr double kTrainsPercent = 40, kKeepsAwakePercent = 20;

/// Per cent of a maximal voluntary contraction: the mean of the studies, each counted the same.
struct MeasuredActivation {
  std::string exercise;                  ///< id
  std::optional<double> percent;         ///< nothing: not measured
  std::optional<double> stddev_percent;  ///< over people and studies; nothing if a study's is not known
  std::string source;                    ///< the studies; empty where nothing is measured
};

/// name: as within a sentence.
struct ExerciseOfWeek {
  std::string id, name;
};

/// label: as within a sentence, after "your".
struct MuscleOfWeek {
  std::string name, label;
  std::vector<MeasuredActivation> of;  ///< one an exercise, in their order
};

/// What anatomy/routine_emg.toml says.
struct RoutineEmg {
  std::vector<ExerciseOfWeek> exercises;
  std::vector<MuscleOfWeek> muscles;
  std::vector<std::string> notes;  ///< to be said beside every result
};

/// Throws UserError.
RoutineEmg parse_routine_emg(std::string_view toml);

/// not_measured: in none of the exercises done. Where only some were measured, these decide.
enum class Training { trained, kept_awake, neglected, not_measured };

struct TrainedMuscle {
  std::optional<double> best_percent;  ///< of the exercises done
  int trained_sets{};                  ///< a week, of exercises that train it
  Training verdict{};
};

/// sets: a week of each exercise, in their order. One entry a muscle, in their order. Whoever does nothing neglects
/// every muscle. Throws std::out_of_range for fewer sets than exercises.
std::vector<TrainedMuscle> week_of_training(const RoutineEmg& emg, const std::vector<int>& sets);

}  // namespace clamshell
