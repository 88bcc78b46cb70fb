// SPDX-License-Identifier: Apache-2.0
/// What the clamshell asks for: its criteria with limits, in the order of their importance, and where the camera has to
/// stand to see them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/user_error.h"
#include "exercise/catalogue.h"

namespace clamshell {

/// Both ends included.
struct Range {
  double least{}, most{};
  bool contains(double value) const { return least <= value && value <= most; }
};

/// Degrees from the person; azimuth 0 = straight in front of the belly, + towards the feet; elevation above the hips.
struct CameraPlace {
  std::string name;
  Range azimuth, elevation;
  std::string move;  ///< how to bring the camera there, without the full stop; empty: nobody is sent there
};

/// Limits in `unit`: deg, m or s. In a phrase, {} stands for the measured amount, without its sign.
struct Criterion {
  CriterionId id{};
  std::string name;  ///< as people say it: "the pelvis roll"
  std::optional<double> at_least, at_most;
  std::optional<double> share_of_best;   ///< at_least rises to this share of the person's own best
  std::optional<double> share_of_asked;  ///< at_least rises to this share of the time that the dose asks for
  std::string unit;
  std::vector<std::string> seen_from;  ///< names of camera places; none: anywhere
  std::string why, source, cue, praise;
  std::string short_cue{};     ///< the cue in two words, to be read from three metres away
  bool required = true;        ///< of a set-up: a set waits until it is right
  std::string above{};         ///< phrase of what was found beyond at_most: "top hip rolled back {}"
  std::string below{};         ///< the same of at_least
  std::string kept{};          ///< of a set-up: "hips stacked"
  std::string measured{"{}"};  ///< of a set-up: phrase of the amount beside what was kept or not judged
};

/// Throws UserError if it is not among them. A loaded exercise has every criterion of each occasion.
const Criterion& criterion_in(const std::vector<Criterion>& criteria, CriterionId id);

struct Exercise {
  std::string name;
  double certainty{};  ///< probability from which a fault is raised
  std::vector<CameraPlace> camera_places;
  std::vector<Criterion> set_up, repetition;
  std::vector<CriterionId> clean_needs;  ///< of repetition: what must have been judged before one is called clean
};

Exercise load_exercise(const std::filesystem::path& toml_file);
Exercise parse_exercise(std::string_view text);

/// The exercise as it is said in the language of the thread: a sentence that a clinician wrote anew stays as it is.
Exercise translated(Exercise exercise);

}  // namespace clamshell
