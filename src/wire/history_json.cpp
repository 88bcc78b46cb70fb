// SPDX-License-Identifier: Apache-2.0
#include "wire/history_json.h"

#include <limits>
#include <utility>

#include "base/iso_time.h"
#include "body/body_pose.h"
#include "geometry/timestamp.h"
#include "wire/session_json.h"

namespace clamshell {
namespace {

constexpr Measured<Radians> kUnknownAngle{Radians{std::numeric_limits<double>::quiet_NaN()}, {}};

Json json_of(const LegSummary& leg) {
  const auto duration = [](Seconds seconds) { return number(seconds); };
  Json json{{"sets", leg.sets},
            {"smallest_set", leg.smallest_set},
            {"repetitions", leg.repetitions},
            {"judged", leg.judged},
            {"clean", leg.clean}};
  add_measured(json, "opening", leg.opening.value_or(kUnknownAngle));
  add_measured(json, "pelvis_roll", leg.pelvis_roll.value_or(kUnknownAngle));
  json["hold_s"] = or_null(leg.hold, duration);
  json["lower_s"] = or_null(leg.lower, duration);
  return json;
}

}  // namespace

Json json_of(const SessionSummary& session) {
  Json bands = Json::array();
  for (const auto& band : session.bands) bands.push_back(or_null(band));
  return {{"id", session.id},
          {"begun", iso_time(session.begun)},
          {"day", iso_date(session.day)},
          {"measured", session.measured},
          {"dose", json_of(session.dose)},
          {"bands", std::move(bands)},
          {"left", json_of(session.leg(Side::left))},
          {"right", json_of(session.leg(Side::right))},
          {"answers", json_of(session.answers)}};
}

Json json_of(const std::optional<Comparison>& comparison) {
  if (!comparison) return nullptr;
  return {{"sessions", comparison->sessions},
          {"opening", rounded(comparison->opening, 4)},
          {"opening_stddev", rounded(comparison->opening_stddev, 4)},
          {"clean", or_null(comparison->clean, [](double share) { return rounded(share, 4); })},
          {"weaker", or_null(comparison->weaker, [](Side side) { return name_of(side); })}};
}

Json json_of(const Achievements& reached) {
  Json milestones = Json::array();
  for (const Milestone& milestone : reached.milestones)
    milestones.push_back({{"id", milestone.id}, {"day", iso_date(milestone.day)}, {"text", milestone.text}});
  return {{"weeks_in_a_row", reached.weeks_in_a_row},
          {"best", or_null(reached.best,
                           [](const BestSession& best) {
                             return Json{{"day", iso_date(best.day)}, {"clean", best.clean}, {"judged", best.judged}};
                           })},
          {"milestones", std::move(milestones)}};
}

Json json_of(const History& history, const Prescription& prescription, Day since) {
  Json sessions = Json::array();
  for (const SessionSummary& session : history.sessions)
    if (session.day >= since) sessions.push_back(json_of(session));
  Json done = Json::array();
  for (const Day day : prescription.done)
    if (day >= since) done.push_back(iso_date(day));
  return {{"sessions", std::move(sessions)},
          {"comparison", json_of(prescription.comparison)},
          {"days", std::move(done)},
          {"days_done", prescription.days_done},
          {"achievements", json_of(prescription.achievements)}};
}

}  // namespace clamshell
