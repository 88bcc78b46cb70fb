// SPDX-License-Identifier: Apache-2.0
#include "wording/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace clamshell {
namespace {

/// {} stands for the measured amount, without its sign.
struct CriterionWording {
  std::string_view criterion, name, kept;
  std::string_view above, below;  ///< the fault where the measured is more, or less, than the limit
};

constexpr std::array kWordings{
    CriterionWording{"not_side_lying", "lying on the side", "lying on the side",
                     "rolled back {} from lying on the side", "rolled forward {} from lying on the side"},
    CriterionWording{"hips_not_stacked", "the stacking of the hips", "hips stacked", "top hip rolled back {}",
                     "top hip rolled forward {}"},
    CriterionWording{"hip_angle_off", "the bend of the hips", "hips bent", "hips bent as much as {}",
                     "hips bent only {}"},
    CriterionWording{"knees_not_bent", "the bend of the knees", "knees bent", "", "knees bent only {}"},
    CriterionWording{"feet_apart", "the feet", "feet together", "feet {} apart", ""},
    CriterionWording{"head_unsupported", "the head", "head supported", "head {} above the mat",
                     "head only {} above the mat"},
    CriterionWording{"top_arm_not_in_front", "the top arm", "top hand resting in front", "top hand {} above the mat",
                     ""},
    CriterionWording{"pelvis_rolled_back", "the pelvis roll", "pelvis still", "rolled back {}", ""},
    CriterionWording{"bottom_leg_moved", "the bottom leg", "bottom leg still", "bottom knee lifted {}", ""},
    CriterionWording{"trunk_swayed", "the steadiness of the trunk", "trunk steady", "trunk swayed {}", ""},
    CriterionWording{"partial_range", "the opening", "full range", "", "opened only {}"},
    CriterionWording{"no_hold", "the hold", "held at the top", "", "no squeeze ({})"},
    CriterionWording{"lowered_too_fast", "the lowering", "lowered slowly", "", "lowered in only {}"},
    CriterionWording{"lifted_too_fast", "the lifting", "lifted slowly", "", "lifted in only {}"},
};

const CriterionWording* wording_of(std::string_view criterion) {
  const auto* found = std::ranges::find(kWordings, criterion, &CriterionWording::criterion);
  return found == kWordings.end() ? nullptr : found;
}

}  // namespace

std::string spaced(std::string_view word) {
  std::string text{word};
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::string name_of_criterion(std::string_view criterion) {
  const CriterionWording* wording = wording_of(criterion);
  return wording ? std::string{wording->name} : spaced(criterion);
}

std::string kept_in_words(std::string_view criterion) {
  const CriterionWording* wording = wording_of(criterion);
  return wording ? std::string{wording->kept} : spaced(criterion);
}

std::string fault_in_words(std::string_view criterion, bool below, std::string_view amount) {
  const CriterionWording* wording = wording_of(criterion);
  const std::string_view fault = !wording ? "" : below ? wording->below : wording->above;
  return fault.empty() ? fmt::format("{} ({})", spaced(criterion), amount) : fmt::format(fmt::runtime(fault), amount);
}

}  // namespace clamshell
