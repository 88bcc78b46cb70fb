// SPDX-License-Identifier: Apache-2.0
/// The tables of a database, version by version.
#pragma once

#include <soci/soci.h>

#include "base/user_error.h"

namespace clamshell {

/// What is wrong with it as a database of this program, as the end of a sentence that begins with its name.
struct UnfitDatabase : UserError {
  using UserError::UserError;
};

int newest_version();

/// 0: there are no tables yet. Throws UnfitDatabase: another program's, or a newer one of this program.
int version_of(soci::session& sql);

/// Brings the tables up to date, within the caller's transaction. Throws as version_of().
void migrate(soci::session& sql);

}  // namespace clamshell
