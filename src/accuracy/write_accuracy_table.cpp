// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <string_view>

#include "accuracy/write_accuracy.h"
#include "language/translate.h"

namespace clamshell {
namespace {

constexpr std::size_t kNameWidth = 34;

std::string view_in_words(CameraPreset camera) {
  switch (camera) {
    case CameraPreset::front:
      return tr("front");
    case CameraPreset::front_raised:
      return tr("front, raised");
    case CameraPreset::foot_diagonal:
      return tr("foot diagonal");
    case CameraPreset::foot_end:
      return tr("foot end");
    case CameraPreset::head_diagonal:
      return tr("head diagonal");
  }
  return "";
}

std::string fixed(std::optional<double> value, int decimals) { return value ? decimal(*value, decimals) : "-"; }
std::string percent(std::optional<double> part) { return part ? fmt::format("{:.0f}", 100 * *part) : "-"; }

std::string seconds(const Mean<Seconds>& mean) {
  const auto value = mean.value();
  return value ? decimal(value->value, 2) : "-";
}
std::string degrees(const Mean<Radians>& mean) {
  const auto value = mean.value();
  return value ? decimal(to_degrees(*value), 1) : "-";
}
std::string centimetres(const Mean<Metres>& mean) {
  const auto value = mean.value();
  return value ? decimal(100 * value->value, 1) : "-";
}
std::string within(const Coverage& coverage) {
  return fmt::format("{:>3} /{:>4}", percent(share(coverage.within_one, coverage.count)),
                     percent(share(coverage.within_two, coverage.count)));
}
std::string of(int part, int whole) { return fmt::format("{}/{}", part, whole); }

/// As it stands above the columns, so that a translation can be aligned in its file.
std::string clips_header() {
  return fmt::format(
      "{:<{}} {}\n"
      "{:<{}} {}\n",
      "", kNameWidth,
      tr("        right  peak   opening deg     roll deg         within 1 / 2 deviations %         findings"), "",
      kNameWidth,
      tr("   reps   leg     s     all  peak     all largest    opening     roll       both         F1 declined"));
}

std::string clips_row(std::string_view name, const Tally& t) {
  const Judgements findings = t.judgements();
  return fmt::format("{:<{}} {:>7} {:>5} {:>5}   {:>5} {:>5}   {:>5} {:>7}   {:>9}  {:>9}  {:>9}   {:>5} {:>8}\n", name,
                     kNameWidth, of(t.found, t.true_repetitions), of(t.right_leg, t.clips), seconds(t.peak_time),
                     degrees(t.opening.error), degrees(t.peak_opening), degrees(t.pelvis_roll.error),
                     degrees(t.largest_pelvis_roll), within(t.opening.coverage), within(t.pelvis_roll.coverage),
                     within(t.opening.coverage + t.pelvis_roll.coverage), fixed(findings.f1(), 2),
                     of(findings.declined, findings.judged));
}

std::string clips_table(const Evaluation& evaluation, const Tally& all) {
  std::string table = clips_header();
  for (const EvaluatedClip& clip : evaluation.clips) {
    table += clip.failure ? fmt::format("{:<{}} {}\n", clip.name, kNameWidth, told(*clip.failure))
                          : clips_row(clip.name, clip.tally);
  }
  table += '\n';
  for (const auto& [camera, tally] : evaluation.by_camera())
    table += clips_row(fmt::format("{} ({})", view_in_words(camera), tally.clips), tally);
  table += '\n';
  return table + clips_row(tr("all ({})", all.clips), all);
}

template <class Error>
std::string quantity_row(std::string_view name, const std::string& error, std::string_view unit, const Error& q) {
  return fmt::format("{:<{}} {:>6} {:<3}   {:>9}   {:>7}   {:>8}\n", name, kNameWidth, error, unit, within(q.coverage),
                     q.coverage.count, q.declined);
}

std::string quantities_table(const Tally& all) {
  return tr("Every frame                        mean error   within %     values   declined") + "\n" +
         quantity_row(tr("opening"), degrees(all.opening.error), "deg", all.opening) +
         quantity_row(tr("pelvis roll"), degrees(all.pelvis_roll.error), "deg", all.pelvis_roll) +
         quantity_row(tr("feet gap"), centimetres(all.feet_gap.error), "cm", all.feet_gap) +
         quantity_row(tr("bottom knee lift"), centimetres(all.bottom_knee_lift.error), "cm", all.bottom_knee_lift);
}

std::string criterion_row(std::string_view name, const Judgements& j) {
  return fmt::format("{:<{}} {:>5} {:>7} {:>6} {:>9} {:>7}   {:>10} {:>7} {:>5} {:>10}\n", name, kNameWidth, j.hits,
                     j.missed, j.false_alarms, j.declined, j.judged, fixed(j.precision(), 2), fixed(j.recall(), 2),
                     fixed(j.f1(), 2), percent(j.declined_share()));
}

std::string criteria_table(const Tally& all) {
  std::string table = tr("Findings                             hit  missed  false  declined  judged    precision  "
                         "recall    F1 declined %") +
                      "\n";
  for (std::size_t i = 0; i < kRepetitionCriteria.size(); ++i)
    table += criterion_row(word_of(kRepetitionCriteria[i].id), all.repetition[i]);
  for (std::size_t i = 0; i < kSetUpCriteria.size(); ++i)
    table += criterion_row(tr("set-up: {}", word_of(kSetUpCriteria[i])), all.setup[i]);
  return table + criterion_row(tr("all"), all.judgements());
}

}  // namespace

std::string write_accuracy_table(const Evaluation& evaluation) {
  const Tally all = evaluation.all();
  return fmt::format("{}\n{}\n{}\n{}\n", clips_table(evaluation, all), quantities_table(all), criteria_table(all),
                     tr("{} of {} clips counted exactly.", all.counted_exactly, all.clips));
}

}  // namespace clamshell
