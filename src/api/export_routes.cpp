// SPDX-License-Identifier: Apache-2.0
/// What a person takes away: files for other programs and for the clinician.
#include <fmt/format.h>

#include <array>

#include "api/call_parameters.h"
#include "api/route.h"
#include "export/export_formats.h"
#include "geometry/timestamp.h"

namespace clamshell {
namespace {

ExportRequest request_of(const Call& call) {
  constexpr int kMostSets = 1000;
  const auto session = parameter(call.request, "session"), excel = parameter(call.request, "excel");
  if (excel && *excel != "commas" && *excel != "semicolons")
    throw BadMessage("\"excel\" must be \"commas\" or \"semicolons\".");
  return {.clock = {call.now, zone_of(call.request)},
          .session = session ? std::optional<std::string>(*session) : std::nullopt,
          .set = whole_parameter(call.request, "set", 0, kMostSets),
          .spreadsheet = !excel               ? Spreadsheet::any
                         : *excel == "commas" ? Spreadsheet::commas
                                              : Spreadsheet::semicolons};
}

/// The report has its style within and is to be looked at; whatever a name might smuggle in does nothing.
void show_as_page(Response& file) {
  file.headers.set(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; "
      "form-action 'none'");
}

Response respond_file(const ExportFormat& format, Day today, std::string content) {
  const bool is_page = format.extension == "html";
  Response file = respond(Status::ok, format.media_type, std::move(content));
  file.headers.set("Content-Disposition",
                   fmt::format("{}; filename=\"clamshell-{}.{}\"", is_page ? "inline" : "attachment", iso_date(today),
                               format.extension));
  file.headers.set("Cache-Control", "no-store");
  if (is_page) show_as_page(file);
  return file;
}

Response export_record(Call& call) {
  const ExportFormat* const format = find_export_format(call.word);
  if (!format) return refuse(Status::not_found, "not_found", "There is no such format.");
  call.detail = format->name;
  const Exercise& exercise = call.records.knowledge().exercise;
  const Rules& rules = call.records.knowledge().rules;
  const Dossier dossier = gather_dossier(call.records.database, call.person, rules, today_of(call), format->detail);
  try {
    return respond_file(*format, dossier.today, format->write(dossier, rules, exercise, request_of(call)));
  } catch (const NothingToExport& error) {
    return refuse(Status::not_found, "nothing_to_export", error.what());
  }
}

constexpr std::array kExportRoutes{
    Route{Method::get, "/api/people/PERSON/export/WORD", Action::see, export_record, "exported"}};

}  // namespace

std::span<const Route> export_routes() { return kExportRoutes; }

Response report_page(const Call& call) {
  const ExportFormat& format = *find_export_format("report");
  const Rules& rules = call.records.knowledge().rules;
  const Dossier dossier = gather_dossier(call.records.database, call.person, rules, today_of(call), format.detail);
  return respond_file(format, dossier.today,
                      format.write(dossier, rules, call.records.knowledge().exercise, request_of(call)));
}

}  // namespace clamshell
