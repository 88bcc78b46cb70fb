// SPDX-License-Identifier: Apache-2.0
#include "prescription/ladder.h"

#include <algorithm>

namespace clamshell {

Ladder::Ladder(const Rules& rules, const std::optional<Programme>& programme, const std::vector<std::string>& owned,
               Goal goal)
    : rules_(rules), programme_(programme), owned_(owned), goal_(goal) {}

const std::vector<Step>& Ladder::steps(const std::optional<std::size_t>& band) const {
  if (!band) return rules_.without_band;
  return goal_ == Goal::strength ? rules_.for_strength : rules_.with_band;
}

bool Ladder::owns(std::size_t band) const {
  return std::ranges::find(owned_, rules_.bands.at(band).colour) != owned_.end();
}

bool Ladder::band_is_set() const { return programme_ && programme_->band; }

std::optional<std::size_t> Ladder::index_of(const std::optional<std::string>& colour) const {
  if (!colour) return std::nullopt;
  const auto found = std::ranges::find(rules_.bands, *colour, &Band::colour);
  if (found == rules_.bands.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rules_.bands.begin());
}

Rung Ladder::first() const {
  const auto asks_as_much = [&](const Step& step) {
    return step.most == rules_.first.most && step.hold == rules_.first.hold && step.lower == rules_.first.lower;
  };
  const auto& ladder = rules_.without_band;
  return {std::nullopt, static_cast<std::size_t>(std::ranges::find_if(ladder, asks_as_much) - ladder.begin())};
}

/// What the clinician set tells nothing of the step.
Rung Ladder::at(const Dose& dose) const {
  const bool most_set = programme_ && programme_->most, hold_set = programme_ && programme_->hold,
             lower_set = programme_ && programme_->lower;
  Rung rung{index_of(dose.band), 0};
  const auto& ladder = steps(rung.band);
  for (std::size_t i = 0; i < ladder.size(); ++i) {
    if ((most_set || ladder[i].least + ladder[i].most <= 2 * dose.most) && (hold_set || ladder[i].hold <= dose.hold) &&
        (lower_set || ladder[i].lower <= dose.lower))
      rung.step = i;
  }
  return rung;
}

std::size_t Ladder::easiest_step(const std::optional<std::size_t>& band) const { return band ? 0 : first().step; }

Rung Ladder::allowed(Rung rung) const {
  if (band_is_set()) {
    const auto set = index_of(programme_->band);
    return rung.band == set ? rung : Rung{set, easiest_step(set)};
  }
  if (!rung.band || owns(*rung.band)) return rung;
  const auto band = next_weaker(rung.band);
  return {band, easiest_step(band)};
}

std::optional<std::size_t> Ladder::next_band(Rung rung) const {
  const std::size_t next = rung.band ? *rung.band + 1 : 0;
  if (band_is_set() || !steps(rung.band).at(rung.step).then_band || next == rules_.bands.size()) return std::nullopt;
  return next;
}

std::optional<Rung> Ladder::above(Rung rung) const {
  if (const auto band = next_band(rung); band && owns(*band)) return Rung{band, 0};
  if (rung.step + 1 == steps(rung.band).size()) return std::nullopt;
  return Rung{rung.band, rung.step + 1};
}

std::optional<std::size_t> Ladder::next_weaker(const std::optional<std::size_t>& band) const {
  for (std::size_t weaker = band.value_or(0); weaker-- > 0;)
    if (owns(weaker)) return weaker;
  return std::nullopt;
}

Rung Ladder::below(Rung rung) const {
  if (rung.step > 0) return {rung.band, rung.step - 1};
  if (!rung.band || band_is_set()) return rung;
  const auto band = next_weaker(rung.band);
  return {band, band ? steps(band).size() - 1 : first().step};
}

Rung Ladder::weaker(Rung rung) const {
  if (rung.band && !band_is_set()) {
    const auto band = next_weaker(rung.band);
    return {band, easiest_step(band)};
  }
  return {rung.band, !rung.band && rung.step > first().step ? first().step : 0};
}

std::optional<Band> Ladder::missing_band(Rung rung) const {
  const auto band = next_band(rung);
  return band && !owns(*band) ? std::optional(rules_.bands.at(*band)) : std::nullopt;
}

bool Ladder::is_last_step(Rung rung) const { return rung.step + 1 == steps(rung.band).size(); }

int Ladder::effort(Rung rung) const {
  return rung.band && goal_ == Goal::strength ? rules_.strength_effort : rules_.mastered_effort;
}

Dose Ladder::dose(Rung rung) const {
  const Step& step = steps(rung.band).at(rung.step);
  Dose dose = rules_.first;
  dose.least = step.least;
  dose.most = step.most;
  dose.hold = step.hold;
  dose.lower = step.lower;
  if (rung.band) dose.band = rules_.bands.at(*rung.band).colour;
  if (rung.band && goal_ == Goal::strength) dose.rest = rules_.strength_rest;
  return overridden(dose);
}

Dose Ladder::overridden(Dose dose) const {
  if (!programme_) return dose;
  const Programme& set = *programme_;
  dose.sets = set.sets.value_or(dose.sets);
  dose.least = set.least.value_or(std::min(dose.least, set.most.value_or(dose.least)));
  dose.most = set.most.value_or(std::max(dose.most, dose.least));
  dose.hold = set.hold.value_or(dose.hold);
  dose.lower = set.lower.value_or(dose.lower);
  if (set.band) dose.band = *set.band == "none" ? std::nullopt : set.band;
  if (set.first_leg) dose.first_leg = set.first_leg;
  return dose;
}

}  // namespace clamshell
