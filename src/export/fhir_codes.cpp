// SPDX-License-Identifier: Apache-2.0
#include "export/fhir_codes.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

namespace clamshell {
namespace {

constexpr std::string_view kSystemId = "0b6e4a52-6c1d-4c5f-9a37-5d2f1c8e7b40";  // drawn once; names the code system

struct Code {
  std::string_view code, display, definition;
};

/// In the order of the enumerators.
constexpr std::array kCodes{
    Code{"clamshell", "Side-lying clamshell exercise",
         "Lying on the side, hips and knees bent, the top knee is lifted while the feet stay together."},
    Code{"leg-summary", "Clamshells of one leg in one session", "What one leg did in one session."},
    Code{"repetitions", "Repetitions", "Repetitions measured by the camera, or without one reported by the person."},
    Code{"judged-repetitions", "Repetitions judged", "Measured repetitions whose form could be judged."},
    Code{"clean-repetitions", "Clean repetitions", "Judged repetitions in which no fault was found."},
    Code{"opening", "Opening, mean",
         "Angle between the thighs about the line from the top hip to its ankle, less that of the closed posture, at "
         "the peak; mean over the repetitions. It is not hip external rotation."},
    Code{"opening-stddev", "Opening, standard deviation of a measurement",
         "One standard deviation of one measurement."},
    Code{"pelvis-roll", "Roll of the pelvis, mean",
         "Largest change of the pelvis's roll since the start of a repetition, positive backwards; mean over the "
         "repetitions."},
    Code{"pelvis-roll-stddev", "Roll of the pelvis, standard deviation of a measurement",
         "One standard deviation of one measurement."},
    Code{"hold", "Hold, mean", "Time within a tenth of the peak opening; mean over the repetitions."},
    Code{"lowering", "Lowering, mean", "Time from the end of the hold until closed; mean over the repetitions."},
    Code{"effort", "Perceived effort, 0 to 10", "The person's answer after the session; 0 none, 10 the most."},
    Code{"function", "Patient-specific scale, mean",
         "Mean of the person's own activities, each from 0 (can't do it) to 10 (as before)."},
    Code{"activity", "Patient-specific scale, one activity",
         "An activity in the person's own words, from 0 (can't do it) to 10 (as before)."},
    Code{"strength-hold", "Longest hold at 30 degrees",
         "How long one leg held the knee open against a band whose pull at twice its length was measured."}};

std::string system_url() { return fmt::format("urn:uuid:{}", kSystemId); }

}  // namespace

Json concept_of(FhirCode code) {
  const Code& entry = kCodes.at(static_cast<std::size_t>(code));
  return {{"coding", Json::array({{{"system", system_url()}, {"code", entry.code}, {"display", entry.display}}})},
          {"text", entry.display}};
}

Json exercise_concept() {
  Json exercise = concept_of(FhirCode::exercise);
  exercise["coding"].insert(exercise["coding"].begin(), Json{{"system", "http://snomed.info/sct"},
                                                             {"code", "229065009"},
                                                             {"display", "Exercise therapy (regime/therapy)"}});
  return exercise;
}

Json pain_concept() {
  constexpr std::string_view kName = "Pain severity - 0-10 verbal numeric rating [Score] - Reported";
  return {{"coding", Json::array({{{"system", "http://loinc.org"}, {"code", "72514-3"}, {"display", kName}}})},
          {"text", "Pain severity, 0 to 10"}};
}

Json fhir_code_system() {
  Json concepts = Json::array();
  for (const Code& entry : kCodes)
    concepts.push_back({{"code", entry.code}, {"display", entry.display}, {"definition", entry.definition}});
  return {{"resourceType", "CodeSystem"},
          {"id", kSystemId},
          {"url", system_url()},
          {"name", "ClamshellCodes"},
          {"title", "Codes of the Clamshell exercise coach"},
          {"status", "active"},
          {"description", "Concepts for which no code of LOINC or SNOMED CT was found."},
          {"caseSensitive", true},
          {"content", "complete"},
          {"count", kCodes.size()},
          {"concept", std::move(concepts)}};
}

Json quantity(double value, std::string_view unit, std::string_view ucum) {
  return {{"value", value}, {"unit", unit}, {"system", "http://unitsofmeasure.org"}, {"code", ucum}};
}

}  // namespace clamshell
