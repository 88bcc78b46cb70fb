// SPDX-License-Identifier: Apache-2.0
/// A person in the database.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "body/body_pose.h"
#include "body/sex.h"
#include "geometry/timestamp.h"
#include "geometry/units.h"
#include "prescription/goal.h"

namespace clamshell {

/// What the person tells of the body and the bands; nothing of it is needed.
struct Profile {
  std::optional<Metres> height;   ///< 1.2 to 2.2
  std::optional<double> mass_kg;  ///< 30 to 250
  std::optional<Sex> sex;
  std::optional<Metres> leg_length;                ///< from the front of the pelvis to the inner ankle, 0.5 to 1.3
  std::optional<Metres> thigh_girth;               ///< where the band lies, a hand above the knee, 0.25 to 1.0
  std::optional<Side> affected_leg;                ///< the one that the programme is for
  std::vector<std::string> bands;                  ///< colours that the person owns
  std::map<std::string, double> band_force_n{};    ///< by colour: of the loop pulled to twice its length, 1 to 1000 N
  std::optional<Goal> goal{};                      ///< what they train for
  std::optional<std::chrono::minutes> reminder{};  ///< the time of day for a session, since midnight
};

/// Each may do what the one before may: a person sees only their own; a clinician sees everybody's and changes
/// programmes; an admin gives roles.
enum class Role { person, clinician, admin };

struct Person {
  std::string id;    ///< 32 hexadecimal digits
  std::string name;  ///< 1 to 100 characters
  Role role{};
  std::optional<std::string> sign_in;  ///< the name to sign in with; nothing: nobody needs to, on their own machine
  Timestamp since;
  Profile profile;
};

/// What passes between a person and their clinicians.
struct Message {
  Timestamp time;
  std::string author;                        ///< Person::id; empty: nobody who is in this database
  std::string text;                          ///< 1 to 4000 characters
  std::optional<Timestamp> seen{};           ///< by the other side
  std::optional<std::string> author_name{};  ///< of an imported message that somebody else wrote: as they were called
};

/// A clinician's page of somebody, for whoever has its address.
struct Share {
  std::string note;  ///< for whom: up to 100 characters
  Timestamp created, expires;
  std::optional<Timestamp> withdrawn{};
  std::vector<Timestamp> openings{};  ///< in the order of time
};

/// What a clinician wrote about a person.
struct Note {
  Timestamp time;
  std::string author;  ///< Person::id
  std::string text;    ///< 1 to 4000 characters
};

}  // namespace clamshell
