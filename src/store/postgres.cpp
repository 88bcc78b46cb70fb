// SPDX-License-Identifier: Apache-2.0
#include "store/postgres.h"

#include <fmt/format.h>
#include <soci/postgresql/soci-postgresql.h>

#include <map>
#include <memory>
#include <string_view>

#include "store/store_error.h"

namespace clamshell {
namespace {

using Options = std::map<std::string, std::string>;  ///< libpq's keywords -> values

/// What libpq says of an address that it can't read may quote the password: it is not passed on.
Options options_of(const std::string& url) {
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(PQconninfoParse(url.c_str(), nullptr),
                                                                            &PQconninfoFree);
  if (!parsed)
    throw StoreError(
        "The address of the PostgreSQL database can't be read: write postgresql://user:password@host:port/name, and"
        " every character of user and password that is neither letter nor digit as % and two hexadecimal digits.");
  Options options;
  for (const PQconninfoOption* option = parsed.get(); option->keyword; ++option)
    if (option->val) options[option->keyword] = option->val;
  return options;
}

std::string connection_of(const Options& options) {
  std::string connection;
  for (const auto& [keyword, value] : options) {
    connection += keyword + "='";
    for (const char c : value) (c == '\'' || c == '\\' ? connection += '\\' : connection) += c;
    connection += "' ";
  }
  return connection;
}

std::string name_of(Options options) {
  std::string name = "postgresql://";
  if (!options["user"].empty()) name += options["user"] + '@';
  name += options["host"];
  if (!options["port"].empty()) name += ':' + options["port"];
  return name + '/' + options["dbname"];
}

/// The first line, without its severity.
std::string first_reason(std::string_view message) {
  message = message.substr(0, message.find('\n'));
  constexpr std::string_view kSeverityEnd = ":  ";
  const std::size_t severity = message.find(kSeverityEnd);
  return std::string(severity == std::string_view::npos ? message : message.substr(severity + kSeverityEnd.size()));
}

/// Why there is no connection, by what the server says to whoever asks.
std::string sentence_of(PGPing ping, const std::string& name, const std::string& reason) {
  switch (ping) {
    case PQPING_OK:
      return fmt::format(
          "\"{}\" refuses the connection ({}): correct the user, the password or the database's name,"
          " or make that database with createdb.",
          name, reason);
    case PQPING_REJECT:
      return fmt::format("\"{}\" is starting or ending ({}): try again in a minute.", name, reason);
    default:
      return fmt::format("\"{}\" can't be reached ({}): start that PostgreSQL server, or correct its host and port.",
                         name, reason);
  }
}

}  // namespace

Postgres::Postgres(const std::string& url) {
  Options options = options_of(url);
  name_ = name_of(options);
  options.try_emplace("application_name", "clamshell");
  options.try_emplace("connect_timeout", "10");      // seconds
  options.try_emplace("tcp_user_timeout", "10000");  // milliseconds
  options["client_encoding"] = "UTF8";
  options["options"] += " -c synchronous_commit=on -c lock_timeout=10s -c client_min_messages=warning";
  connection_ = connection_of(options);
}

void Postgres::open(soci::session& sql) {
  sql.close();
  try {
    sql.open(soci::postgresql, connection_);
  } catch (const soci::soci_error& error) {
    const std::string message = error.get_error_message(),
                      reason = first_reason(message.substr(message.find('\n') + 1));
    throw StoreError(sentence_of(PQping(connection_.c_str()), name_, reason));
  }
}

// Each database has locks of its own.
void Postgres::begin_write(soci::session& sql) const {
  sql.begin();
  sql << "SELECT pg_advisory_xact_lock(0)";
}

// Two sessions of one hash wait for each other, too, which does no harm.
void Postgres::begin_session_write(soci::session& sql, const std::string& session) const {
  sql.begin();
  sql << "SELECT pg_advisory_xact_lock_shared(0)";
  sql << "SELECT pg_advisory_xact_lock(1, hashtext(:session))", soci::use(session);
}

void Postgres::begin_read(soci::session& sql) const {
  sql << "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
}

std::string Postgres::explain(const soci::soci_error& error) const {
  const auto* const told = dynamic_cast<const soci::postgresql_soci_error*>(&error);
  const std::string state = told ? told->sqlstate() : "", reason = first_reason(error.get_error_message());
  const bool is_lost = state.starts_with("08") || state.starts_with("57P");
  if (is_lost) return fmt::format("The connection to \"{}\" was lost ({}): try again.", name_, reason);
  if (state == "53100")
    return fmt::format("\"{}\" can't be written ({}): make room on its disk. What was kept before is safe.", name_,
                       reason);
  if (state == "25006" || state == "42501")
    return fmt::format("\"{}\" can't be written ({}): give its user the right to, or choose another database.", name_,
                       reason);
  if (state == "55P03")
    return fmt::format("\"{}\" is in use by another program that does not let go of it; close that one and try again.",
                       name_);
  if (state == "XX001" || state == "XX002")
    return fmt::format("\"{}\" is damaged ({}); restore a copy of it or choose another database.", name_, reason);
  return fmt::format("\"{}\" can't be used ({}); restore a copy of it or choose another database.", name_, reason);
}

}  // namespace clamshell
