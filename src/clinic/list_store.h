// SPDX-License-Identifier: Apache-2.0
/// The clinician's list of people: searched, sorted and paged by the database, whatever their number.
///
/// What the rules make of a record is kept as a line of the list, until the record changes or the day does; a new one
/// is the caller's to make: begin_renewal(), read the records, keep().
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/person.h"
#include "store/store_error.h"

namespace clamshell {

struct ListLine {
  std::string person;                   ///< Person::id
  std::string day;                      ///< which it was made on, ISO 8601
  std::optional<std::string> last_day;  ///< with a session
  int days_done{}, done_this_week{}, days_a_week{};
  std::string advice, sentence;
  std::string flags;  ///< JSON
  int urgency{};      ///< the larger, the sooner somebody should look
};

struct ListedPerson {
  std::string id, name;
  Role role{};
  std::optional<ListLine> line;  ///< nothing: the record has changed since, or the line is being made
};

enum class ListOrder { urgency, days_done, name };

struct ListQuery {
  std::string letters;  ///< of the name, without regard to case and accents; empty: everybody
  ListOrder order{};
  int offset{}, limit{};
};

struct ListPage {
  std::vector<ListedPerson> people;  ///< who exercise
  int count{};                       ///< of all pages
  std::vector<ListedPerson> staff;   ///< who never exercised, by name, 100 at most; only with the first page
};

/// Throws StoreError.
class ListStore {
 public:
  /// The database must outlive it.
  explicit ListStore(Database& database) : database_(database) {}

  ListPage page(const ListQuery& query) const;
  /// Whose line is missing or of another day; so many at most.
  std::vector<std::string> outdated(const std::string& day, int most) const;
  /// Before their records are read: of whom keep() is to take a new line. Its name.
  std::string begin_renewal(const std::vector<std::string>& people);
  /// In one transaction; nothing of who is gone, whose record has changed since the renewal began, or whose line is
  /// made anew by somebody else.
  void keep(const std::string& renewal, const std::vector<ListLine>& lines);

 private:
  Database& database_;
};

}  // namespace clamshell
