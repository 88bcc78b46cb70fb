// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"
#include "language/translate.h"
#include "muscle/gluteal_to_tfl_index.h"
#include "report/write_muscles.h"
#include "wording/muscles_in_words.h"

namespace clamshell {
namespace {

constexpr std::size_t kComparisonColumns = 80, kConditionName = 22, kLeastStudyCell = 7;
constexpr std::size_t kExerciseName = 24, kExerciseCell = 14;
constexpr std::array kTabled{"gluteus_maximus_superior", "gluteus_medius", "tensor_fasciae_latae"};

std::string posture_in_words(const Condition& at) {
  const int roll = static_cast<int>(std::lround(to_degrees(at.pelvis_roll)));
  const std::string hip = decimal(to_degrees(at.hip_flexion), 0);
  return roll == 0 ? tr("hip {}°", hip) : tr("hip {}°, reclined {}°", hip, roll);
}

std::string exercise_in_words(std::string name) {
  std::ranges::replace(name, '_', ' ');
  return name;
}

std::string condition_in_words(const Condition& at) {
  if (at.exercise != kClamshell) return exercise_in_words(at.exercise);
  const std::string posture = posture_in_words(at);
  return at.band == kNoBand ? tr("clamshell, {}", posture) : tr("clamshell, {}, {} band", posture, tr(at.band));
}

std::string quantity_in_words(const std::string& of) {
  return of == kGlutealToTflIndex ? tr("Gluteal-to-TFL index") : muscle_in_words(of);
}

std::string value_in_words(const std::string& of, double value) {
  return fmt::format("{:.0f}{}", value, of == kGlutealToTflIndex ? "" : " %");
}

std::string direction_in_words(Direction direction) {
  const std::array words{tr("less"), tr("much the same"), tr("more")};
  return words.at(static_cast<std::size_t>(direction));
}

class ComparisonText {
 public:
  explicit ComparisonText(const TableStyle& style) : text_(style, kComparisonColumns) {}

  void add_conditions(const std::vector<SimulatedCondition>& simulated) {
    for (const char* name : kTabled) {
      text_.line(text_.paint(Ink::bold, tr("{}, mean activation in %, by band", muscle_in_words(name))));
      add_table(simulated, name);
      text_.gap();
    }
  }

  void add_level(const ComparedLevel& level) {
    const PublishedLevel& p = level.published;
    const std::string muscle = muscle_in_words(p.of), at = condition_in_words(p.at), mean = decimal(p.percent, 0),
                      stddev = decimal(p.stddev_percent, 0), simulated = decimal(level.simulated_percent, 0);
    add(level.agrees(),
        p.recalled ? tr("{}, {}: measured {} ± {} % (recalled), simulated {} %", muscle, at, mean, stddev, simulated)
                   : tr("{}, {}: measured {} ± {} %, simulated {} %", muscle, at, mean, stddev, simulated),
        p.study);
  }

  void add_order(const ComparedOrder& order) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < order.simulated_percent.size(); ++i)
      parts.push_back(fmt::format("{} ({:.0f} %)", muscle_in_words(order.published.of[i]), order.simulated_percent[i]));
    add(order.agrees,
        tr("{}: measured in this order, simulated in brackets: {}", condition_in_words(order.published.at),
           fmt::format("{}", fmt::join(parts, ", "))),
        order.published.study);
  }

  void add_effect(const ComparedEffect& effect) {
    const PublishedEffect& p = effect.published;
    add(effect.agrees(),
        tr("{}, from {} to {}: measured {}, simulated {} ({} to {})", quantity_in_words(p.of),
           condition_in_words(p.from), condition_in_words(p.to), direction_in_words(p.direction),
           direction_in_words(effect.simulated), value_in_words(p.of, effect.from), value_in_words(p.of, effect.to)),
        p.study);
  }

  void add_force(const ComparedForce& force) {
    const PublishedForce& p = force.published;
    add(force.agrees(),
        tr("{}, {}: peak force {}–{} N (95 % interval of the mean), simulated {} N", muscle_in_words(p.of),
           condition_in_words(p.at), decimal(p.lo.value, 0), decimal(p.hi.value, 0), decimal(force.simulated.value, 0)),
        p.study);
  }

  void add_exercises(const EmgComparison& comparison) {
    if (comparison.exercises.empty()) return;
    heading(tr("Eleven exercises: activation in %, measured and simulated"));
    add_exercise_row("", {"TFL", "medius", "maximus, sup.", tr("index")}, Ink::bold);
    for (const auto& [published, simulated] : comparison.exercises) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < simulated.size(); ++i)
        cells.push_back(fmt::format("{:.0f}  {:.0f}", published.percent.at(i), simulated.at(i)));
      cells.push_back(fmt::format("{:.0f}  {:.0f}", index_of_percent(published.percent), index_of_percent(simulated)));
      add_exercise_row(muscle_in_words(published.exercise), cells, Ink::plain);
    }
    text_.paragraph(
        "", tr("Spearman's rank correlation ({} % interval, exercises resampled): TFL {}, medius {}, maximus {}, all "
               "three {}, index {}. {}.",
               decimal(100 * kWithinInterval, 0), correlation_in_words(comparison.of_muscles[0]),
               correlation_in_words(comparison.of_muscles[1]), correlation_in_words(comparison.of_muscles[2]),
               correlation_in_words(comparison.of_all_muscles), correlation_in_words(comparison.of_index),
               comparison.exercises.front().published.study));
  }

  void heading(std::string_view words) { text_.line(text_.paint(Ink::bold, words)); }
  void gap() { text_.gap(); }

  void add_sum() {
    text_.gap();
    text_.paragraph("", tr("The simulation agrees with {} of {} statements. Nothing in it is fitted to them; its "
                           "strength is that of people on a dynamometer (Sugimoto 2014). In an index a tensor fasciae "
                           "latae counts as {} % at least. Electrodes see one place of a muscle, beside a maximal "
                           "contraction of its own; laboratories differ by a factor of two.",
                           agreed_, told_, decimal(100 * kTellableActivation, 0)));
    text_.paragraph("", tr(kNotSimulated));
  }

  std::string text() && { return std::move(text_).text(); }

 private:
  void add(bool agrees, const std::string& statement, const std::string& study) {
    ++told_;
    agreed_ += agrees ? 1 : 0;
    text_.paragraph(agrees ? tr("agrees:    ") : tr("DISAGREES: "), fmt::format("{}. {}.", statement, study),
                    agrees ? Ink::plain : Ink::warning);
  }

  static std::string correlation_in_words(const RankCorrelation& correlation) {
    return tr("{} ({} to {})", decimal(correlation.rho, 2), decimal(correlation.interval.lo, 2),
              decimal(correlation.interval.hi, 2));
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
    std::vector<std::string> bands;
    for (const SimulatedCondition& one : simulated)
      if (same_posture(one.at, simulated.front().at))
        bands.push_back(one.at.band == kNoBand ? tr("without") : tr(one.at.band));
    std::size_t cell = kLeastStudyCell;
    for (const std::string& band : bands) cell = std::max(cell, characters_of(band) + 1);
    std::string head = text_.left("", kConditionName);
    for (const std::string& band : bands) head += text_.right(band, cell);
    text_.line(head);
    std::string row;
    for (const SimulatedCondition& one : simulated) {
      if (one.at.band == kNoBand) {
        if (!row.empty()) text_.line(row);
        row = text_.left(posture_in_words(one.at), kConditionName);
      }
      row += text_.right(fmt::format("{:.0f}", 100 * group(one.loads, group_name).mean), cell);
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
  text.heading(tr("Levels: within one standard deviation of the people measured?"));
  for (const ComparedLevel& level : comparison.levels) text.add_level(level);
  for (const ComparedForce& force : comparison.forces) text.add_force(force);
  text.gap();
  text.heading(tr("Order and direction"));
  for (const ComparedOrder& order : comparison.orders) text.add_order(order);
  for (const ComparedEffect& effect : comparison.effects) text.add_effect(effect);
  text.gap();
  text.add_exercises(comparison);
  text.add_sum();
  return std::move(text).text();
}

}  // namespace clamshell
