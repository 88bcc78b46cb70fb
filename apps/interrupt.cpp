// SPDX-License-Identifier: Apache-2.0
#include "interrupt.h"

#include <csignal>
#include <initializer_list>

namespace clamshell {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void note(int) { interrupted = 1; }

}  // namespace

void note_interrupts() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, note);
}

void stop_if_interrupted() {
  if (interrupted) throw Interrupted{};
}

}  // namespace clamshell
