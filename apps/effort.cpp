// SPDX-License-Identifier: Apache-2.0
#include "effort.h"

#include <algorithm>
#include <thread>

#include "choice.h"
#include "program_files.h"

namespace clamshell {

AnalyzeOptions default_options() {
  AnalyzeOptions options;
  options.networks = program_files().networks;
  options.learned = program_files().learned;
  options.exercise = program_files().exercise;
  options.threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, 16u));
  return options;
}

void add_model(CLI::App& subcommand, Model& model) {
  add_choice(subcommand, "--model", model,
             Choices<Model>{{"lite", Model::lite}, {"full", Model::full}, {"heavy", Model::heavy}},
             "Network: quicker or larger (default full)");
}

void add_effort(CLI::App& subcommand, AnalyzeOptions& options) {
  add_model(subcommand, options.model);
  subcommand.add_option("--threads", options.threads, "Frames processed at once (default: one per processor core)")
      ->type_name("N")
      ->check(CLI::Range(1, 64).description(""));
}

}  // namespace clamshell
