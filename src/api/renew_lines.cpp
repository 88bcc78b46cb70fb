// SPDX-License-Identifier: Apache-2.0
#include "api/renew_lines.h"

#include <utility>

#include "prescription/prescribe.h"
#include "prescription/prescription.h"
#include "record/dossier.h"
#include "store/people_store.h"
#include "wire/prescription_json.h"

namespace clamshell {
namespace {

/// Who was told to stop comes first, then who has the most flags.
int urgency_of(const Prescription& prescription) {
  constexpr int kStopped = 1000;
  return (prescription.advice == Advice::stop ? kStopped : 0) + static_cast<int>(prescription.flags.size());
}

ListLine line_of(const std::string& person, const Prescription& prescription, Day today) {
  ListLine line{.person = person,
                .day = iso_date(today),
                .last_day = {},
                .days_done = prescription.days_done,
                .done_this_week = prescription.done_this_week,
                .days_a_week = prescription.days_a_week,
                .advice = std::string(name_of(prescription.advice)),
                .sentence = prescription.sentence,
                .flags = json_of(prescription.flags).dump(),
                .urgency = urgency_of(prescription)};
  if (!prescription.done.empty()) line.last_day = iso_date(prescription.done.back());
  return line;
}

}  // namespace

std::optional<ListLine> line_of(Database& database, const Rules& rules, const std::string& person, Day today) {
  const auto found = PeopleStore(database).person(person);
  if (!found) return std::nullopt;
  return line_of(person, prescribe(recall_history(database, *found), rules, today), today);
}

void renew_lines(Database& database, const Rules& rules, const std::vector<std::string>& people, Day today) {
  if (people.empty()) return;
  ListStore list(database);
  const std::string renewal = list.begin_renewal(people);
  std::vector<ListLine> lines;
  for (const std::string& id : people)
    if (auto line = line_of(database, rules, id, today)) lines.push_back(*std::move(line));
  list.keep(renewal, lines);
}

}  // namespace clamshell
