// SPDX-License-Identifier: Apache-2.0
/// What a person takes away: files for other programs and for the clinician.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/iso_time.h"
#include "report/write_calendar.h"
#include "report/write_dossier_json.h"
#include "report/write_fhir.h"
#include "report/write_progress_html.h"
#include "report/write_sessions_csv.h"
#include "server/call_parameters.h"
#include "server/route.h"

namespace clamshell {
namespace {

struct Format {
  std::string_view name, extension, media_type;
  std::string (*write)(const Call& call, const Dossier& dossier);
};

std::string csv(const Call& /*call*/, const Dossier& dossier) { return write_sessions_csv(dossier); }
std::string json(const Call& /*call*/, const Dossier& dossier) { return write_dossier_json(dossier); }
std::string ical(const Call& call, const Dossier& dossier) {
  return write_calendar(dossier, call.records.rules.rest_days);
}

std::string fhir(const Call& /*call*/, const Dossier& dossier) { return write_fhir(dossier); }
std::string report(const Call& call, const Dossier& dossier) {
  return write_progress_html(dossier, call.records.rules);
}

constexpr std::array kFormats{
    Format{"csv", "csv", "text/csv; charset=utf-8", csv}, Format{"json", "json", "application/json", json},
    Format{"ical", "ics", "text/calendar; charset=utf-8", ical}, Format{"fhir", "json", "application/fhir+json", fhir},
    Format{"report", "html", "text/html; charset=utf-8", report}};

/// The report has its style within and is to be looked at; whatever a name or a note might smuggle in does nothing.
void show_as_page(Response& file) {
  file.set("Content-Security-Policy",
           "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; "
           "form-action 'none'");
}

Response export_record(Call& call) {
  const auto* const format = std::ranges::find(kFormats, call.word, &Format::name);
  if (format == kFormats.end()) return refuse(http::status::not_found, "not_found", "There is no such format.");
  const Dossier dossier = gather_dossier(call.records.database, call.person, call.records.rules, today_of(call));
  Response file = respond(http::status::ok, format->media_type, format->write(call, dossier));
  file.set(http::field::content_disposition,
           fmt::format("{}; filename=\"clamshell-{}.{}\"", format->extension == "html" ? "inline" : "attachment",
                       iso_date(dossier.today), format->extension));
  file.set(http::field::cache_control, "no-store");
  if (format->extension == "html") show_as_page(file);
  call.detail = call.word;
  return file;
}

constexpr std::array kRoutes{
    Route{http::verb::get, "/api/people/PERSON/export/WORD", Action::see, export_record, "exported"}};

}  // namespace

std::span<const Route> export_routes() { return kRoutes; }

}  // namespace clamshell
