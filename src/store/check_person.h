// SPDX-License-Identifier: Apache-2.0
/// Checks whether data about a person can be stored; each function throws StoreError if not, and says what is possible.
#pragma once

#include <string>

#include "prescription/history.h"
#include "prescription/outcome.h"
#include "prescription/programme.h"
#include "store/person.h"

namespace clamshell {

void check_name(const std::string& name);
/// Letters from A to Z, digits and ". _ - @ +", 100 at most.
void check_sign_in(const std::string& name);

void check(const Profile& profile);
void check(const Screening& screening);
void check(const Programme& programme);
void check(const Note& note);
void check(const StandingDay& day);
void check(const FunctionRating& rating);
void check(const StrengthTest& test);
void check(const Questionnaire& questionnaire);
void check(const Message& message);

}  // namespace clamshell
