// SPDX-License-Identifier: Apache-2.0
#include "record/set_muscles.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "base/user_error.h"
#include "geometry/median.h"
#include "language/translate.h"
#include "muscle/measured_course.h"

namespace clamshell {
namespace {

constexpr int kGuesses = 40;                      ///< enough for intervals in words, few enough for three simulations
constexpr double kBeyondNoise = 1.645;            ///< standard deviations: nine tenths of what is nothing are within
constexpr Seconds kShortest{0.1}, kLongest{600};  ///< that a repetition takes
constexpr Radians kWidest = from_degrees(120);    ///< that knees open

MeasuredMovement measured(const RepetitionRecord& repetition) {
  MeasuredMovement movement;
  for (const MovementSample& sample : repetition.movement) {
    const Seconds time = sample.since_start;
    movement.opening.add(time, sample.opening);
    movement.pelvis_roll_change.add(time, sample.pelvis_roll_change);
    movement.hip_flexion.add(time, sample.hip_flexion);
    movement.knee_flexion.add(time, sample.knee_flexion);
    movement.feet_gap.add(time, sample.feet_gap);
    movement.bottom_knee_lift.add(time, sample.bottom_knee_lift);
  }
  return movement;
}

Radians angle_while_closed(const std::vector<MeasuredMovement>& movements, Series<Radians> MeasuredMovement::*angle) {
  const auto closed = while_closed(movements, angle);
  if (!closed) throw UserError("The bend of the hip and the knee was never seen while the knees were closed.");
  return *closed;
}

/// Throws UserError. The pelvis's roll while closed is not kept: 0.
Clamshells clamshells(const SetRecord& set) {
  if (set.repetitions.empty()) throw UserError("No camera measured a repetition of this set.");
  Clamshells clamshells;
  std::vector<MeasuredMovement> movements;
  for (const RepetitionRecord& repetition : set.repetitions) {
    if (repetition.movement.empty()) continue;
    const Seconds start = repetition.movement.front().since_start, end = repetition.movement.back().since_start;
    const MeasuredMovement movement = measured(repetition);
    if (!(end - start >= kShortest && end - start <= kLongest) || !is_seen(movement, start, end)) continue;
    clamshells.repetitions.push_back(course(movement, start, end));
    if (std::ranges::any_of(clamshells.repetitions.back(),
                            [](const OpenPosture& posture) { return abs(posture.opening) > kWidest; }))
      throw UserError(
          fmt::format("Repetition {} was measured to open the knees by more than {:.0f} degrees, which can't be.",
                      repetition.number, to_degrees(kWidest)));
    movements.push_back(movement);
  }
  if (movements.empty()) throw UserError("In no repetition of this set was enough of the movement seen.");
  clamshells.closed.hip_flexion = angle_while_closed(movements, &MeasuredMovement::hip_flexion);
  clamshells.closed.knee_flexion = angle_while_closed(movements, &MeasuredMovement::knee_flexion);
  return clamshells;
}

/// Over the repetitions in which it was seen: the mean, and the stddev in the middle, as one calibration's error is in
/// all of them. Nothing: never seen.
std::optional<Measured<Radians>> together(const SetRecord& set, Measured<Radians> RepetitionRecord::*angle) {
  Radians sum;
  std::vector<double> stddevs;
  for (const RepetitionRecord& repetition : set.repetitions) {
    const Measured<Radians>& measured = repetition.*angle;
    if (!std::isfinite(measured.value.value) || !std::isfinite(measured.stddev.value)) continue;
    sum += measured.value;
    stddevs.push_back(measured.stddev.value);
  }
  if (stddevs.empty()) return std::nullopt;
  return Measured<Radians>{sum / static_cast<double>(stddevs.size()), Radians{median(stddevs)}};
}

struct Assumed {
  Wearer wearer;
  std::vector<std::string> sentences;
};

/// As strong as the loop, which is two strands, was measured to be at twice its length.
ElasticBand scaled_to(ElasticBand band, double loop_force_n) {
  constexpr double kTwiceAsLong = 1;
  const double share = loop_force_n / 2 / tension(band, kTwiceAsLong).value;
  for (StrandForce& point : band.strand) point.force = share * point.force;
  return band;
}

/// Throws UserError for a colour whose force is not known.
Assumed assume(const MuscleKnowledge& knowledge, const Profile& profile, const std::optional<std::string>& band) {
  std::vector<std::string> missing, taken;
  const auto lacks = [&](std::string_view what, std::string instead) {
    missing.emplace_back(what);
    taken.push_back(std::move(instead));
  };
  Wearer wearer;
  Physique& person = wearer.person;
  if (profile.height)
    person.height = *profile.height;
  else
    lacks("height", fmt::format("{:g} m", person.height.value));
  if (profile.mass_kg)
    person.mass = Kilograms{*profile.mass_kg};
  else
    lacks("body mass", fmt::format("{:g} kg", person.mass.value));
  if (profile.sex)
    person.sex = *profile.sex;
  else
    lacks("sex", person.sex == Sex::male ? "a man's body" : "a woman's body");
  if (band) {
    BandFit fit;
    if (profile.thigh_girth)
      fit.thigh_girth = *profile.thigh_girth;
    else
      lacks("girth of the thigh", fmt::format("{:g} cm", 100 * fit.thigh_girth.value));
    wearer.band = WornBand{band_of_colour(knowledge.bands, *band), fit};
    if (const auto measured = profile.band_force_n.find(*band); measured != profile.band_force_n.end())
      wearer.band->band = scaled_to(wearer.band->band, measured->second);
  }

  Assumed assumed{std::move(wearer), {}};
  if (!missing.empty())
    assumed.sentences.push_back(fmt::format("Your profile has no {}: {} {} assumed.", listed(missing), listed(taken),
                                            missing.size() > 1 ? "were" : "was"));
  if (band && profile.band_force_n.contains(*band))
    assumed.sentences.push_back(fmt::format(
        "The band was taken to pull with the {:.0f} N that you measured, and to stretch as its colour does.",
        profile.band_force_n.at(*band)));
  if (assumed.wearer.band)
    assumed.sentences.push_back(
        fmt::format("The band was assumed to be {:g} cm around when slack, and {:g} cm above the knee.",
                    100 * assumed.wearer.band->fit.loop.value, 100 * assumed.wearer.band->fit.above_knee.value));
  assumed.sentences.emplace_back(
      "The pelvis was assumed to be upright while the knees were closed: how it lies can't be measured well enough.");
  return assumed;
}

SimulatedSet simulate_measured(const MuscleKnowledge& knowledge, const Profile& profile, const SetRecord& set) {
  const Clamshells movement = clamshells(set);
  Assumed assumed = assume(knowledge, profile, set.band);
  const auto opening = together(set, &RepetitionRecord::opening), roll = together(set, &RepetitionRecord::pelvis_roll);
  Uncertainty uncertainty;
  uncertainty.samples = kGuesses;
  if (opening) uncertainty.opening = opening->stddev;
  if (roll) uncertainty.pelvis_roll = roll->stddev;

  const Wearer& wearer = assumed.wearer;
  const SetLoads loads = simulate(knowledge.anatomy, wearer, movement, uncertainty);
  SimulatedSet simulated;
  simulated.loads = loads.all;
  simulated.band = set.band;
  if (wearer.band) simulated.of_band = effect_of_band(loads, knowledge.anatomy, wearer, movement, uncertainty);
  if (roll) {
    simulated.roll = roll->value;
    if (abs(roll->value) > kBeyondNoise * roll->stddev)
      simulated.of_roll = effect_of_roll(loads, knowledge.anatomy, wearer, movement, uncertainty);
  }
  simulated.assumed = std::move(assumed.sentences);
  return simulated;
}

}  // namespace

SetMuscles simulate_kept_set(const MuscleKnowledge& knowledge, const Profile& profile, const SetRecord& set) {
  try {
    return {simulate_measured(knowledge, profile, set), {}};
  } catch (const UserError& why) {
    return {std::nullopt, why.what()};
  }
}

}  // namespace clamshell
