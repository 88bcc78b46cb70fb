// SPDX-License-Identifier: Apache-2.0
/// Today's plan, from the rules and a person's history.
#pragma once

#include "api/route.h"
#include "prescription/history.h"
#include "prescription/prescription.h"

namespace clamshell {

struct Plan {
  History history;
  Prescription prescription;
  Day today;
};

Plan make_plan(Records& records, const Person& person, Day today);

/// Of Call::person today.
Plan make_plan(const Call& call);
/// Plan of docs/api.md, about Call::person today.
Response respond_plan(const Call& call);

/// The person's name now; empty where they are gone.
std::string name_of(const Records& records, const std::string& person);

}  // namespace clamshell
