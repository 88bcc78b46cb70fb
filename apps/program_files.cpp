// SPDX-License-Identifier: Apache-2.0
#include "program_files.h"

namespace clamshell {
namespace {

ProgramFiles find() {
  const std::filesystem::path prefix = std::filesystem::canonical("/proc/self/exe").parent_path().parent_path();
  const std::filesystem::path share = prefix / "share/clamshell";
  return {.networks = share / "networks",
          .learned = share / "learned",
          .exercise = share / "exercises/clamshell.toml",
          .anatomy = share / "anatomy",
          .page = share / "page",
          .sample = share / "sample.mp4",
          .speaker = prefix / "libexec/clamshell/speaker"};
}

}  // namespace

const ProgramFiles& program_files() {
  static const ProgramFiles files = find();  // once: whoever gives up root's rights may not look later
  return files;
}

}  // namespace clamshell
