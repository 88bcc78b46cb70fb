// SPDX-License-Identifier: Apache-2.0
/// For tests: work in a process of its own.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

namespace clamshell {

/// Gives the process; its exit code is what the work gives, 99 where it throws.
template <class Work>
pid_t fork_to(Work work) {
  const pid_t child = fork();
  if (child == 0) {
    try {
      _exit(work());
    } catch (const std::exception& error) {
      fprintf(stderr, "%s\n", error.what());
      _exit(99);
    }
  }
  return child;
}

inline int status_of(pid_t child) {
  int status{};
  waitpid(child, &status, 0);
  return status;
}

inline int exit_code_of(pid_t child) {
  const int status = status_of(child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace clamshell
