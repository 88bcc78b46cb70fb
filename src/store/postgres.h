// SPDX-License-Identifier: Apache-2.0
/// A database on a PostgreSQL server, with everything that only PostgreSQL needs.
#pragma once

#include <string>

#include "store/engine.h"

namespace clamshell {

class Postgres : public Engine {
 public:
  /// url: "postgresql://user:password@host:port/name", or any other of libpq's. Throws StoreError where it is none.
  explicit Postgres(const std::string& url);

  std::string name() const override { return name_; }
  void open(soci::session& sql) override;
  void begin_write(soci::session& sql) const override;
  void begin_session_write(soci::session& sql, const std::string& session) const override;
  void begin_read(soci::session& sql) const override;
  std::string explain(const soci::soci_error& error) const override;

 private:
  std::string connection_;  ///< libpq's keywords and values, the password among them
  std::string name_;
};

}  // namespace clamshell
