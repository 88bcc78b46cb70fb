// SPDX-License-Identifier: Apache-2.0
#include "accuracy/read_truth.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/read_file.h"
#include "exercise/catalogue.h"

namespace clamshell {
namespace {

/// What a word of the file stands for.
template <class Word, std::size_t count>
using Words = std::array<std::pair<std::string_view, Word>, count>;

constexpr Words<CameraPreset, 5> kCameraPresets{{{"front", CameraPreset::front},
                                                 {"front_high", CameraPreset::front_raised},
                                                 {"foot_diagonal", CameraPreset::foot_diagonal},
                                                 {"foot_end", CameraPreset::foot_end},
                                                 {"head_diagonal", CameraPreset::head_diagonal}}};

constexpr Words<Side, 2> kSides{{{"left", Side::left}, {"right", Side::right}}};

/// Of the truth's labels, those whose criterion has another name.
constexpr Words<CriterionId, 6> kCriteria{{{"pelvis_roll_back", CriterionId::pelvis_rolled_back},
                                           {"bottom_knee_lift", CriterionId::bottom_leg_moved},
                                           {"fast_lower", CriterionId::lowered_too_fast},
                                           {"fast_lift", CriterionId::lifted_too_fast},
                                           {"knees_too_straight", CriterionId::knees_not_bent},
                                           {"hip_flexion_off", CriterionId::hip_angle_off}}};

/// A value of the file with the way to it, e.g. "reps[2].peak_opening_deg".
class Field {
 public:
  Field(const nlohmann::json& value, const std::string& file) : value_(value), file_(file) {}

  Field operator[](const char* key) const {
    if (!value_.is_object()) refuse("is no group of fields");
    const auto member = value_.find(key);
    const std::string path = path_.empty() ? key : path_ + "." + key;
    if (member == value_.end()) throw BadTruth(fmt::format("The truth file \"{}\" has no {}.", file_, path));
    return {*member, file_, path};
  }

  std::vector<Field> list() const {
    if (!value_.is_array()) refuse("is no list");
    std::vector<Field> elements;
    for (const nlohmann::json& element : value_)
      elements.push_back({element, file_, fmt::format("{}[{}]", path_, elements.size())});
    return elements;
  }

  double number() const {
    if (!value_.is_number()) refuse("is no number");
    return value_.get<double>();
  }
  Seconds seconds() const { return Seconds{number()}; }
  Metres metres() const { return Metres{number()}; }
  Radians degrees() const { return from_degrees(number()); }

  const std::string& text() const {
    if (!value_.is_string()) refuse("is no text");
    return value_.get_ref<const std::string&>();
  }

  template <class Word, std::size_t count>
  Word one_of(const Words<Word, count>& choices) const {
    const auto chosen = std::ranges::find(choices, text(), &std::pair<std::string_view, Word>::first);
    if (chosen != choices.end()) return chosen->second;
    std::vector<std::string_view> words;
    for (const auto& [word, value] : choices) words.push_back(word);
    refuse(fmt::format("is none of {}", fmt::join(words, ", ")));
  }

 private:
  Field(const nlohmann::json& value, const std::string& file, std::string path)
      : value_(value), file_(file), path_(std::move(path)) {}

  [[noreturn]] void refuse(const std::string& what) const {
    if (path_.empty()) throw BadTruth(fmt::format("In the truth file \"{}\", the whole {}.", file_, what));
    throw BadTruth(fmt::format("In the truth file \"{}\", {} {}.", file_, path_, what));
  }

  const nlohmann::json& value_;
  const std::string& file_;
  std::string path_;
};

/// Labels that no criterion is about are left out.
std::vector<CriterionId> faults(const Field& labels) {
  std::vector<CriterionId> criteria;
  for (const Field& label : labels.list()) {
    const auto renamed = std::ranges::find(kCriteria, label.text(), &decltype(kCriteria)::value_type::first);
    const auto criterion = renamed == kCriteria.end() ? criterion_of(label.text()) : renamed->second;
    if (criterion) criteria.push_back(*criterion);
  }
  return criteria;
}

TrueRepetition repetition(const Field& r) {
  return {.start = r["start_s"].seconds(),
          .hold_start = r["hold_start_s"].seconds(),
          .hold_end = r["hold_end_s"].seconds(),
          .end = r["end_s"].seconds(),
          .lift = r["lift_s"].seconds(),
          .hold = r["hold_s"].seconds(),
          .lower = r["lower_s"].seconds(),
          .peak_opening = r["peak_opening_deg"].degrees(),
          .pelvis_roll_change = r["max_pelvis_roll_change_deg"].degrees(),
          .feet_gap = r["max_feet_gap_m"].metres(),
          .bottom_knee_lift = r["max_bottom_knee_lift_m"].metres(),
          .faults = faults(r["faults"])};
}

TrueFrame frame(const Field& f) {
  const Field angles = f["angles"];
  return {.time = f["time_s"].seconds(),
          .opening = angles["top_hip_opening_deg"].degrees(),
          .pelvis_roll = angles["pelvis_roll_deg"].degrees(),
          .feet_gap = angles["feet_gap_m"].metres(),
          .bottom_knee_lift = angles["bottom_knee_lift_m"].metres()};
}

}  // namespace

Truth parse_truth(std::string_view json, const std::string& name) {
  nlohmann::json whole;
  try {
    whole = nlohmann::json::parse(json);
  } catch (const nlohmann::json::exception&) {
    throw BadTruth(fmt::format("The truth file \"{}\" is damaged, it is no valid JSON: make it again.", name));
  }
  const Field root(whole, name);
  Truth truth{.camera = root["camera"]["preset"].one_of(kCameraPresets),
              .working_leg = root["subject"]["top_leg"].one_of(kSides),
              .setup_faults = faults(root["setup"]["faults"]),
              .repetitions = {},
              .frames = {}};
  for (const Field& r : root["reps"].list()) truth.repetitions.push_back(repetition(r));
  for (const Field& f : root["frames"].list()) truth.frames.push_back(frame(f));
  return truth;
}

Truth read_truth(const std::filesystem::path& file) {
  const auto json = read_file(file);
  if (!json) throw BadTruth(fmt::format("The truth file \"{}\" can't be read, or is far too big.", file.string()));
  return parse_truth(*json, file.string());
}

}  // namespace clamshell
