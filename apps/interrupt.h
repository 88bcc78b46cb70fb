// SPDX-License-Identifier: Apache-2.0
/// Ctrl-C, a closed terminal or a polite kill as an exception, so that nothing half-written stays behind.
#pragma once

namespace clamshell {

struct Interrupted {};

/// From now on such a signal only leaves a note.
void note_interrupts();

/// Throws Interrupted if there is a note.
void stop_if_interrupted();

}  // namespace clamshell
