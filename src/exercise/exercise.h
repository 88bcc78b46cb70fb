// SPDX-License-Identifier: Apache-2.0
/// What the clamshell asks for: its criteria with limits, in the order of their importance.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace clamshell {

enum class FaultSide { above, below };

/// Limits and widths in `unit`, as the file has them (deg, m, s).
struct Criterion {
  std::string name;
  FaultSide fault{};
  double limit{};
  std::string unit;
  double too_wide{};  ///< an undecided measurement with a standard deviation above this is not judged
  std::string why, source, cue;
};

struct Exercise {
  std::string name;
  double certainty{};  ///< probability from which a fault is raised
  std::vector<Criterion> repetition;
};

/// what() is a sentence: where in the file what is missing or wrong.
struct BadExercise : std::runtime_error {
  using std::runtime_error::runtime_error;
};

Exercise load_exercise(const std::filesystem::path& toml_file);
Exercise parse_exercise(std::string_view text);

}  // namespace clamshell
