// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

#include "accuracy/evaluate_clip.h"
#include "accuracy/evaluate_motion.h"
#include "accuracy/evaluation.h"
#include "accuracy/write_accuracy.h"
#include "coach/analyze.h"
#include "commands.h"
#include "effort.h"
#include "interrupt.h"
#include "output.h"
#include "terminal.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;

struct EvaluateRequest {
  fs::path folder, json;  ///< json empty: not asked for
  AnalyzeOptions options;
};

Evaluation evaluate(const std::vector<Clip>& clips, const AnalyzeOptions& options) {
  ProgressBar progress;
  Evaluation evaluation;
  for (const Clip& clip : clips) {
    evaluation.clips.push_back(evaluate_clip(clip, options, [&](double done) {
      stop_if_interrupted();
      progress.add_frame((static_cast<double>(evaluation.clips.size()) + done) / static_cast<double>(clips.size()));
    }));
  }
  return evaluation;
}

void refuse_overwriting(const fs::path& json, const fs::path& input) {
  if (is_same_file(json, input))
    throw CLI::ValidationError(fmt::format("\"{}\" would overwrite a recording or its truth.", json.string()), 2);
}

void evaluate_motions(const EvaluateRequest& request) {
  const std::vector<TrueMotion> truths = read_motion_truth(request.folder);
  for (const TrueMotion& truth : truths) refuse_overwriting(request.json, truth.file);
  refuse_overwriting(request.json, request.folder / "truth.json");
  const auto json = claim(request.json);
  std::vector<EvaluatedMotion> evaluated;
  for (const TrueMotion& truth : truths) {
    stop_if_interrupted();
    evaluated.push_back(evaluate_motion(truth, request.options));
  }
  if (json) json->keep(write_accuracy_json(evaluated));
  const bool json_to_stdout = request.json == kStandardOutput;
  if (json_to_stdout) fmt::print("{}", write_accuracy_json(evaluated));
  fmt::print(json_to_stdout ? stderr : stdout, "{}", write_motion_table(evaluated));
  const auto failures =
      std::ranges::count_if(evaluated, [](const EvaluatedMotion& e) { return e.failure.has_value(); });
  if (failures > 0)
    throw InputError(fmt::format("{} recordings could not be evaluated; the table says why.", failures));
}

void run_evaluation(const EvaluateRequest& request) {
  note_interrupts();
  if (has_motion_truth(request.folder)) return evaluate_motions(request);
  const auto clips = find_clips(request.folder);
  for (const Clip& clip : clips)
    for (const fs::path& input : {clip.video, clip.truth}) refuse_overwriting(request.json, input);
  const auto json = claim(request.json);
  const Evaluation evaluation = evaluate(clips, request.options);

  if (json) json->keep(write_accuracy_json(evaluation));
  const bool json_to_stdout = request.json == kStandardOutput;
  if (json_to_stdout) fmt::print("{}", write_accuracy_json(evaluation));
  fmt::print(json_to_stdout ? stderr : stdout, "{}", write_accuracy_table(evaluation));
  if (const std::size_t failures = evaluation.failures())
    throw InputError(fmt::format("{} of {} clips could not be evaluated; the table says why.", failures, clips.size()));
}

}  // namespace

void add_evaluate(CLI::App& app) {
  const auto request = std::make_shared<EvaluateRequest>();
  request->options = default_options();

  CLI::App& evaluate =
      *app.add_subcommand("evaluate", "Measure the accuracy on clips or motion recordings whose truth is known.");
  evaluate
      .add_option("folder", request->folder,
                  "Folder of videos, each with its truth file (clip.mp4, clip.json), or of motion "
                  "recordings with one truth.json")
      ->type_name("DIR")
      ->required();
  evaluate.add_option("--json", request->json, "Write all numbers as JSON; - is standard output")->type_name("FILE|-");
  add_effort(evaluate, request->options);
  evaluate.footer(
      "Tables of clips, views, quantities and criteria go to standard output; with\n"
      "\"--json -\" the JSON alone goes there and the tables to standard error.\n"
      "\n"
      "Example:\n"
      "  clamshell evaluate examples\n"
      "  clamshell evaluate examples/mex\n"
      "\n"
      "Exit codes: 0 done, 1 a clip could not be evaluated (the others are), the folder\n"
      "not be used or a file not written, 2 wrong usage, 130 interrupted.");
  evaluate.callback([request] { run_evaluation(*request); });
}

}  // namespace clamshell
