// SPDX-License-Identifier: Apache-2.0
#include "export/dossier_json.h"

#include <sodium.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "base/iso_time.h"
#include "geometry/timestamp.h"
#include "wire/bad_message.h"
#include "wire/outcome_json.h"
#include "wire/person_json.h"
#include "wire/prescription_json.h"
#include "wire/session_json.h"

namespace clamshell {
namespace {

/// One entry a moment, as the series of an analysis.
Json json_of(const std::vector<MovementSample>& movement) {
  Json json{{"time_s", Json::array()},
            {"opening_deg", Json::array()},
            {"pelvis_roll_change_deg", Json::array()},
            {"hip_flexion_deg", Json::array()},
            {"knee_flexion_deg", Json::array()},
            {"feet_gap_m", Json::array()},
            {"bottom_knee_lift_m", Json::array()}};
  for (const MovementSample& sample : movement) {
    json["time_s"].push_back(number(sample.since_start));
    json["opening_deg"].push_back(number(sample.opening));
    json["pelvis_roll_change_deg"].push_back(number(sample.pelvis_roll_change));
    json["hip_flexion_deg"].push_back(number(sample.hip_flexion));
    json["knee_flexion_deg"].push_back(number(sample.knee_flexion));
    json["feet_gap_m"].push_back(number(sample.feet_gap));
    json["bottom_knee_lift_m"].push_back(number(sample.bottom_knee_lift));
  }
  return json;
}

Json with_movement(const SessionRecord& session) {
  Json json = json_of(session);
  for (std::size_t i = 0; i < session.sets.size(); ++i)
    for (std::size_t k = 0; k < session.sets[i].repetitions.size(); ++k)
      json["sets"][i]["repetitions"][k]["movement"] = json_of(session.sets[i].repetitions[k].movement);
  return json;
}

Json json_of(const Screening& screening) {
  return {{"time", iso_time(screening.time)}, {"answers", screening.answers}};
}

/// The author's name is not part of this person's dossier.
Json json_without_name(const Programme& programme) {
  Json json = json_of(programme, "");
  json.erase("author_name");
  return json;
}

Json json_of(const Message& message, const Person& person) {
  const bool by_me = message.author == person.id;
  return {{"time", iso_time(message.time)},
          {"by_me", by_me},
          {"author_name", by_me ? person.name : message.author_name.value_or("")},
          {"text", message.text}};
}

template <class Values, class Form>
Json list_of(const Values& values, Form form) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(form(value));
  return list;
}

std::string from_base64(const std::string& text) {
  std::string bytes(text.size(), '\0');
  std::size_t size{};
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    throw BadMessage("The record in the bundle is damaged.");
  bytes.resize(size);
  return bytes;
}

/// The document of Bundle.entry that write_fhir() calls the record.
std::optional<std::string> document_in(const nlohmann::json& bundle) {
  using Pointer = nlohmann::json::json_pointer;
  const Pointer kTitle("/resource/content/0/attachment/title"), kData("/resource/content/0/attachment/data");
  for (const nlohmann::json& entry : bundle.value("entry", nlohmann::json::array()))
    if (entry.is_object() && entry.contains(kTitle) && entry[kTitle] == "clamshell-dossier.json" &&
        entry.contains(kData) && entry[kData].is_string())
      return from_base64(entry[kData].get<std::string>());
  return std::nullopt;
}

}  // namespace

std::string write_dossier_json(const Dossier& dossier) {
  return text_of({{"format", "clamshell-dossier/1"},
                  {"day", iso_date(dossier.today)},
                  {"person", json_of(dossier.person)},
                  {"screenings", list_of(dossier.screenings, [](const Screening& s) { return json_of(s); })},
                  {"programmes", list_of(dossier.programmes, json_without_name)},
                  {"prescription", json_of(dossier.prescription)},
                  {"standing", list_of(dossier.history.standing, [](const StandingDay& d) { return json_of(d); })},
                  {"function", list_of(dossier.outcomes.function, [](const FunctionRating& r) { return json_of(r); })},
                  {"strength", list_of(dossier.outcomes.strength, [](const StrengthTest& t) { return json_of(t); })},
                  {"questionnaires",
                   list_of(dossier.outcomes.questionnaires, [](const Questionnaire& q) { return json_of(q); })},
                  {"messages", list_of(dossier.messages, [&](const Message& m) { return json_of(m, dossier.person); })},
                  {"sessions", list_of(dossier.sessions, with_movement)}}) +
         '\n';
}

ReadDossier read_record(std::string_view json_text) {
  const nlohmann::json file = nlohmann::json::parse(json_text, nullptr, /*allow_exceptions=*/false);
  if (!file.is_object() || file.value("resourceType", nlohmann::json()) != "Bundle") return read_dossier(json_text);
  const auto document = document_in(file);
  if (!document) throw BadMessage("This bundle has no record of Clamshell's in it.");
  return read_dossier(*document);
}

}  // namespace clamshell
