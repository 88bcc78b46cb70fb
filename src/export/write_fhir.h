// SPDX-License-Identifier: Apache-2.0
/// A person's programme as a FHIR R4 bundle: Patient, CarePlan, Goal, ServiceRequest, a Procedure a session,
/// Observations.
///
/// Categories, performers and codes are those of HL7's Physical Activity guide 1.0 where it has a place for them.
///
/// A collection and not a transaction: it is a copy to be read, and what a server makes of it is the reader's decision.
/// Every reference is a urn:uuid that resolves within the bundle; the uuids are made of the record's own ids, so that
/// the same session is the same resource in every export.
#pragma once

#include <string>

#include "record/dossier.h"

namespace clamshell {

/// JSON, UTF-8.
std::string write_fhir(const Dossier& dossier);

}  // namespace clamshell
