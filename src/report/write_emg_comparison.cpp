// SPDX-License-Identifier: Apache-2.0
#include "report/write_emg_comparison.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "muscle/gluteal_to_tfl_index.h"
#include "wording/muscle_in_words.h"

namespace clamshell {
namespace {

constexpr std::size_t kComparisonColumns = 80, kConditionName = 22, kStudyCell = 7;
constexpr std::size_t kExerciseName = 24, kExerciseCell = 14;
constexpr std::array kTabled{"gluteus_maximus_superior", "gluteus_medius", "tensor_fasciae_latae"};

std::string posture_in_words(const Condition& at) {
  const int roll = static_cast<int>(std::lround(to_degrees(at.pelvis_roll)));
  return fmt::format("hip {:.0f}°{}", to_degrees(at.hip_flexion), roll == 0 ? "" : fmt::format(", reclined {}°", roll));
}

std::string exercise_in_words(std::string name) {
  std::ranges::replace(name, '_', ' ');
  return name;
}

std::string condition_in_words(const Condition& at) {
  if (at.exercise != kClamshell) return exercise_in_words(at.exercise);
  return fmt::format("clamshell, {}{}", posture_in_words(at),
                     at.band == kNoBand ? "" : fmt::format(", {} band", at.band));
}

std::string quantity_in_words(const std::string& of) {
  return of == kGlutealToTflIndex ? "Gluteal-to-TFL index" : muscle_in_words(of);
}

std::string value_in_words(const std::string& of, double value) {
  return fmt::format("{:.0f}{}", value, of == kGlutealToTflIndex ? "" : " %");
}

std::string_view direction_in_words(Direction direction) {
  constexpr std::array<std::string_view, 3> kWords{"less", "much the same", "more"};
  return kWords.at(static_cast<std::size_t>(direction));
}

class ComparisonText {
 public:
  explicit ComparisonText(const TableStyle& style) : text_(style, kComparisonColumns) {}

  void add_conditions(const std::vector<SimulatedCondition>& simulated) {
    for (const char* name : kTabled) {
      text_.line(text_.paint(Ink::bold, fmt::format("{}, mean activation in %, by band", muscle_in_words(name))));
      add_table(simulated, name);
      text_.gap();
    }
  }

  void add_level(const ComparedLevel& level) {
    const PublishedLevel& p = level.published;
    add(level.agrees(),
        fmt::format("{}, {}: measured {:.0f} ± {:.0f} %{}, simulated {:.0f} %", muscle_in_words(p.of),
                    condition_in_words(p.at), p.percent, p.stddev_percent, p.recalled ? " (recalled)" : "",
                    level.simulated_percent),
        p.study);
  }

  void add_order(const ComparedOrder& order) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < order.simulated_percent.size(); ++i)
      parts.push_back(fmt::format("{} ({:.0f} %)", muscle_in_words(order.published.of[i]), order.simulated_percent[i]));
    add(order.agrees,
        fmt::format("{}: measured in this order, simulated in brackets: {}", condition_in_words(order.published.at),
                    fmt::join(parts, ", ")),
        order.published.study);
  }

  void add_effect(const ComparedEffect& effect) {
    const PublishedEffect& p = effect.published;
    add(effect.agrees(),
        fmt::format("{}, from {} to {}: measured {}, simulated {} ({} to {})", quantity_in_words(p.of),
                    condition_in_words(p.from), condition_in_words(p.to), direction_in_words(p.direction),
                    direction_in_words(effect.simulated), value_in_words(p.of, effect.from),
                    value_in_words(p.of, effect.to)),
        p.study);
  }

  void add_force(const ComparedForce& force) {
    const PublishedForce& p = force.published;
    add(force.agrees(),
        fmt::format("{}, {}: peak force {:.0f}–{:.0f} N (95 % interval of the mean), simulated {:.0f} N",
                    muscle_in_words(p.of), condition_in_words(p.at), p.lo.value, p.hi.value, force.simulated.value),
        p.study);
  }

  void add_exercises(const EmgComparison& comparison) {
    if (comparison.exercises.empty()) return;
    heading("Eleven exercises: activation in %, measured and simulated");
    add_exercise_row("", {"TFL", "medius", "maximus, sup.", "index"}, Ink::bold);
    for (const auto& [published, simulated] : comparison.exercises) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < simulated.size(); ++i)
        cells.push_back(fmt::format("{:.0f}  {:.0f}", published.percent.at(i), simulated.at(i)));
      cells.push_back(fmt::format("{:.0f}  {:.0f}", index_of_percent(published.percent), index_of_percent(simulated)));
      add_exercise_row(muscle_in_words(published.exercise), cells, Ink::plain);
    }
    text_.paragraph(
        "", fmt::format("Spearman's rank correlation ({:.0f} % interval, exercises resampled): TFL {}, medius {}, "
                        "maximus {}, all three {}, index {}. {}.",
                        100 * kWithinInterval, correlation_in_words(comparison.of_muscles[0]),
                        correlation_in_words(comparison.of_muscles[1]), correlation_in_words(comparison.of_muscles[2]),
                        correlation_in_words(comparison.of_all_muscles), correlation_in_words(comparison.of_index),
                        comparison.exercises.front().published.study));
  }

  void heading(std::string_view words) { text_.line(text_.paint(Ink::bold, words)); }
  void gap() { text_.gap(); }

  void add_sum() {
    text_.gap();
    text_.paragraph("", fmt::format("The simulation agrees with {} of {} statements. Nothing in it is fitted to them; "
                                    "its strength is that of people on a dynamometer (Sugimoto 2014). In an index a "
                                    "tensor fasciae latae counts as {:.0f} % at least. "
                                    "Electrodes see one place of a muscle, beside a maximal contraction of its own; "
                                    "laboratories differ by a factor of two.",
                                    agreed_, told_, 100 * kTellableActivation));
    text_.paragraph("", kNotSimulated);
  }

  std::string text() && { return std::move(text_).text(); }

 private:
  void add(bool agrees, const std::string& statement, const std::string& study) {
    ++told_;
    agreed_ += agrees ? 1 : 0;
    text_.paragraph(agrees ? "agrees:    " : "DISAGREES: ", fmt::format("{}. {}.", statement, study),
                    agrees ? Ink::plain : Ink::warning);
  }

  static std::string correlation_in_words(const RankCorrelation& correlation) {
    return fmt::format("{:.2f} ({:.2f} to {:.2f})", correlation.rho, correlation.interval.lo, correlation.interval.hi);
  }

  void add_exercise_row(std::string_view name, const std::vector<std::string>& cells, Ink ink) {
    std::string row = text_.left(name, kExerciseName);
    for (const std::string& cell : cells) row += text_.right(cell, kExerciseCell);
    text_.line(text_.paint(ink, row));
  }

  void add_table(const std::vector<SimulatedCondition>& simulated, std::string_view group_name) {
    const auto same_posture = [](const Condition& a, const Condition& b) {
      return a.hip_flexion == b.hip_flexion && a.pelvis_roll == b.pelvis_roll;
    };
    std::string head = text_.left("", kConditionName);
    for (const SimulatedCondition& one : simulated)
      if (same_posture(one.at, simulated.front().at)) head += text_.right(one.at.band, kStudyCell);
    text_.line(head);
    std::string row;
    for (const SimulatedCondition& one : simulated) {
      if (one.at.band == kNoBand) {
        if (!row.empty()) text_.line(row);
        row = text_.left(posture_in_words(one.at), kConditionName);
      }
      row += text_.right(fmt::format("{:.0f}", 100 * group(one.loads, group_name).mean), kStudyCell);
    }
    text_.line(row);
  }

  TerminalText text_;
  int agreed_ = 0, told_ = 0;
};

}  // namespace

std::string write_emg_comparison(const std::vector<SimulatedCondition>& simulated, const EmgComparison& comparison,
                                 const TableStyle& style) {
  ComparisonText text(style);
  text.add_conditions(simulated);
  text.heading("Levels: within one standard deviation of the people measured?");
  for (const ComparedLevel& level : comparison.levels) text.add_level(level);
  for (const ComparedForce& force : comparison.forces) text.add_force(force);
  text.gap();
  text.heading("Order and direction");
  for (const ComparedOrder& order : comparison.orders) text.add_order(order);
  for (const ComparedEffect& effect : comparison.effects) text.add_effect(effect);
  text.gap();
  text.add_exercises(comparison);
  text.add_sum();
  return std::move(text).text();
}

}  // namespace clamshell
