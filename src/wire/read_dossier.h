// SPDX-License-Identifier: Apache-2.0
/// The dossier that `clamshell export json` writes -> what can be kept of it: docs/exports.md.
///
/// The text is not trusted: whatever is missing or not of its kind is refused.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "prescription/history.h"
#include "prescription/outcome.h"
#include "prescription/programme.h"
#include "store/person.h"
#include "store/session_record.h"

namespace clamshell {

struct ReadDossier {
  std::string name;
  Profile profile;
  std::vector<Screening> screenings;
  std::vector<Programme> programmes;    ///< authors as they were known where it was written
  std::vector<SessionRecord> sessions;  ///< each with an end; without a person
  std::vector<StandingDay> standing;
  Outcomes outcomes;
  std::vector<Message> messages;  ///< without an author; author_name: where somebody else wrote it
};

/// Throws BadMessage.
ReadDossier read_dossier(std::string_view json_text);

}  // namespace clamshell
