// SPDX-License-Identifier: Apache-2.0
/// The files that come with the program: PREFIX/bin/clamshell has them in PREFIX/share/clamshell and
/// PREFIX/libexec/clamshell, as the Filesystem Hierarchy Standard has it. A build folder is laid out in the same way.
#pragma once

#include <filesystem>

namespace clamshell {

struct ProgramFiles {
  std::filesystem::path networks;  ///< folder of the pose networks
  std::filesystem::path learned;   ///< folder of the perceptrons
  std::filesystem::path exercise;  ///< clamshell.toml
  std::filesystem::path anatomy;   ///< folder of muscles, bands and electromyography
  std::filesystem::path page;      ///< folder of index.html
  std::filesystem::path sample;    ///< a video
  std::filesystem::path speaker;   ///< the program that speaks
};

/// Found from where the running program is, through symbolic links to it; that they are there is not checked.
const ProgramFiles& program_files();

}  // namespace clamshell
