// SPDX-License-Identifier: Apache-2.0
/// What differs between the kinds of database; everything else is the same SQL.
#pragma once

#include <soci/soci.h>

#include <memory>
#include <optional>
#include <string>

namespace clamshell {

class Engine {
 public:
  Engine() = default;
  virtual ~Engine() = default;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// As it may be shown: without a password.
  virtual std::string name() const = 0;
  /// As far as that can be told without opening it.
  virtual bool exists() const { return true; }
  /// A sentence for the user where others than its owner may read or change it.
  virtual std::optional<std::string> exposure() const { return std::nullopt; }
  /// To be called when nobody has it open.
  virtual void remove() const {}
  /// Throws UnfitDatabase or SOCI's errors, and leaves untouched what can't be used.
  virtual void open(soci::session& sql) = 0;
  /// Until the transaction ends, whoever else begins to write waits.
  virtual void begin_write(soci::session& sql) const = 0;
  /// Until the transaction ends, whoever else begins to write waits, where they can be told apart but for those who
  /// write to another session.
  virtual void begin_session_write(soci::session& sql, const std::string& /*session*/) const { begin_write(sql); }
  /// Until the transaction ends, all is seen as it was at one moment.
  virtual void begin_read(soci::session& sql) const = 0;
  /// A sentence for the user.
  virtual std::string explain(const soci::soci_error& error) const = 0;
};

/// name: as Database has it. Throws StoreError where it names no kind of database.
std::unique_ptr<Engine> engine_of(const std::string& name);

}  // namespace clamshell
