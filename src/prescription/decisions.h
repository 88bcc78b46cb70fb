// SPDX-License-Identifier: Apache-2.0
/// The steps of a decision about the next dose, in the order in which `prescribe` asks them; the first that has an
/// answer decides. All but `stop` need a training day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "prescription/screen.h"
#include "prescription/situation.h"

namespace clamshell {

/// No session until a professional was seen, or a clinician's pause ends. Nothing: nothing forbids a session.
std::optional<Decision> stop(const Situation& now);
/// Of the newest screening, unless a clinician cleared them since.
std::vector<RedFlag> red_flags(const History& history, const Rules& rules);

/// Less than last time, or no more, because something speaks for it. Nothing: no setback.
std::optional<Decision> go_back(const Situation& now);

/// What a clinician set, in the first session since they changed the programme. Nothing: they changed nothing, or there
/// was a session since.
std::optional<Decision> follow_clinician(const Situation& now);
/// With the clinician's own reason. Nothing: no programme, or one that changes nothing of the dose.
std::optional<Reason> set_by_clinician(const std::optional<Programme>& programme, const Rules& rules);

/// One step up, because the last one is mastered. Nothing: not yet, or there is nothing above.
std::optional<Decision> progress(const Situation& now);
/// "you take the light band", "you hold the squeeze for 2 seconds"
std::string change_in_words(const Dose& from, const Dose& to, const Rules& rules);

/// The same again, with what the next step still needs.
Decision go_on(const Situation& now);

}  // namespace clamshell
