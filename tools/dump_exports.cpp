// SPDX-License-Identifier: Apache-2.0
// Writes every export of a made-up person into a folder, for programs that read the formats to be tried on.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "exercise/exercise.h"
#include "export/dossier_json.h"
#include "export/write_calendar.h"
#include "export/write_fhir.h"
#include "export/write_fit.h"
#include "export/write_opensim.h"
#include "export/write_sessions_csv.h"
#include "record/synthetic_dossier.h"
#include "report/write_programme.h"

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "dump_exports FOLDER EXERCISE\n";
    return 2;
  }
  using namespace clamshell;
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder);
  const auto write = [&](const char* name, const std::string& content) {
    std::ofstream(folder / name, std::ios::binary).exceptions(std::ios::failbit | std::ios::badbit);
    std::ofstream(folder / name, std::ios::binary) << content;
  };
  const Dossier dossier = made_up_dossier();
  Rules rules;
  rules.noise = 0.15;
  rules.tolerable_pain = 3;
  const Timestamp now{std::chrono::sys_days{dossier.today.time_since_epoch()} + std::chrono::hours(12)};
  const SetRecord& set = dossier.sessions.back().sets.front();
  write("plan.txt", write_plan_text(dossier, {}));
  write("history.txt", write_history_text(dossier, {}));
  write("sessions.csv", write_sessions_csv(dossier));
  write("dossier.json", write_dossier_json(dossier));
  write("plan.ics", write_calendar(dossier, rules, {now, "Europe/Berlin"}));
  write("dossier.fhir.json", write_fhir(dossier));
  write("session.fit", write_fit(dossier.sessions.back()));
  write("set.trc", write_trc(set, *dossier.person.profile.height));
  write("set.mot", write_mot(set, *dossier.person.profile.height));
  write("progress.html", write_progress_html(dossier, rules, load_exercise(arguments[2])));
}
