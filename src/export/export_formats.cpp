// SPDX-License-Identifier: Apache-2.0
#include "export/export_formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "body/side_lying_body.h"
#include "export/dossier_json.h"
#include "export/write_calendar.h"
#include "export/write_fhir.h"
#include "export/write_fit.h"
#include "export/write_opensim.h"
#include "export/write_sessions_csv.h"
#include "report/write_programme.h"

namespace clamshell {
namespace {

Metres height_of(const Dossier& dossier) { return dossier.person.profile.height.value_or(kAverageHeight); }

bool has_movement(const SetRecord& set) {
  return std::ranges::any_of(set.repetitions, [](const RepetitionRecord& r) { return !r.movement.empty(); });
}

bool was_measured(const SessionRecord& session) {
  return std::ranges::any_of(session.sets, [](const SetRecord& set) { return !set.repetitions.empty(); });
}

const SessionRecord& session_of(const Dossier& dossier, const ExportRequest& request) {
  const auto newest_first = dossier.sessions | std::views::reverse;
  const auto session = request.session ? std::ranges::find(newest_first, *request.session, &SessionRecord::id)
                                       : std::ranges::find_if(newest_first, was_measured);
  if (session != newest_first.end()) return *session;
  throw NothingToExport(request.session
                            ? fmt::format("{} has no session \"{}\".", dossier.person.name, *request.session)
                            : fmt::format("{} has no session that a camera saw.", dossier.person.name));
}

const SetRecord& set_of(const Dossier& dossier, const ExportRequest& request) {
  const std::vector<SetRecord>& sets = session_of(dossier, request).sets;
  if (!request.set) {
    const auto first = std::ranges::find_if(sets, has_movement);
    if (first != sets.end()) return *first;
    throw NothingToExport("No movement was measured in that session.");
  }
  if (*request.set < 0 || *request.set >= std::ssize(sets))
    throw NothingToExport(
        fmt::format("That session has {} sets: give one from 0 to {}.", sets.size(), std::ssize(sets) - 1));
  const SetRecord& set = sets[static_cast<std::size_t>(*request.set)];
  if (!has_movement(set)) throw NothingToExport("No movement was measured in that set.");
  return set;
}

constexpr std::array kFormats{
    ExportFormat{"csv", "csv", "text/csv; charset=utf-8", "every repetition, a line each, for a spreadsheet",
                 Detail::numbers,
                 [](const Dossier& d, const Rules&, const Exercise&, const ExportRequest& r) {
                   return write_sessions_csv(d, r.spreadsheet);
                 }},
    ExportFormat{
        "json", "json", "application/json", "everything, with every moment of every repetition", Detail::movement,
        [](const Dossier& d, const Rules&, const Exercise&, const ExportRequest&) { return write_dossier_json(d); }},
    ExportFormat{"ical", "ics", "text/calendar; charset=utf-8", "the next days to train, for a calendar",
                 Detail::history,
                 [](const Dossier& d, const Rules& rules, const Exercise&, const ExportRequest& r) {
                   return write_calendar(d, rules, r.clock);
                 }},
    ExportFormat{"fhir", "json", "application/fhir+json", "a bundle of FHIR R4, for a clinic's system", Detail::numbers,
                 [](const Dossier& d, const Rules&, const Exercise&, const ExportRequest&) { return write_fhir(d); }},
    ExportFormat{"fit", "fit", "application/vnd.ant.fit", "a session as a FIT activity, for sports services",
                 Detail::numbers,
                 [](const Dossier& d, const Rules&, const Exercise&, const ExportRequest& r) {
                   return write_fit(session_of(d, r));
                 }},
    ExportFormat{"trc", "trc", "text/plain; charset=utf-8", "a set's joint centres, for OpenSim", Detail::movement,
                 [](const Dossier& d, const Rules&, const Exercise&, const ExportRequest& r) {
                   return write_trc(set_of(d, r), height_of(d));
                 }},
    ExportFormat{"mot", "mot", "text/plain; charset=utf-8", "a set's angles, for OpenSim", Detail::movement,
                 [](const Dossier& d, const Rules&, const Exercise&, const ExportRequest& r) {
                   return write_mot(set_of(d, r), height_of(d));
                 }},
    ExportFormat{"report", "html", "text/html; charset=utf-8", "one page to read or print, for the clinician",
                 Detail::numbers,
                 [](const Dossier& d, const Rules& rules, const Exercise& e, const ExportRequest&) {
                   return write_progress_html(d, rules, e);
                 }},
};

}  // namespace

std::span<const ExportFormat> export_formats() { return kFormats; }

const ExportFormat* find_export_format(std::string_view name) {
  const auto* const found = std::ranges::find(kFormats, name, &ExportFormat::name);
  return found == kFormats.end() ? nullptr : found;
}

}  // namespace clamshell
