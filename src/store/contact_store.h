// SPDX-License-Identifier: Apache-2.0
/// Keeps what passes between a person and whoever helps them: messages, and addresses of the clinician's page.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/person.h"
#include "store/store_error.h"

namespace clamshell {

/// Each call is durable when it returns. Throws as PeopleStore does.
class ContactStore {
 public:
  /// The database must outlive it.
  explicit ContactStore(Database& database) : database_(database) {}

  void keep(const std::string& person, const Message& message);
  /// In the order of time.
  std::vector<Message> messages(const std::string& person) const;
  /// How many of the messages to the person they have not read.
  int unread_by_person(const std::string& person) const;
  /// How many of a person's messages nobody has read, by Person::id; without those who have none.
  std::map<std::string, int> unread_by_clinic() const;
  /// The messages to the person, or those from the person, were read.
  void mark_seen(const std::string& person, bool by_person, Timestamp now);

  /// word_hash: of the word in the address, which itself is never kept.
  void keep(const std::string& person, const std::string& word_hash, const Share& share);
  /// Newest first; of each the openings, too.
  std::vector<Share> shares(const std::string& person) const;
  /// The one that was made at that time; none of those that are over is changed.
  void withdraw(const std::string& person, Timestamp created, Timestamp now);
  /// Whose page it is, and that it was opened; nothing: there is none, it is over, or it was withdrawn.
  std::optional<std::string> open(const std::string& word_hash, Timestamp now);

 private:
  Database& database_;
};

}  // namespace clamshell
