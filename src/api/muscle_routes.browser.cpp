// SPDX-License-Identifier: Apache-2.0
/// The simulation of muscles is the program's alone: MuJoCo has no part in a page.
#include <array>

#include "api/route.h"

namespace clamshell {
namespace {

Response refuse_muscles(Call&) {
  return refuse(Status::not_found, "only_in_program",
                "Muscles are simulated by the program, not by this page: download everything and restore it there.");
}

constexpr std::array kMuscleRoutes{
    Route{Method::get, "/api/sessions/SESSION/sets/WORD/muscles", Action::see, refuse_muscles},
    Route{Method::get, "/api/sessions/SESSION/muscles", Action::see, refuse_muscles},
    Route{Method::get, "/api/muscles/picture", Action::exercise, refuse_muscles}};

}  // namespace

std::span<const Route> muscle_routes() { return kMuscleRoutes; }

}  // namespace clamshell
