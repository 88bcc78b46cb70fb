// SPDX-License-Identifier: Apache-2.0
/// What is the same for everybody: the exercise, the bands, speech.
#include <array>

#include "api/route.h"
#include "wire/bad_message.h"
#include "wire/prescription_json.h"
#include "wire/session_json.h"

namespace clamshell {
namespace {

Response show_exercise(Call& call) {
  const Knowledge& knowledge = call.records.knowledge();
  Json exercise = json_of(knowledge.exercise);
  exercise["pain"] = pain_rule_json(knowledge.rules);
  exercise["counted_share"] = knowledge.rules.counted_share;
  return respond(Status::ok, exercise);
}

Response list_bands(Call& call) { return respond(Status::ok, json_of(call.records.knowledge().rules.bands)); }

SlowOrNot say(Call& call) {
  const auto text = decode_parameter(parameter(call.request, "text").value_or(""));
  if (!text || text->empty() || text->size() > kLongestLine)
    throw BadMessage("\"text\" must be a line of 1 to 600 bytes.");
  return slowly(
      SlowWork::speaking, [speak = call.records.services.speak, line = *text] { return speak(line); },
      [](const std::optional<std::string>& wav) {
        if (!wav) throw BadMessage("This line can't be spoken; try a shorter one.");
        Response speech = respond(Status::ok, "audio/wav", *wav);
        speech.headers.set("Cache-Control", "max-age=86400, immutable");  // counts and cues are said again and again
        return speech;
      });
}

constexpr std::array kExerciseRoutes{Route{Method::get, "/api/exercise", Action::exercise, show_exercise},
                                     Route{Method::get, "/api/bands", Action::exercise, list_bands},
                                     Route{Method::get, "/api/speech", Action::exercise, say}};

}  // namespace

std::span<const Route> exercise_routes() { return kExerciseRoutes; }

}  // namespace clamshell
