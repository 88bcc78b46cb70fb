// SPDX-License-Identifier: Apache-2.0
/// The criteria that the program can judge, a row each: what is fixed about a criterion because of how it is measured.
///
/// What a clinician may argue with, limits and wording, is in exercises/clamshell.toml.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace clamshell {

enum class CriterionId {
  not_side_lying,
  hips_not_stacked,
  hip_angle_off,
  knees_not_bent,
  feet_apart,
  head_unsupported,
  top_arm_not_in_front,
  pelvis_rolled_back,
  bottom_leg_moved,
  trunk_swayed,
  partial_range,
  no_hold,
  lowered_too_fast,
  lifted_too_fast,
};

/// Trunk: shoulders and hips; top and bottom: as the person lies.
enum class BodyPart { head, shoulders, trunk, hips, knees, feet, top_arm, top_knee, bottom_leg };

/// When a criterion is judged; both: in the set-up and in each repetition, each with limits and words of its own.
enum class Occasion { set_up, repetition, both };

struct CatalogueEntry {
  CriterionId id{};
  std::string_view word;  ///< in files, messages and databases
  Occasion occasion{};
  std::string_view unit;  ///< of its measurement: deg, m or s
  BodyPart at_fault{};

  constexpr bool is_of(Occasion asked) const { return occasion == asked || occasion == Occasion::both; }
};

/// In the order of CriterionId.
inline constexpr std::array kCatalogue = [] {
  using enum CriterionId;
  using enum Occasion;
  using enum BodyPart;
  return std::array<CatalogueEntry, 14>{{
      {not_side_lying, "not_side_lying", set_up, "deg", trunk},
      {hips_not_stacked, "hips_not_stacked", set_up, "deg", hips},
      {hip_angle_off, "hip_angle_off", set_up, "deg", knees},
      {knees_not_bent, "knees_not_bent", set_up, "deg", knees},
      {feet_apart, "feet_apart", both, "m", feet},
      {head_unsupported, "head_unsupported", set_up, "m", head},
      {top_arm_not_in_front, "top_arm_not_in_front", set_up, "m", top_arm},
      {pelvis_rolled_back, "pelvis_rolled_back", repetition, "deg", hips},
      {bottom_leg_moved, "bottom_leg_moved", repetition, "m", bottom_leg},
      {trunk_swayed, "trunk_swayed", repetition, "m", shoulders},
      {partial_range, "partial_range", repetition, "deg", top_knee},
      {no_hold, "no_hold", repetition, "s", top_knee},
      {lowered_too_fast, "lowered_too_fast", repetition, "s", top_knee},
      {lifted_too_fast, "lifted_too_fast", repetition, "s", top_knee},
  }};
}();

constexpr const CatalogueEntry& entry_of(CriterionId id) { return kCatalogue.at(static_cast<std::size_t>(id)); }

static_assert(std::ranges::all_of(kCatalogue, [](const CatalogueEntry& e) { return entry_of(e.id).word == e.word; }));

constexpr std::string_view word_of(CriterionId id) { return entry_of(id).word; }

/// Nothing where it is no criterion's.
constexpr std::optional<CriterionId> criterion_of(std::string_view word) {
  const auto* const found = std::ranges::find(kCatalogue, word, &CatalogueEntry::word);
  return found == kCatalogue.end() ? std::nullopt : std::optional(found->id);
}

}  // namespace clamshell
