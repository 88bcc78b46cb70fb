// SPDX-License-Identifier: Apache-2.0
#include "store/sum_up_sets.h"

namespace clamshell {
namespace {

using soci::use;

const std::string kSumUp =
    "UPDATE sets SET (measured, judged, clean,"
    " opening_count, opening_sum_deg, opening_variance_sum_deg2,"
    " pelvis_roll_count, pelvis_roll_sum_deg, pelvis_roll_variance_sum_deg2,"
    " hold_count, hold_sum_s, lower_count, lower_sum_s)"
    " = (SELECT COUNT(*), COUNT(clean), COALESCE(SUM(clean), 0),"
    " COUNT(opening_deg) FILTER (WHERE opening_stddev_deg IS NOT NULL),"
    " COALESCE(SUM(opening_deg) FILTER (WHERE opening_stddev_deg IS NOT NULL), 0),"
    " COALESCE(SUM(opening_stddev_deg * opening_stddev_deg) FILTER (WHERE opening_deg IS NOT NULL), 0),"
    " COUNT(pelvis_roll_deg) FILTER (WHERE pelvis_roll_stddev_deg IS NOT NULL),"
    " COALESCE(SUM(pelvis_roll_deg) FILTER (WHERE pelvis_roll_stddev_deg IS NOT NULL), 0),"
    " COALESCE(SUM(pelvis_roll_stddev_deg * pelvis_roll_stddev_deg) FILTER (WHERE pelvis_roll_deg IS NOT NULL), 0),"
    " COUNT(hold_s), COALESCE(SUM(hold_s), 0), COUNT(lower_s), COALESCE(SUM(lower_s), 0)"
    " FROM repetitions WHERE repetitions.session_id = sets.session_id AND repetitions.set_index = sets.set_index)";

}  // namespace

void sum_up_set(soci::session& sql, const std::string& session, int set) {
  sql << kSumUp + " WHERE session_id = :session AND set_index = :set", use(session), use(set);
}

void sum_up_sets(soci::session& sql) { sql << kSumUp; }

}  // namespace clamshell
