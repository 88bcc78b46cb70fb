// SPDX-License-Identifier: Apache-2.0
#include "wire/routine_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "language/translate.h"
#include "wording/phrase.h"

namespace clamshell {
namespace {

constexpr int kDecimals = 1;

std::string_view name_of(Training verdict) {
  constexpr std::array<std::string_view, 4> kNames{"trained", "kept_awake", "neglected", "not_measured"};
  return kNames[static_cast<std::size_t>(verdict)];
}

Json percent_json(const std::optional<double>& percent) {
  return or_null(percent, [](double value) { return rounded(value, kDecimals); });
}

Json json_of(const MuscleOfWeek& muscle, const TrainedMuscle& trained) {
  Json of = Json::array();
  for (const MeasuredActivation& measured : muscle.of)
    of.push_back({{"exercise", measured.exercise},
                  {"percent", percent_json(measured.percent)},
                  {"stddev_percent", percent_json(measured.stddev_percent)},
                  {"source", measured.source}});
  return {{"name", muscle.name},
          {"label", capitalized(muscle.label)},
          {"of", std::move(of)},
          {"best_percent", percent_json(trained.best_percent)},
          {"trained_sets", trained.trained_sets},
          {"verdict", name_of(trained.verdict)}};
}

/// The week in words.
class WeekInWords {
 public:
  WeekInWords(const RoutineEmg& emg, const std::vector<int>& sets, const std::vector<TrainedMuscle>& week)
      : emg_(emg), sets_(sets), week_(week) {
    for (std::size_t i = 0; i < emg.exercises.size(); ++i)
      if (sets[i] > 0) done_.push_back(emg.exercises[i].name);
  }

  std::string trained() const {
    if (done_.empty()) return tr("Without a set nothing is trained.");
    const std::string done = capitalized(listed(done_));
    const auto trained = labels(Training::trained), awake = labels(Training::kept_awake);
    std::string text = trained.empty() ? tr("{} train none of the muscles that were measured to {} %", done,
                                            decimal(kTrainsPercent, 0))
                                       : tr("{} train your {}", done, listed(trained));
    return awake.empty() ? text + "." : tr("{}; {}.", text, tr("they keep your {} active", listed(awake)));
  }

  std::string neglected() const {
    if (done_.empty()) return tr("Every muscle here is neglected.") + remedies();
    std::vector<std::string> below;
    const auto add = [&below](const std::vector<std::string>& muscles, double percent) {
      if (muscles.empty()) return;
      const std::string limit = decimal(percent, 0);
      below.push_back(below.empty() ? tr("your {} below {} % of a maximal effort", listed(muscles), limit)
                                    : tr("your {} below {} %", listed(muscles), limit));
    };
    add(labels(Training::kept_awake), kTrainsPercent);
    add(labels(Training::neglected), kKeepsAwakePercent);
    if (below.empty()) return tr("No muscle that was measured stays below {} %.", decimal(kTrainsPercent, 0));
    const std::string done = capitalized(listed(done_));
    return (done_.size() < emg_.exercises.size() ? tr("{} alone leave {}.", done, listed(below))
                                                 : tr("{} leave {}.", done, listed(below))) +
           remedies();
  }

  std::vector<std::string> notes() const {
    std::vector<std::string> notes = emg_.notes;
    if (const auto unknown = labels(Training::not_measured); !unknown.empty())
      notes.push_back(tr("No measurements were found for your {} in {}, so nothing is claimed about them.",
                         listed(unknown), listed(done_)));
    if (const auto partly = partly_measured(); !partly.empty())
      notes.push_back(
          tr("Not all of your exercises were measured in your {}; those that were decide.", listed(partly)));
    return notes;
  }

 private:
  std::vector<std::string> labels(Training verdict) const {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < week_.size(); ++i)
      if (week_[i].verdict == verdict) labels.push_back(emg_.muscles[i].label);
    return labels;
  }

  std::vector<std::string> partly_measured() const {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < week_.size(); ++i) {
      if (!week_[i].best_percent || week_[i].verdict == Training::trained) continue;
      const auto& of = emg_.muscles[i].of;
      for (std::size_t exercise = 0; exercise < of.size(); ++exercise)
        if (sets_[exercise] > 0 && !of[exercise].percent) {
          labels.push_back(emg_.muscles[i].label);
          break;
        }
    }
    return labels;
  }

  /// " Clamshells would train your upper gluteus maximus.": what exercises that are not done would add.
  std::string remedies() const {
    std::string text;
    for (std::size_t exercise = 0; exercise < emg_.exercises.size(); ++exercise) {
      if (sets_[exercise] > 0) continue;
      std::vector<std::string> gained;
      for (std::size_t i = 0; i < week_.size(); ++i)
        if (week_[i].verdict != Training::trained && emg_.muscles[i].of[exercise].percent >= kTrainsPercent)
          gained.push_back(emg_.muscles[i].label);
      if (!gained.empty())
        text += ' ' + tr("{} would train your {}.", capitalized(emg_.exercises[exercise].name), listed(gained));
    }
    return text;
  }

  const RoutineEmg& emg_;
  const std::vector<int>& sets_;
  const std::vector<TrainedMuscle>& week_;
  std::vector<std::string> done_;
};

}  // namespace

Json routine_json(const RoutineEmg& emg, const std::vector<int>& sets) {
  const std::vector<TrainedMuscle> week = week_of_training(emg, sets);
  Json exercises = Json::array(), muscles = Json::array();
  for (std::size_t i = 0; i < emg.exercises.size(); ++i)
    exercises.push_back({{"id", emg.exercises[i].id}, {"name", capitalized(emg.exercises[i].name)}, {"sets", sets[i]}});
  for (std::size_t i = 0; i < week.size(); ++i) muscles.push_back(json_of(emg.muscles[i], week[i]));
  const WeekInWords wording(emg, sets, week);
  return {{"exercises", std::move(exercises)},
          {"muscles", std::move(muscles)},
          {"sentence", wording.trained()},
          {"neglected_sentence", wording.neglected()},
          {"notes", wording.notes()}};
}

}  // namespace clamshell
