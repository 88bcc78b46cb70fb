// SPDX-License-Identifier: Apache-2.0
#include "muscle/simulate.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <stdexcept>

#include "muscle/gluteal_to_tfl_index.h"
#include "muscle/latin_hypercube.h"

namespace clamshell {
namespace {

/// The anatomy's compartments by their groups: a row a group, the shares of its force a column a muscle.
struct Groups {
  std::vector<std::string> names;
  Eigen::MatrixXd shares, members;  ///< members: 1 or 0

  explicit Groups(const Anatomy& anatomy) {
    for (const Muscle& muscle : anatomy.muscles)
      if (std::ranges::find(names, muscle.group) == names.end()) names.push_back(muscle.group);
    members.setZero(static_cast<Eigen::Index>(names.size()), static_cast<Eigen::Index>(anatomy.muscles.size()));
    shares = members;
    for (std::size_t i = 0; i < anatomy.muscles.size(); ++i) {
      const Muscle& muscle = anatomy.muscles[i];
      const auto row = std::ranges::find(names, muscle.group) - names.begin();
      members(row, static_cast<Eigen::Index>(i)) = 1;
      shares(row, static_cast<Eigen::Index>(i)) = muscle.force.value;
    }
    shares.array().colwise() /= shares.rowwise().sum().eval().array();
  }
};

double duration(const RepetitionLoads& loads) { return loads.time[loads.time.size() - 1] - loads.time[0]; }

/// Over time, of each row; trapezoids over even steps.
Eigen::VectorXd mean_over_time(const Eigen::MatrixXd& values) {
  const Eigen::Index last = values.cols() - 1;
  return (values.rowwise().sum() - 0.5 * (values.col(0) + values.col(last))) / static_cast<double>(last);
}

/// Repetitions count by their durations.
Eigen::VectorXd mean_activation(std::span<const RepetitionLoads> repetitions) {
  Eigen::VectorXd sum = Eigen::VectorXd::Zero(repetitions.front().activation.rows());
  double time = 0;
  for (const RepetitionLoads& loads : repetitions) {
    sum += duration(loads) * mean_over_time(loads.activation);
    time += duration(loads);
  }
  return sum / time;
}

Interval interval_of_row(const Eigen::MatrixXd& guesses, Eigen::Index row) {
  const Eigen::VectorXd values = guesses.row(row);
  return interval_of({values.begin(), values.end()});
}

/// activation, force: a row for each name, a column a moment. guesses: mean activations, a column a sample.
std::vector<MuscleLoad> muscle_loads(const std::vector<std::string>& names, const Eigen::VectorXd& mean,
                                     const Eigen::VectorXd& peak, const Eigen::VectorXd& force_peak,
                                     const Eigen::MatrixXd& guesses, Seconds time) {
  std::vector<MuscleLoad> loads;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    loads.push_back({names[i], mean[row], peak[row],
                     guesses.cols() > 0 ? interval_of_row(guesses, row) : Interval{mean[row], mean[row]},
                     Newtons{force_peak[row]}, mean[row] * time});
  }
  return loads;
}

/// openings: of the first repetition. guesses: mean activations of the muscles, a column a sample.
MuscleLoads summary(const Anatomy& anatomy, std::span<const RepetitionLoads> repetitions, std::vector<Radians> openings,
                    const Eigen::MatrixXd& guesses) {
  const Groups groups(anatomy);
  std::vector<std::string> names;
  for (const Muscle& muscle : anatomy.muscles) names.push_back(muscle.name);

  const auto largest = [&](const auto& of, Eigen::Index rows) {
    Eigen::VectorXd most = Eigen::VectorXd::Zero(rows);
    for (const RepetitionLoads& loads : repetitions) most = most.cwiseMax(of(loads).rowwise().maxCoeff().eval());
    return most;
  };
  Seconds time;
  for (const RepetitionLoads& loads : repetitions) time += Seconds{duration(loads)};
  const Eigen::VectorXd mean = mean_activation(repetitions);
  const Eigen::Index muscle_count = mean.size(), group_count = groups.shares.rows();

  MuscleLoads loads;
  loads.time = time;
  loads.muscles = muscle_loads(names, mean,
                               largest(
                                   [](const RepetitionLoads& r) -> const auto& { return r.activation; }, muscle_count),
                               largest(
                                   [](const RepetitionLoads& r) -> const auto& { return r.force; }, muscle_count),
                               guesses, time);
  loads.groups = muscle_loads(
      groups.names, groups.shares * mean,
      largest([&](const RepetitionLoads& r) { return Eigen::MatrixXd(groups.shares * r.activation); }, group_count),
      largest([&](const RepetitionLoads& r) { return Eigen::MatrixXd(groups.members * r.force); }, group_count),
      groups.shares * guesses, time);
  loads.gluteal_to_tfl_index =
      gluteal_to_tfl_index(group(loads, "gluteus_medius").mean, group(loads, "gluteus_maximus_superior").mean,
                           group(loads, "tensor_fasciae_latae").mean);
  const RepetitionLoads& first = repetitions.front();
  loads.gravity_moment = first.gravity_moment[0];
  for (const RepetitionLoads& repetition : repetitions) {
    loads.band_moment = std::max(loads.band_moment, repetition.band_moment.maxCoeff());
    loads.lacking = std::max(loads.lacking, repetition.lacking.maxCoeff());
  }

  const Eigen::MatrixXd activation = groups.shares * first.activation;
  loads.course.opening = std::move(openings);
  for (Eigen::Index t = 0; t < first.time.size(); ++t) {
    loads.course.time.emplace_back(first.time[t] - first.time[0]);
    loads.course.moment.push_back(first.gravity_moment[t] + first.band_moment[t]);
  }
  for (Eigen::Index g = 0; g < group_count; ++g) {
    const Eigen::VectorXd row = activation.row(g);
    loads.course.activation.emplace_back(row.begin(), row.end());
  }
  return loads;
}

std::vector<Radians> openings_of(const OpeningCourse& course) {
  std::vector<Radians> openings;
  for (const OpenPosture& posture : course) openings.push_back(posture.opening);
  return openings;
}

/// What is not known: its places in a guess, then one for each compartment's strength.
namespace unknown {
enum : Eigen::Index {
  opening,
  pelvis_roll,
  hip_flexion,
  knee_flexion,
  closed_pelvis_roll,
  thigh_mass,
  shank_mass,
  band,
  foot_support,
  foot_friction,
  strength,
  compartments
};
}

/// In standard deviations.
using Guess = Eigen::Ref<const Eigen::VectorXd>;

/// The angles of a set that is measured a little wrong, the same way all the time.
Clamshells shifted(Clamshells set, const Uncertainty& sd, const Guess& guess) {
  const Radians wider = guess[unknown::opening] * sd.opening,
                further_back = guess[unknown::pelvis_roll] * sd.pelvis_roll;
  set.closed.hip_flexion += guess[unknown::hip_flexion] * sd.hip_flexion;
  set.closed.knee_flexion += guess[unknown::knee_flexion] * sd.knee_flexion;
  set.closed.pelvis_roll += guess[unknown::closed_pelvis_roll] * sd.closed_pelvis_roll;
  for (OpeningCourse& course : set.repetitions) {
    Radians largest{};
    for (const OpenPosture& posture : course) largest = std::max(largest, posture.opening);
    for (OpenPosture& posture : course) {  // closed stays closed
      const double open = largest.value > 0 ? std::max(posture.opening / largest, 0.0) : 0;
      posture.opening += open * wider;
      posture.pelvis_roll_change += open * further_back;
    }
  }
  return set;
}

/// Of the normal distribution below a guess: anything from 0 to 1 is as likely.
double evenly(double guess) { return std::erfc(-guess / std::numbers::sqrt2) / 2; }

Deviation deviation(const Deviation& likeliest, const Uncertainty& sd, const Guess& guess) {
  const auto of_compartments = guess.tail(likeliest.strength.size()).array();
  return {
      std::exp(sd.thigh_mass * guess[unknown::thigh_mass]),
      std::exp(sd.shank_mass * guess[unknown::shank_mass]),
      std::exp(sd.band * guess[unknown::band]),
      likeliest.strength.array() * (sd.strength * guess[unknown::strength] + sd.compartment * of_compartments).exp(),
      {evenly(guess[unknown::foot_support]), kGreatestFootFriction * evenly(guess[unknown::foot_friction])}};
}

std::vector<RepetitionLoads> run(LegSimulation& leg, const Clamshells& set, const std::optional<WornBand>& band,
                                 const Deviation& deviation) {
  std::vector<RepetitionLoads> loads;
  for (const OpeningCourse& course : set.repetitions)
    loads.push_back(leg.run(clamshell_poses(leg.lengths(), set.closed, course), band, deviation));
  return loads;
}

}  // namespace

SetLoads simulate(const Anatomy& anatomy, const Wearer& wearer, const Clamshells& set, const Uncertainty& uncertainty) {
  check(set.closed);
  if (wearer.band) check(wearer.band->fit);
  LegSimulation leg(anatomy, wearer.person);
  for (const OpeningCourse& course : set.repetitions) check_reach(leg.lengths(), set.closed, course);
  const auto likeliest = run(leg, set, wearer.band, leg.likeliest());

  const auto muscles = static_cast<Eigen::Index>(anatomy.muscles.size());
  std::vector<Eigen::MatrixXd> of_repetition(set.repetitions.size(), Eigen::MatrixXd(muscles, uncertainty.samples));
  Eigen::MatrixXd of_all(muscles, uncertainty.samples);
  std::mt19937 random(1);
  const Eigen::MatrixXd guesses = latin_hypercube(unknown::compartments + muscles, uncertainty.samples, random);
  for (Eigen::Index sample = 0; sample < guesses.cols(); ++sample) {
    const Deviation guess = deviation(leg.likeliest(), uncertainty, guesses.col(sample));
    const auto loads = run(leg, shifted(set, uncertainty, guesses.col(sample)), wearer.band, guess);
    for (std::size_t i = 0; i < loads.size(); ++i) of_repetition[i].col(sample) = mean_over_time(loads[i].activation);
    of_all.col(sample) = mean_activation(loads);
  }

  SetLoads loads;
  for (std::size_t i = 0; i < likeliest.size(); ++i)
    loads.repetitions.push_back(
        summary(leg.anatomy(), {&likeliest[i], 1}, openings_of(set.repetitions[i]), of_repetition[i]));
  loads.all = summary(leg.anatomy(), likeliest, openings_of(set.repetitions.front()), of_all);
  const Eigen::MatrixXd of_groups = Groups(leg.anatomy()).shares * of_all;
  for (const auto guess : of_groups.colwise()) loads.guesses.emplace_back(guess.begin(), guess.end());
  return loads;
}

SetLoads simulate(const Anatomy& anatomy, const Wearer& wearer, const HipExercise& exercise) {
  const NominalRepetition repetition;
  LegSimulation leg(anatomy, wearer.person);
  const auto poses = exercise_poses(leg.model(), wearer.person, exercise, repetition.lift, repetition.lower);
  const RepetitionLoads loads = leg.run(poses, wearer.band, leg.likeliest());
  const Eigen::MatrixXd no_guesses(static_cast<Eigen::Index>(anatomy.muscles.size()), 0);
  const std::vector<Radians> closed(poses.size());
  const MuscleLoads all = summary(leg.anatomy(), {&loads, 1}, closed, no_guesses);
  return {{all}, all, {}};
}

const MuscleLoad& group(const MuscleLoads& loads, std::string_view name) {
  const auto found = std::ranges::find(loads.groups, name, &MuscleLoad::name);
  if (found == loads.groups.end()) throw std::out_of_range("there is no such group of muscles");
  return *found;
}

const MuscleLoad& group_or_compartment(const MuscleLoads& loads, std::string_view name) {
  const auto found = std::ranges::find(loads.muscles, name, &MuscleLoad::name);
  return found == loads.muscles.end() ? group(loads, name) : *found;
}

}  // namespace clamshell
