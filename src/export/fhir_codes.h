// SPDX-License-Identifier: Apache-2.0
/// The codes that FHIR resources of this program use: published ones where there are such, else those of its own code
/// system, which travels with them.
#pragma once

#include <string_view>

#include "wire/json_values.h"

namespace clamshell {

/// Of the program's own code system.
enum class FhirCode {
  exercise,
  leg_summary,
  repetitions,
  judged,
  clean,
  opening,
  opening_stddev,
  pelvis_roll,
  pelvis_roll_stddev,
  hold,
  lowering,
  effort,
  function,
  activity,
  strength_hold
};

/// CodeableConcept.
Json concept_of(FhirCode code);
/// SNOMED CT 229065009, exercise therapy, with the exercise itself as a code of our own.
Json exercise_concept();
/// LOINC 72514-3.
Json pain_concept();

/// The CodeSystem resource with all of FhirCode; its id is a uuid.
Json fhir_code_system();

/// A Quantity in UCUM.
Json quantity(double value, std::string_view unit, std::string_view ucum);

}  // namespace clamshell
