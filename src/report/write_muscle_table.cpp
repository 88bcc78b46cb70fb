// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "language/translate.h"
#include "muscle/gluteal_to_tfl_index.h"
#include "report/write_muscles.h"
#include "wording/muscles_in_words.h"

namespace clamshell {
namespace {

constexpr std::size_t kMuscleColumns = 80, kMuscleName = 34;
constexpr double kRests = 0.005;  ///< a peak below is none
constexpr double kTooMuch = 1;    ///< Nm that the muscles fail to give

std::string percent(double activation) { return fmt::format("{:.0f} %", 100 * activation); }

class MuscleTable {
 public:
  explicit MuscleTable(const TableStyle& style) : text_(style, kMuscleColumns) {}

  void head() {
    row("", tr("mean"), tr("{} % interval", decimal(100 * kWithinInterval, 0)), tr("peak"), tr("force"), Ink::bold);
  }
  void add(const MuscleLoad& load, std::string_view indent, Ink ink) {
    row(std::string(indent) + muscle_in_words(load.name), percent(load.mean),
        load.mean_interval.lo < load.mean_interval.hi
            ? fmt::format("{:.0f}–{:.0f} %", 100 * load.mean_interval.lo, 100 * load.mean_interval.hi)
            : std::string{},
        percent(load.peak), fmt::format("{:.0f} N", load.force_peak.value), ink);
  }
  void line(std::string_view sentence, Ink ink = Ink::plain) { text_.paragraph("", sentence, ink); }
  void gap() { text_.gap(); }
  void cells(std::initializer_list<std::string> cells, Ink ink = Ink::plain) {
    std::string line;
    for (const std::string& cell : cells) line += text_.right(cell, line.empty() ? 11 : 16);
    text_.line(text_.paint(ink, line));
  }
  std::string text() && { return std::move(text_).text(); }

 private:
  void row(std::string_view name, std::string_view mean, std::string_view interval, std::string_view peak,
           std::string_view force, Ink ink) {
    text_.line(text_.paint(ink, text_.left(name, kMuscleName) + text_.right(mean, 8) + text_.right(interval, 17) +
                                    text_.right(peak, 9) + text_.right(force, 10)));
  }

  TerminalText text_;
};

void add_muscles(MuscleTable& table, const MuscleLoads& loads, const Anatomy& anatomy) {
  std::vector<std::string> resting;
  for (const MuscleLoad& group : loads.groups) {
    if (group.peak < kRests) {
      resting.push_back(muscle_in_words(group.name));
      continue;
    }
    table.add(group, "", Ink::bold);
    if (std::ranges::count(anatomy.muscles, group.name, &Muscle::group) < 2) continue;
    for (std::size_t i = 0; i < anatomy.muscles.size(); ++i)
      if (anatomy.muscles[i].group == group.name) table.add(loads.muscles[i], "  ", Ink::plain);
  }
  if (!resting.empty()) table.line(tr("At rest: {}.", fmt::format("{}", fmt::join(resting, ", "))));
}

void add_load(MuscleTable& table, const MuscleLoads& loads) {
  const bool is_clamshell =
      std::ranges::any_of(loads.course.opening, [](Radians opening) { return opening.value > 0; });
  if (is_clamshell)
    table.line(loads.band_moment > 0 ? tr("Gravity closes the knees with {} Nm about the line from hip to ankle, the "
                                          "band with up to {} Nm more.",
                                          decimal(loads.gravity_moment, 1), decimal(loads.band_moment, 1))
                                     : tr("Gravity closes the knees with {} Nm about the line from hip to ankle.",
                                          decimal(loads.gravity_moment, 1)));
  const bool tfl_rests = group(loads, "tensor_fasciae_latae").mean < kTellableActivation;
  const std::string index = decimal(loads.gluteal_to_tfl_index, 0);
  table.line(tfl_rests ? tr("Gluteal-to-TFL index (Selkowitz 2013): {} or more, as the tensor fasciae latae counts as "
                            "{} % at least.",
                            index, decimal(100 * kTellableActivation, 0))
                       : tr("Gluteal-to-TFL index (Selkowitz 2013): {}.", index));
  if (loads.lacking > kTooMuch)
    table.line(tr("This is more than these muscles can do: {} Nm are missing. Take a lighter band.",
                  decimal(loads.lacking, 0)),
               Ink::warning);
  table.line(tr(kNotSimulated), Ink::faint);
}

void add_repetitions(MuscleTable& table, const SetLoads& loads, const std::vector<int>& numbers) {
  table.cells({tr("Repetition"), tr("opening"), "maximus, sup.", "medius", "TFL"}, Ink::bold);
  for (std::size_t i = 0; i < loads.repetitions.size(); ++i) {
    const MuscleLoads& one = loads.repetitions[i];
    const auto mean = [&](std::string_view name) { return percent(group(one, name).mean); };
    table.cells({fmt::format("{}", numbers.at(i)),
                 fmt::format("{:.0f}°", to_degrees(std::ranges::max(one.course.opening))),
                 mean("gluteus_maximus_superior"), mean("gluteus_medius"), mean("tensor_fasciae_latae")});
  }
}

}  // namespace

std::string write_muscle_table(std::string_view title, const SetLoads& loads, const std::vector<int>& numbers,
                               const Anatomy& anatomy, const TableStyle& style) {
  MuscleTable table(style);
  table.line(title, Ink::bold);
  table.gap();
  table.head();
  add_muscles(table, loads.all, anatomy);
  table.gap();
  add_load(table, loads.all);
  if (loads.repetitions.size() > 1) {
    table.gap();
    add_repetitions(table, loads, numbers);
  }
  return std::move(table).text();
}

}  // namespace clamshell
