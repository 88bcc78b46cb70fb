// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "server/synthetic_clinic.h"

namespace clamshell {
namespace {

using testing::ElementsAre, testing::HasSubstr, testing::StartsWith;

class ExportServer : public Clinic {
 protected:
  static std::string of(const std::string& format) { return "/api/people/me/export/" + format + "?utc_offset_min=0"; }
};

struct File {
  std::string format, media_type, begin;
};

TEST_F(ExportServer, gives_files_with_their_types) {
  session_of(ann_person_);
  for (const auto& [format, media_type, begin] :
       std::vector<File>{{"csv", "text/csv; charset=utf-8", ""},
                         {"json", "application/json", "{"},
                         {"ical", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR"},
                         {"fhir", "application/fhir+json", "{"}}) {
    const Reply file = ann_.get(of(format));
    EXPECT_EQ(file.status, 200u) << format << file.body;
    EXPECT_EQ(value(file, "Content-Type"), media_type);
    EXPECT_THAT(value(file, "Content-Disposition"), StartsWith("attachment; filename=\"clamshell-")) << format;
    EXPECT_EQ(value(file, "Cache-Control"), "no-store") << format;
    EXPECT_THAT(file.body, StartsWith(begin)) << format;
  }
  EXPECT_THAT(audit_of(ann_person_),
              ElementsAre("Ann exported fhir", "Ann exported ical", "Ann exported json", "Ann exported csv"));
}

TEST_F(ExportServer, shows_the_report_as_a_page_that_can_do_nothing) {
  const Reply report = ann_.get(of("report"));
  EXPECT_EQ(report.status, 200u);
  EXPECT_EQ(value(report, "Content-Type"), "text/html; charset=utf-8");
  EXPECT_THAT(value(report, "Content-Disposition"), StartsWith("inline;"));
  EXPECT_THAT(value(report, "Content-Security-Policy"),
              StartsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;"));
  EXPECT_EQ(value(report, "X-Content-Type-Options"), "nosniff");
}

TEST_F(ExportServer, tells_who_took_somebody_elses) {
  EXPECT_EQ(clinician_.get("/api/people/" + ann_person_.id + "/export/csv").status, 200u);
  EXPECT_THAT(audit_of(ann_person_), ElementsAre("Clara exported csv"));
}

TEST_F(ExportServer, says_what_there_is_nothing_of) {
  session_of(ann_person_);
  const std::string session = session_of(ben_person_);
  for (const std::string format : {"fit", "trc", "mot"}) {
    EXPECT_EQ(error_of(ann_.get(of(format))), "nothing_to_export") << format;
    EXPECT_EQ(error_of(ann_.get(of(format) + "&session=" + session)), "nothing_to_export") << "another's session";
  }
  EXPECT_EQ(error_of(ann_.get(of("mot") + "&set=-1")), "bad_request");
}

TEST_F(ExportServer, knows_no_other_format) {
  for (const std::string format : {"xml", "CSV", "csv.exe", "..%2f"})
    EXPECT_EQ(ann_.get(of(format)).status, 404u) << format;
}

}  // namespace
}  // namespace clamshell
