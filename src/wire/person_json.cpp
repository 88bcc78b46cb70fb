// SPDX-License-Identifier: Apache-2.0
#include "wire/person_json.h"

#include "base/iso_time.h"
#include "body/body_pose.h"
#include "wire/local_time.h"

namespace clamshell {

std::string_view name_of(Role role) {
  switch (role) {
    case Role::admin:
      return "admin";
    case Role::clinician:
      return "clinician";
    case Role::person:
      break;
  }
  return "person";
}

Json json_of(const Profile& profile) {
  const auto length = [](Metres metres) { return number(metres); };
  const auto mass = [](double kilograms) { return rounded(kilograms, 1); };
  const auto sex = [](Sex known) { return known == Sex::female ? "female" : "male"; };
  const auto leg = [](Side side) { return name_of(side); };
  return {{"height_m", or_null(profile.height, length)},
          {"mass_kg", or_null(profile.mass_kg, mass)},
          {"sex", or_null(profile.sex, sex)},
          {"leg_length_m", or_null(profile.leg_length, length)},
          {"thigh_girth_m", or_null(profile.thigh_girth, length)},
          {"affected_leg", or_null(profile.affected_leg, leg)},
          {"bands", profile.bands},
          {"band_force_n", profile.band_force_n},
          {"goal", or_null(profile.goal, [](Goal goal) { return name_of(goal); })},
          {"reminder", or_null(profile.reminder, clock_time)}};
}

Json json_of(const Person& person) {
  return {{"id", person.id},
          {"name", person.name},
          {"role", name_of(person.role)},
          {"sign_in", or_null(person.sign_in)},
          {"since", iso_time(person.since)},
          {"profile", json_of(person.profile)}};
}

}  // namespace clamshell
