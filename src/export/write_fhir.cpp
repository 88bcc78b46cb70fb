// SPDX-License-Identifier: Apache-2.0
#include "export/write_fhir.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/iso_time.h"
#include "body/side_name.h"
#include "export/fhir_codes.h"
#include "geometry/iso_date.h"
#include "wire/session_json.h"
#include "wording/dose_in_words.h"

namespace clamshell {
namespace {

/// Of RFC 9562's version 8, whose bits are the maker's own: a hash of what the thing is called.
std::string uuid_of(std::string_view kind, std::string_view name) {
  const std::string text = fmt::format("clamshell {} {}", kind, name);
  std::array<unsigned char, 16> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     nullptr, 0);
  hash[6] = static_cast<unsigned char>((hash[6] & 0x0FU) | 0x80U);
  hash[8] = static_cast<unsigned char>((hash[8] & 0x3FU) | 0x80U);
  std::string uuid;
  for (std::size_t i = 0; i < hash.size(); ++i)
    uuid += fmt::format("{}{:02x}", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", hash.at(i));
  return uuid;
}

Json reference(std::string_view uuid) { return {{"reference", fmt::format("urn:uuid:{}", uuid)}}; }

Json annotation(std::string_view text) { return {{"text", text}}; }

class Bundle {
 public:
  explicit Bundle(const Dossier& dossier)
      : dossier_(dossier),
        patient_(uuid_of("patient", dossier.person.id)),
        request_(uuid_of("request", dossier.person.id)) {}

  Json json() {
    add(fhir_code_system());
    add(patient());
    add(service_request());
    add(care_plan());
    for (const SessionSummary& session : dossier_.history.sessions) add_session(session);
    return {{"resourceType", "Bundle"}, {"type", "collection"}, {"entry", std::move(entries_)}};
  }

 private:
  void add(Json resource) {
    entries_.push_back({{"fullUrl", fmt::format("urn:uuid:{}", resource["id"].get<std::string>())},
                        {"resource", std::move(resource)}});
  }

  Json patient() const {
    Json patient{
        {"resourceType", "Patient"}, {"id", patient_}, {"name", Json::array({{{"text", dossier_.person.name}}})}};
    if (const auto sex = dossier_.person.profile.sex) patient["gender"] = *sex == Sex::female ? "female" : "male";
    return patient;
  }

  std::string_view status() const { return dossier_.prescription.advice == Advice::stop ? "on-hold" : "active"; }

  Json service_request() const {
    const Prescription& prescription = dossier_.prescription;
    const Dose& dose = prescription.next;
    Json repeat{{"boundsPeriod", {{"start", iso_date(prescription.due)}}}};
    if (prescription.days_a_week > 0) {
      repeat["frequency"] = prescription.days_a_week;
      repeat["period"] = 1;
      repeat["periodUnit"] = "wk";
    }
    return {{"resourceType", "ServiceRequest"},
            {"id", request_},
            {"status", status()},
            {"intent", "plan"},
            {"code", concept_of(FhirCode::exercise)},
            {"orderDetail",
             Json::array({{{"text", fmt::format("{}, {}", amount_in_words(dose), band_in_words(dose.band))}}})},
            {"subject", reference(patient_)},
            {"occurrenceTiming", {{"repeat", std::move(repeat)}}},
            {"authoredOn", iso_date(dossier_.today)},
            {"patientInstruction", fmt::format("{}; {}.", tempo_in_words(dose), first_leg_in_words(dose))}};
  }

  Json care_plan() const {
    const Prescription& prescription = dossier_.prescription;
    Json plan{{"resourceType", "CarePlan"},
              {"id", uuid_of("plan", dossier_.person.id)},
              {"status", status()},
              {"intent", "plan"},
              {"title", "Side-lying clamshells"},
              {"subject", reference(patient_)},
              {"period", {{"start", iso_time(dossier_.person.since)}}},
              {"created", iso_date(dossier_.today)},
              {"activity", Json::array({{{"reference", reference(request_)}}})}};
    if (!prescription.sentence.empty()) plan["description"] = prescription.sentence;
    for (const Reason& reason : prescription.because)
      plan["note"].push_back(
          annotation(reason.source.empty() ? reason.text : fmt::format("{} ({})", reason.text, reason.source)));
    for (const Flag& flag : prescription.flags) plan["note"].push_back(annotation(flag.text));
    return plan;
  }

  void add_session(const SessionSummary& session) {
    const auto record = std::ranges::find(dossier_.sessions, session.id, &SessionRecord::id);
    const auto ended = record == dossier_.sessions.end() ? std::nullopt : record->ended;
    const bool stopped = session.answers.stop_reason.has_value();
    const std::string procedure_id = uuid_of("session", session.id);
    Json period{{"start", iso_time(session.begun)}};
    if (ended) period["end"] = iso_time(std::max(*ended, session.begun));

    Json procedure{{"resourceType", "Procedure"},
                   {"id", procedure_id},
                   {"status", stopped ? "stopped"
                              : ended ? "completed"
                                      : "unknown"},
                   {"code", concept_of(FhirCode::exercise)},
                   {"subject", reference(patient_)},
                   {"performedPeriod", period}};
    if (stopped) procedure["statusReason"] = {{"text", *session.answers.stop_reason}};
    procedure["note"] = Json::array({annotation(
        fmt::format("Prescribed: {}, {}.", amount_in_words(session.dose), band_in_words(session.dose.band)))});
    add(std::move(procedure));

    const auto observation = [&](std::string_view kind, Json code) {
      return Json{{"resourceType", "Observation"},
                  {"id", uuid_of(kind, session.id)},
                  {"partOf", Json::array({reference(procedure_id)})},
                  {"status", "final"},
                  {"code", std::move(code)},
                  {"subject", reference(patient_)},
                  {"effectivePeriod", period}};
    };
    for (const Side side : {Side::left, Side::right}) {
      if (session.leg(side).repetitions == 0) continue;
      Json leg = observation(name_of(side), concept_of(FhirCode::leg_summary));
      leg["bodySite"] = {{"text", fmt::format("{} hip", name_of(side))}};
      leg["method"] = {{"text", session.measured ? "One camera, without markers" : "Reported by the person"}};
      leg["component"] = components(session.leg(side), session.measured);
      add(std::move(leg));
    }
    const auto rating = [&](std::string_view kind, Json code, const std::optional<int>& answer) {
      if (!answer) return;
      Json asked = observation(kind, std::move(code));
      asked["valueQuantity"] = quantity(*answer, "of 10", "{score}");
      add(std::move(asked));
    };
    rating("pain", pain_concept(), session.answers.pain);
    rating("effort", concept_of(FhirCode::effort), session.answers.effort);
  }

  static Json components(const LegSummary& leg, bool measured) {
    Json list = Json::array();
    const auto told = [&](FhirCode code, const Json& value, std::string_view unit, std::string_view ucum) {
      Json component{{"code", concept_of(code)}};
      if (value.is_null())
        component["dataAbsentReason"] = {
            {"coding", Json::array({{{"system", "http://terminology.hl7.org/CodeSystem/data-absent-reason"},
                                     {"code", "unknown"},
                                     {"display", "Unknown"}}})}};
      else
        component["valueQuantity"] = quantity(value.get<double>(), unit, ucum);
      list.push_back(std::move(component));
    };
    told(FhirCode::repetitions, leg.repetitions, "repetitions", "{repetitions}");
    if (!measured) return list;
    told(FhirCode::judged, leg.judged, "repetitions", "{repetitions}");
    told(FhirCode::clean, leg.clean, "repetitions", "{repetitions}");
    const auto angle = [&](FhirCode code, FhirCode stddev_code, const std::optional<Measured<Radians>>& mean) {
      const auto [value, stddev] = mean ? numbers(*mean) : std::pair<Json, Json>{};
      told(code, value, "degrees", "deg");
      told(stddev_code, stddev, "degrees", "deg");
    };
    angle(FhirCode::opening, FhirCode::opening_stddev, leg.opening);
    angle(FhirCode::pelvis_roll, FhirCode::pelvis_roll_stddev, leg.pelvis_roll);
    told(FhirCode::hold, leg.hold ? number(*leg.hold) : Json(), "s", "s");
    told(FhirCode::lowering, leg.lower ? number(*leg.lower) : Json(), "s", "s");
    return list;
  }

  const Dossier& dossier_;
  std::string patient_, request_;
  Json entries_ = Json::array();
};

}  // namespace

std::string write_fhir(const Dossier& dossier) { return text_of(Bundle(dossier).json()) + '\n'; }

}  // namespace clamshell
