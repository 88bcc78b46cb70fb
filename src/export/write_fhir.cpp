// SPDX-License-Identifier: Apache-2.0
#include "export/write_fhir.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <ratio>
#include <string_view>
#include <utility>
#include <vector>

#include "base/iso_time.h"
#include "body/body_pose.h"
#include "export/dossier_json.h"
#include "export/fhir_codes.h"
#include "geometry/timestamp.h"
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

bool worn_otherwise(const SessionSummary& session) {
  return std::ranges::any_of(session.bands, [&](const auto& band) { return band != session.dose.band; });
}

/// "Done: without a band; with the red band."
std::string bands_of_sets(const std::vector<std::optional<std::string>>& bands) {
  std::vector<std::string> worn;
  for (const auto& band : bands) worn.push_back(band_in_words(band));
  return fmt::format("Done: {}.", fmt::join(worn, "; "));
}

/// FHIR's dates have four digits of a year.
std::string fhir_time(Timestamp time) {
  using std::chrono::sys_days, std::chrono::year, std::chrono::January, std::chrono::December;
  return iso_time(std::clamp<Timestamp>(time, sys_days{year{1} / January / 1}, sys_days{year{9999} / December / 31}));
}
std::string fhir_date(Day day) {
  using std::chrono::local_days, std::chrono::year, std::chrono::January, std::chrono::December;
  return iso_date(std::clamp<Day>(day, local_days{year{1} / January / 1}, local_days{year{9999} / December / 31}));
}

Json coded(std::string_view system, std::string_view code, std::string_view display) {
  return {{"coding", Json::array({{{"system", system}, {"code", code}, {"display", display}}})}, {"text", display}};
}

/// The category by which HL7's Physical Activity guide 1.0 knows what belongs to it.
Json physical_activity() {
  return coded("http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes", "PhysicalActivity",
               "Physical Activity");
}

std::string base64(const std::string& bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the terminator
  return text;
}

/// A narrative in XHTML: a heading, then a paragraph each.
Json narrative(const std::vector<std::string>& paragraphs) {
  std::string div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">";
  for (const std::string& paragraph : paragraphs) {
    div += "<p>";
    for (const char c : paragraph) {
      const bool is_control = static_cast<unsigned char>(c) < 0x20;
      if (c == '&' || c == '<' || c == '>')
        div += c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;";
      else
        div += is_control ? ' ' : c;
    }
    div += "</p>";
  }
  return {{"status", "generated"}, {"div", div + "</div>"}};
}

class Bundle {
 public:
  explicit Bundle(const Dossier& dossier)
      : dossier_(dossier),
        patient_(uuid_of("patient", dossier.person.id)),
        request_(uuid_of("request", dossier.person.id)),
        goal_(uuid_of("goal", dossier.person.id)) {}

  Json json() {
    add(fhir_code_system());
    add(patient());
    if (const auto practitioner = prescriber()) add(*practitioner);
    add(goal());
    add(service_request());
    add(care_plan());
    for (const SessionSummary& session : dossier_.history.sessions) add_session(session);
    for (const FunctionRating& rating : dossier_.outcomes.function) add_function(rating);
    for (const StrengthTest& test : dossier_.outcomes.strength) add_strength(test);
    add(whole_record());
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

  /// Who changed the programme, where that was somebody else. The name is not part of this person's dossier.
  std::optional<Json> prescriber() const {
    if (dossier_.programmes.empty() || dossier_.programmes.front().author == dossier_.person.id) return std::nullopt;
    return Json{{"resourceType", "Practitioner"},
                {"id", uuid_of("practitioner", dossier_.programmes.front().author)},
                {"name", Json::array({{{"text", "The clinician who set the programme"}}})}};
  }

  Json goal() const {
    const Prescription& prescription = dossier_.prescription;
    Json goal{{"resourceType", "Goal"},
              {"id", goal_},
              {"lifecycleStatus", status()},
              {"achievementStatus",
               coded("http://terminology.hl7.org/CodeSystem/goal-achievement", "in-progress", "In Progress")},
              {"category", Json::array({physical_activity()})},
              {"description", {{"text", fmt::format("Clamshells on {} days a week", prescription.days_a_week)}}},
              {"subject", reference(patient_)}};
    goal["target"] = Json::array(
        {{{"measure", coded("http://loinc.org", "82291-6", "Frequency of muscle-strengthening physical activity")},
          {"detailQuantity", quantity(prescription.days_a_week, "days per week", "d/wk")}}});
    return goal;
  }

  /// All of it, so that `clamshell import` gets back what FHIR has no place for.
  Json whole_record() const {
    return {{"resourceType", "DocumentReference"},
            {"id", uuid_of("record", dossier_.person.id)},
            {"status", "current"},
            {"subject", reference(patient_)},
            {"description", "The record as Clamshell imports it, without each moment of the movement"},
            {"content", Json::array({{{"attachment",
                                       {{"contentType", "application/json"},
                                        {"data", base64(write_dossier_json(dossier_))},
                                        {"title", "clamshell-dossier.json"}}}}})}};
  }

  std::string_view status() const { return dossier_.prescription.advice == Advice::stop ? "on-hold" : "active"; }

  Json service_request() const {
    const Prescription& prescription = dossier_.prescription;
    const Dose& dose = prescription.next;
    Json repeat{{"boundsPeriod", {{"start", fhir_date(prescription.due)}}}};
    if (prescription.days_a_week > 0) {
      repeat["frequency"] = prescription.days_a_week;
      repeat["period"] = 1;
      repeat["periodUnit"] = "wk";
    }
    Json request{{"resourceType", "ServiceRequest"},
                 {"id", request_},
                 {"extension", Json::array({{{"url", "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal"},
                                             {"valueReference", reference(goal_)}}})},
                 {"status", status()},
                 {"intent", "plan"},
                 {"category", Json::array({physical_activity(),
                                           coded("http://snomed.info/sct", "91251008", "Physical therapy procedure")})},
                 {"code", exercise_concept()},
                 {"orderDetail",
                  Json::array({{{"text", fmt::format("{}, {}", amount_in_words(dose), band_in_words(dose.band))}}})},
                 {"subject", reference(patient_)},
                 {"occurrenceTiming", {{"repeat", std::move(repeat)}}},
                 {"authoredOn", fhir_date(dossier_.today)},
                 {"performer", Json::array({reference(patient_)})},
                 {"reasonCode", Json::array({{{"text", "Strength and control of the hip"}}})},
                 {"patientInstruction", fmt::format("{}; {}.", tempo_in_words(dose), first_leg_in_words(dose))}};
    if (const auto practitioner = prescriber()) {
      request["intent"] = "order";
      request["requester"] = reference((*practitioner)["id"].get<std::string>());
    }
    return request;
  }

  Json care_plan() const {
    const Prescription& prescription = dossier_.prescription;
    Json plan{{"resourceType", "CarePlan"},
              {"id", uuid_of("plan", dossier_.person.id)},
              {"text", narrative(reasons())},
              {"status", status()},
              {"intent", "plan"},
              {"category", Json::array({coded("http://hl7.org/fhir/us/core/CodeSystem/careplan-category", "assess-plan",
                                              "Assessment and Plan of Treatment"),
                                        physical_activity()})},
              {"title", "Side-lying clamshells"},
              {"subject", reference(patient_)},
              {"period", {{"start", fhir_time(dossier_.person.since)}}},
              {"created", fhir_date(dossier_.today)},
              {"goal", Json::array({reference(goal_)})},
              {"activity", Json::array({{{"reference", reference(request_)}}})}};
    if (!prescription.sentence.empty()) plan["description"] = prescription.sentence;
    return plan;
  }

  std::vector<std::string> reasons() const {
    const Prescription& prescription = dossier_.prescription;
    std::vector<std::string> paragraphs{prescription.sentence};
    for (const Reason& reason : prescription.because)
      paragraphs.push_back(reason.source.empty() ? reason.text : fmt::format("{} ({})", reason.text, reason.source));
    for (const Flag& flag : prescription.flags) paragraphs.push_back(flag.text);
    return paragraphs;
  }

  void add_session(const SessionSummary& session) {
    const auto record = std::ranges::find(dossier_.sessions, session.id, &SessionRecord::id);
    const auto ended = record == dossier_.sessions.end() ? std::nullopt : record->ended;
    const bool stopped = session.answers.stop_reason.has_value();
    const std::string procedure_id = uuid_of("session", session.id);
    Json period{{"start", fhir_time(session.begun)}};
    if (ended) period["end"] = fhir_time(std::max(*ended, session.begun));

    Json procedure{{"resourceType", "Procedure"},
                   {"id", procedure_id},
                   {"status", stopped ? "stopped"
                              : ended ? "completed"
                                      : "unknown"},
                   {"basedOn", Json::array({reference(request_)})},
                   {"code", exercise_concept()},
                   {"subject", reference(patient_)},
                   {"performedPeriod", period}};
    if (stopped) procedure["statusReason"] = {{"text", *session.answers.stop_reason}};
    Json notes = Json::array({annotation(
        fmt::format("Prescribed: {}, {}.", amount_in_words(session.dose), band_in_words(session.dose.band)))});
    if (worn_otherwise(session)) notes.push_back(annotation(bands_of_sets(session.bands)));
    procedure["note"] = std::move(notes);
    add(std::move(procedure));

    const auto observation = [&](std::string_view kind, Json code) {
      Json result{
          {"resourceType", "Observation"},
          {"id", uuid_of(kind, session.id)},
          {"partOf", Json::array({reference(procedure_id)})},
          {"status", "final"},
          {"category",
           Json::array({coded("http://terminology.hl7.org/CodeSystem/observation-category", "activity", "Activity"),
                        physical_activity()})},
          {"code", std::move(code)},
          {"subject", reference(patient_)}};
      if (ended)
        result["effectivePeriod"] = period;
      else
        result["effectiveDateTime"] = period["start"];
      result["performer"] = Json::array({reference(patient_)});
      return result;
    };
    for (const Side side : {Side::left, Side::right}) {
      if (session.leg(side).repetitions == 0) continue;
      Json leg = observation(name_of(side), concept_of(FhirCode::leg_summary));
      leg["bodySite"] = {{"text", fmt::format("{} hip", name_of(side))}};
      leg["method"] = {{"text", session.measured ? "One camera, without markers" : "Reported by the person"}};
      leg["component"] = components(session.leg(side), session.measured);
      add(std::move(leg));
    }
    if (ended) {
      Json duration = observation("duration", coded("http://loinc.org", "55411-3", "Exercise duration"));
      const auto minutes =
          std::chrono::duration<double, std::ratio<60>>(std::max(*ended, session.begun) - session.begun);
      duration["valueQuantity"] = quantity(std::round(minutes.count()), "minutes", "min");
      add(std::move(duration));
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

  /// Of a day, outside of any session.
  Json outcome(std::string_view kind, const std::string& name, Json code, Day day) const {
    return {{"resourceType", "Observation"},
            {"id", uuid_of(kind, dossier_.person.id + name + iso_date(day))},
            {"status", "final"},
            {"category",
             Json::array({coded("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey")})},
            {"code", std::move(code)},
            {"subject", reference(patient_)},
            {"effectiveDateTime", fhir_date(day)},
            {"performer", Json::array({reference(patient_)})}};
  }

  void add_function(const FunctionRating& rating) {
    Json observed = outcome("function", "", concept_of(FhirCode::function), rating.day);
    observed["valueQuantity"] = quantity(mean_score(rating), "of 10", "{score}");
    observed["component"] = Json::array();
    for (const auto& [activity, score] : rating.activities) {
      Json code = concept_of(FhirCode::activity);
      code["text"] = activity;
      observed["component"].push_back(
          {{"code", std::move(code)}, {"valueQuantity", quantity(score, "of 10", "{score}")}});
    }
    add(std::move(observed));
  }

  void add_strength(const StrengthTest& test) {
    Json observed = outcome("strength", std::string(name_of(test.leg)), concept_of(FhirCode::strength_hold), test.day);
    observed["bodySite"] = {{"text", fmt::format("{} hip", name_of(test.leg))}};
    observed["valueQuantity"] = quantity(test.hold.value, "s", "s");
    observed["note"] =
        Json::array({annotation(fmt::format("Against {:.0f} N, the {} band.", test.force_n, test.band))});
    add(std::move(observed));
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
  std::string patient_, request_, goal_;
  Json entries_ = Json::array();
};

}  // namespace

std::string write_fhir(const Dossier& dossier) { return text_of(Bundle(dossier).json()) + '\n'; }

}  // namespace clamshell
