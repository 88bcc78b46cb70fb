// SPDX-License-Identifier: Apache-2.0
/// clamshell-speaker: a line on standard input -> a WAV file on standard output.
///
/// Flite is C that hostile text has broken before. What it works on is a process of its own, which holds nobody's
/// record and may neither write files nor work for long.
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "speech/speak.h"

namespace {

/// False: the system grants it not.
bool give_up_power() {
  constexpr rlimit kSeconds{2, 2}, kNothing{0, 0};
  return setrlimit(RLIMIT_CPU, &kSeconds) == 0 && setrlimit(RLIMIT_FSIZE, &kNothing) == 0 &&
         setrlimit(RLIMIT_CORE, &kNothing) == 0 && nice(5) != -1;
}

}  // namespace

int main() {
  if (!give_up_power()) return 1;
  const std::string line{std::istreambuf_iterator<char>(std::cin), {}};
  std::cout << clamshell::speak(line) << std::flush;
  return std::cout ? 0 : 1;
}
