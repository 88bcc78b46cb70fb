// SPDX-License-Identifier: Apache-2.0
#include "coach/analyze.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

#include "body/side_lying_body.h"
#include "coach/as_told.h"
#include "coach/coach.h"
#include "coach/explain_nothing.h"
#include "coach/held_to_dose.h"
#include "exercise/exercise.h"
#include "form/advise.h"

namespace clamshell {
namespace {

using Clock = std::chrono::steady_clock;

Seconds since(Clock::time_point begin) { return Seconds{std::chrono::duration<double>(Clock::now() - begin).count()}; }

CoachSettings settings_of(const AnalyzeOptions& options) {
  CoachSettings settings{.networks = options.networks,
                         .learned = options.learned,
                         .model = options.model,
                         .threads = std::clamp(options.threads, 1, kCropLag),
                         .begin_look = options.begin_look,
                         .known = {.height = options.height, .lying_on = std::nullopt},
                         .exercise = translated(load_exercise(options.exercise))};
  if (options.dose) settings.exercise = held_to(std::move(settings.exercise), *options.dose);
  if (options.working_leg) settings.known.lying_on = other(*options.working_leg);
  return settings;
}

/// Gathers what the coach says into the result.
class Gathering {
 public:
  Gathering(Analysis& analysis, const SaidOfVideo& said) : analysis_(analysis), explanation_(said) {}

  void add(const Feedback& feedback) {
    add(feedback.earlier);
    analysis_.setup.passed |= feedback.armed;
    analysis_.series.push_back({feedback.time, feedback.pose ? std::optional(as_told(*feedback.pose)) : std::nullopt});
    explanation_.add(feedback.keypoints);
    if (feedback.pose) explanation_.add(*feedback.pose);
    add(feedback.completed);
  }
  void add(const Ending& ending) {
    add(ending.earlier);
    add(ending.completed);
  }
  const Explanation& explanation() const { return explanation_; }

 private:
  void add(const std::vector<JudgedRepetition>& completed) {
    analysis_.repetitions.insert(analysis_.repetitions.end(), completed.begin(), completed.end());
  }
  void add(const std::vector<BodyPose>& earlier) {
    for (const BodyPose& pose : earlier) {
      explanation_.add(pose);
      const auto sample = std::lower_bound(analysis_.series.begin(), analysis_.series.end(), pose.time,
                                           [](const Sample& s, Seconds t) { return s.time < t; });
      if (sample != analysis_.series.end() && sample->time == pose.time) sample->pose = as_told(pose);
    }
  }

  Analysis& analysis_;
  Explanation explanation_;
};

/// The sides that repetitions were done on, the one with most of them first; without a repetition, one that was lain
/// on.
std::vector<LyingPosture> postures_that_count(const Coach& coach, const std::vector<JudgedRepetition>& repetitions) {
  std::array<long, 2> counts{};
  for (const JudgedRepetition& judged : repetitions) ++counts.at(index_of(other(*judged.working_leg)));
  std::vector<LyingPosture> postures;
  for (const Side side : {Side::left, Side::right}) {
    if (coach.lying_on(side)) postures.push_back(*coach.lying_on(side));
  }
  const auto count = [&](const LyingPosture& lying) { return counts.at(index_of(*lying.lying_on)); };
  std::ranges::stable_sort(postures, std::greater{}, count);
  while (postures.size() > 1 && count(postures.back()) == 0) postures.pop_back();
  return postures;
}

/// What was wrong on either side; not judged is what was judged on neither, or found right on one alone.
Verdict everything_wrong(const std::vector<LyingPosture>& postures) {
  Verdict all;
  const auto add = [](auto& list, const auto& item) {
    if (std::ranges::find(list, item.criterion, &std::decay_t<decltype(item)>::criterion) == list.end())
      list.push_back(item);
  };
  for (const LyingPosture& lying : postures) {
    for (const Finding& finding : lying.verdict.findings) add(all.findings, finding);
    for (const NotJudged& not_judged : lying.verdict.not_judged) add(all.not_judged, not_judged);
  }
  std::erase_if(all.not_judged, [&](const NotJudged& n) {
    return std::ranges::find(all.findings, n.criterion, &Finding::criterion) != all.findings.end();
  });
  return all;
}

void describe(Analysis& analysis, const Coach& coach, const AnalyzeOptions& options) {
  const std::vector<LyingPosture> postures = postures_that_count(coach, analysis.repetitions);
  const LyingPosture& usual = postures.front();
  analysis.person = {.lying_on = postures.size() == 1 ? usual.lying_on : std::nullopt,
                     .height = options.height.value_or(kAverageHeight),
                     .height_given = options.height.has_value()};
  analysis.setup.measured = usual.body->set_up;
  analysis.setup.verdict = everything_wrong(postures);
  analysis.setup.passed &= analysis.setup.verdict.findings.empty();
  std::vector<Verdict> verdicts{analysis.setup.verdict};
  for (const JudgedRepetition& judged : analysis.repetitions) verdicts.push_back(judged.verdict);
  analysis.view = View{.azimuth = usual.body->azimuth,
                       .elevation = usual.body->elevation,
                       .advice = advise(*usual.view(), verdicts, analysis.exercise)};
}

}  // namespace

struct Analyzer::Impl {
  Impl(const VideoInfo& info, std::filesystem::path name_, const AnalyzeOptions& options_, OnFeedback on_feedback_)
      : name(std::move(name_)),
        options(options_),
        on_feedback(std::move(on_feedback_)),
        settings(settings_of(options)),
        gathering(analysis, {.working_leg = options.working_leg, .correction = options.correction}) {
    analysis.exercise = settings.exercise;
    analysis.video = {
        .path = name, .duration = info.duration, .fps = info.fps, .width = info.width, .height = info.height};
  }

  void take() {
    const CoachedFrame coached = coach.take();
    gathering.add(coached.feedback);
    const auto received = Clock::now();
    on_feedback(analysis.video, coached);
    analysis.timing.rest += since(received);
  }

  Clock::time_point begin = Clock::now();
  std::filesystem::path name;
  AnalyzeOptions options;
  OnFeedback on_feedback;
  CoachSettings settings;
  Coach coach{settings};
  Analysis analysis;
  Gathering gathering;
};

Analyzer::Analyzer(const VideoInfo& info, const std::filesystem::path& name, const AnalyzeOptions& options,
                   OnFeedback on_feedback)
    : impl_(std::make_unique<Impl>(info, name, options, std::move(on_feedback))) {}
Analyzer::~Analyzer() = default;

void Analyzer::add(const Frame& frame) {
  impl_->coach.begin(frame);
  if (impl_->coach.under_way() >= impl_->settings.threads) impl_->take();
}

Analysis Analyzer::finish(bool truncated, Seconds decoding) {
  auto& [begin, name, options, on_feedback, settings, coach, analysis, gathering] = *impl_;
  while (coach.under_way()) impl_->take();
  gathering.add(coach.end());

  if ((!coach.lying_on(Side::left) && !coach.lying_on(Side::right)) || gathering.explanation().is_to_be_refused())
    throw InputError(gathering.explanation().why_nothing_was_measured(name));
  describe(analysis, coach, options);
  for (JudgedRepetition& judged : analysis.repetitions) {  // an end that was foreseen is not later than the recording's
    judged.repetition.end = std::min(judged.repetition.end, analysis.series.back().time);
  }
  if (analysis.repetitions.empty())
    analysis.remark = gathering.explanation().why_nothing_was_counted(analysis.setup.verdict);
  analysis.video.frames = static_cast<int>(analysis.series.size());
  analysis.video.truncated = truncated;
  analysis.timing.total = since(begin);
  analysis.timing.decode = decoding;
  analysis.timing.pose = coach.seeing();
  analysis.timing.fit = coach.fitting();
  return std::move(analysis);
}

Analysis analyze(FrameSource& recording, const std::filesystem::path& name, const AnalyzeOptions& options,
                 const OnFeedback& on_feedback) {
  Analyzer analyzer(recording.info(), name, options, on_feedback);
  while (const auto frame = recording.next()) analyzer.add(*frame);
  return analyzer.finish(recording.truncated(), recording.busy());
}

}  // namespace clamshell
