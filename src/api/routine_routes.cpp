// SPDX-License-Identifier: Apache-2.0
/// What a week of training trains, muscle by muscle.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "api/call_parameters.h"
#include "api/plan.h"
#include "api/route.h"
#include "wire/routine_json.h"

namespace clamshell {
namespace {

constexpr int kMostSetsAWeek = 60;

/// Of one leg.
int planned_clamshells(const Call& call) {
  const Prescription prescription = make_plan(call).prescription;
  if (prescription.advice == Advice::stop) return 0;
  return std::min(prescription.next.sets * prescription.days_a_week, kMostSetsAWeek);
}

int sets_a_week(const Call& call, const std::string& exercise) {
  constexpr int kUsual = 2;
  if (const auto given = whole_parameter(call.request, exercise, 0, kMostSetsAWeek)) return *given;
  return exercise == "clamshells" ? planned_clamshells(call) : kUsual;
}

Response show_routine(Call& call) {
  const RoutineEmg& emg = call.records.knowledge().routine_emg;
  std::vector<int> sets;
  for (const ExerciseOfWeek& exercise : emg.exercises) sets.push_back(sets_a_week(call, exercise.id));
  return respond(Status::ok, routine_json(emg, sets));
}

constexpr std::array kRoutineRoutes{Route{Method::get, "/api/routine", Action::exercise, show_routine}};

}  // namespace

std::span<const Route> routine_routes() { return kRoutineRoutes; }

}  // namespace clamshell
