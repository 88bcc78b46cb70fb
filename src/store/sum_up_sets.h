// SPDX-License-Identifier: Apache-2.0
/// What the repetitions of a set come to, kept with the set, so that years are told without reading each repetition.
///
/// What is not known of a repetition does not count. Part of version 2 of the tables: another definition is another
/// version.
#pragma once

#include <soci/soci.h>

#include <string>

namespace clamshell {

/// Within the caller's transaction, after the repetitions of the set have changed.
void sum_up_set(soci::session& sql, const std::string& session, int set);

/// Every set that there is.
void sum_up_sets(soci::session& sql);

}  // namespace clamshell
