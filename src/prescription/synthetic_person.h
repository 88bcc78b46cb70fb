// SPDX-License-Identifier: Apache-2.0
/// A made-up person who follows the programme for some weeks: learns the movement, gets stronger, comes or does not
/// come, and hurts. Deterministic from its seed. The model is no physiology; it only has to behave like somebody.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "prescription/prescribe.h"
#include "prescription/synthetic_history.h"

namespace clamshell::synthetic {

struct PersonModel {
  std::uint32_t seed{};
  std::vector<std::string> bands;
  double strength = 1;                 ///< load that is done with an effort of 4
  double gain = 0.022;                 ///< of strength, a session
  double skill = 0.8, mastery = 0.97;  ///< share of clean repetitions at first, and in the end
  double learning = 0.25;              ///< of the difference, a session
  double left_share = 1;               ///< of the opening of the right leg, at first; nears it session by session
  double punctuality = 0.9;            ///< of days that are due
  std::function<bool(int)> away = [](int) { return false; };             ///< on that day
  std::function<int(int, double)> pain = [](int, double) { return 0; };  ///< on that day, at that excess load
  std::function<bool(int)> gone_by_morning = [](int) { return true; };
  std::function<bool(int)> filmed = [](int) { return true; };
  std::function<void(int, History&)> happens = [](int, History&) {};  ///< on that day, before the plan is read
  std::function<void(int, Answers&)> adds = [](int, Answers&) {};     ///< to the answers of that day
};

/// A day with clamshells, with standing work, or with neither, where the plan said something new.
struct DiaryDay {
  int number{};  ///< day() of it
  Prescription prescribed;
  std::optional<SessionSummary> done{};
  bool stood{};
};

/// 1 = the first dose without a band.
inline double load(const Dose& dose) {
  const auto& bands = rules().bands;
  const auto band = std::ranges::find(bands, dose.band.value_or(""), &Band::colour);
  const double pull = band == bands.end() ? 0 : 0.25 * static_cast<double>(band - bands.begin() + 1);
  return 0.8 + pull + 0.01 * dose.most + 0.06 * (dose.hold.value - 0.5) + 0.05 * (dose.lower.value - 1);
}

class SimulatedPerson {
 public:
  explicit SimulatedPerson(PersonModel model) : model_(std::move(model)), random_(model_.seed) {
    history_.bands = model_.bands;
  }

  /// Opens the plan every day, and follows it.
  std::vector<DiaryDay> live(int days) {
    std::vector<DiaryDay> diary;
    std::string told;
    for (int number = 0; number < days; ++number) {
      answer_for_yesterday(number);
      model_.happens(number, history_);
      const Prescription plan = prescribe(history_, rules(), day(number));
      const bool comes = uniform() < model_.punctuality;
      if (plan.advice == Advice::stop) {
        if (plan.sentence != told) diary.push_back({number, plan});
        told = plan.sentence;
        continue;
      }
      if (model_.away(number) || !comes) continue;
      if (plan.due <= day(number)) {
        train(number, plan.next);
        diary.push_back({.number = number, .prescribed = plan, .done = history_.sessions.back()});
      } else if (plan.standing && plan.standing->due <= day(number)) {
        history_.standing.push_back({day(number), {"bridge", "side_step", "hip_hitch", "squat"}, 1});
        diary.push_back({.number = number, .prescribed = plan, .stood = true});
      }
    }
    for (DiaryDay& each : diary)  // what was answered later
      for (const SessionSummary& session : history_.sessions)
        if (each.done && session.id == each.done->id) each.done = session;
    return diary;
  }

  History& history() { return history_; }

 private:
  double uniform() { return std::generate_canonical<double, 32>(random_); }

  void answer_for_yesterday(int number) {
    if (history_.sessions.empty()) return;
    SessionSummary& last = history_.sessions.back();
    if (last.day < day(number) && last.answers.pain.value_or(0) > 0)
      last.answers.pain_gone_by_morning = model_.gone_by_morning(static_cast<int>((last.day - day(0)).count()));
  }

  LegSummary move(const Dose& dose, double excess, double opening_degrees) {
    const int repetitions = std::max(1, dose.most - static_cast<int>(std::lround(25 * std::max(0.0, excess - 0.25))));
    LegSummary summary = leg(dose.sets, repetitions);
    const double clean = std::clamp(model_.skill - 0.4 * std::max(0.0, excess), 0.0, 1.0);
    summary.judged = summary.clean = 0;
    for (int i = 0; i < summary.repetitions; ++i) {
      if (uniform() > 0.9) continue;
      ++summary.judged;
      summary.clean += uniform() < clean ? 1 : 0;
    }
    summary.opening = {from_degrees(opening_degrees + 4 * (uniform() - 0.5)), from_degrees(2.5)};
    return summary;
  }

  void train(int number, const Dose& dose) {
    const double rested_for =
        history_.sessions.empty() ? 0 : static_cast<double>((day(number) - history_.sessions.back().day).count());
    if (rested_for > 7) model_.strength -= 0.006 * (rested_for - 7);
    const double excess = load(dose) - model_.strength;
    SessionSummary session = good(number, dose);
    session.legs = {move(dose, excess, 45 * model_.left_share), move(dose, excess, 45)};
    session.answers.effort = std::clamp(static_cast<int>(std::lround(4 + 8 * excess + 1.6 * (uniform() - 0.5))), 1, 10);
    session.answers.pain = model_.pain(number, excess);
    if (!model_.filmed(number)) session = without_camera(session);
    model_.skill += model_.learning * (model_.mastery - model_.skill);
    model_.strength += model_.gain;
    model_.left_share += 0.03 * (1 - model_.left_share);
    model_.adds(number, session.answers);
    history_.sessions.push_back(session);
  }

  PersonModel model_;
  std::mt19937 random_;
  History history_;
};

}  // namespace clamshell::synthetic
