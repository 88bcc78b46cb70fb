// SPDX-License-Identifier: Apache-2.0
#include "clinic/list_store.h"

#include <fmt/format.h>

#include <array>

#include "base/plain_letters.h"
#include "store/columns.h"
#include "store/new_id.h"

namespace clamshell {
namespace {

using soci::into, soci::use;

constexpr auto kExercise = "(p.role = 'person' OR l.last_day IS NOT NULL)";
constexpr std::array kListOrders{"COALESCE(l.urgency, 0) DESC, p.name_plain, p.id",
                                 "COALESCE(l.days_done, 0), p.name_plain, p.id", "p.name_plain, p.id"};

/// Characters of a line's day; while the line is made anew, the name of the renewal stands there, which is longer.
constexpr std::size_t kDate = 10;

/// For LIKE ... ESCAPE '!'.
std::string pattern_of(const std::string& letters) {
  std::string pattern = "%";
  for (const char c : plain_letters(letters)) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + '%';
}

std::vector<ListedPerson> read_list(soci::session& sql, const std::string& condition, const std::string& pattern,
                                    const char* order, int offset, int limit) {
  ListedPerson each;
  ListLine line;
  std::optional<std::string> day, advice, sentence, flags;
  soci::statement rows =
      (sql.prepare << fmt::format("SELECT p.id, p.name, p.role, l.day, l.last_day, COALESCE(l.days_done, 0),"
                                  " COALESCE(l.done_this_week, 0), COALESCE(l.days_a_week, 0), l.advice, l.sentence,"
                                  " l.flags, COALESCE(l.urgency, 0)"
                                  " FROM people p LEFT JOIN list_lines l ON l.person_id = p.id"
                                  " WHERE {} AND p.name_plain LIKE :pattern ESCAPE '!'"
                                  " ORDER BY {} LIMIT :limit OFFSET :offset",
                                  condition, order),
       into(each.id), into(each.name), into(each.role), into(day), into(line.last_day), into(line.days_done),
       into(line.done_this_week), into(line.days_a_week), into(advice), into(sentence), into(flags), into(line.urgency),
       use(pattern), use(limit), use(offset));
  std::vector<ListedPerson> people;
  for (rows.execute(); rows.fetch();) {
    each.line.reset();
    line.person = each.id;
    if (day && day->size() == kDate) {
      line.day = *day;
      line.advice = advice.value_or("");
      line.sentence = sentence.value_or("");
      line.flags = flags.value_or("");
      each.line = line;
    }
    people.push_back(each);
  }
  return people;
}

}  // namespace

ListPage ListStore::page(const ListQuery& query) const {
  constexpr int kMostStaff = 100;
  const std::string pattern = pattern_of(query.letters);
  ListPage page;
  database_.read([&](soci::session& sql) {
    sql << fmt::format(
        "SELECT COUNT(*) FROM people p LEFT JOIN list_lines l ON l.person_id = p.id"
        " WHERE {} AND p.name_plain LIKE :pattern ESCAPE '!'",
        kExercise),
        into(page.count), use(pattern);
    page.people = read_list(sql, kExercise, pattern, kListOrders.at(static_cast<std::size_t>(query.order)),
                            query.offset, query.limit);
    if (query.offset == 0)
      page.staff = read_list(sql, fmt::format("NOT {}", kExercise), "%", kListOrders.back(), 0, kMostStaff);
  });
  return page;
}

std::vector<std::string> ListStore::outdated(const std::string& day, int most) const {
  std::vector<std::string> people;
  database_.read([&](soci::session& sql) {
    std::string id;
    soci::statement rows = (sql.prepare << "SELECT p.id FROM people p LEFT JOIN list_lines l ON l.person_id = p.id"
                                           " WHERE l.day IS NULL OR l.day <> :day ORDER BY p.list_index LIMIT :most",
                            into(id), use(day), use(most));
    for (rows.execute(); rows.fetch();) people.push_back(id);
  });
  return people;
}

std::string ListStore::begin_renewal(const std::vector<std::string>& people) {
  std::string renewal = new_id();
  database_.write([&](soci::session& sql) {
    for (const std::string& person : people)
      sql << "INSERT INTO list_lines (person_id, day, days_done, done_this_week, days_a_week, advice, sentence, flags,"
             " urgency) SELECT id, :renewal, 0, 0, 0, '', '', '', 0 FROM people WHERE id = :person"
             " ON CONFLICT (person_id) DO UPDATE SET day = excluded.day",
          use(renewal), use(person);
  });
  return renewal;
}

void ListStore::keep(const std::string& renewal, const std::vector<ListLine>& lines) {
  database_.write([&](soci::session& sql) {
    for (const ListLine& line : lines)
      sql << "UPDATE list_lines SET day = :day, last_day = :last, days_done = :done, done_this_week = :week,"
             " days_a_week = :days, advice = :advice, sentence = :sentence, flags = :flags, urgency = :urgency"
             " WHERE person_id = :person AND day = :renewal",
          use(line.day), use(line.last_day), use(line.days_done), use(line.done_this_week), use(line.days_a_week),
          use(line.advice), use(line.sentence), use(line.flags), use(line.urgency), use(line.person), use(renewal);
  });
}

}  // namespace clamshell
