// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include <fmt/format.h>

#include "store/engine.h"
#include "store/migrate.h"
#include "store/sqlite_file.h"
#include "store/store_error.h"

namespace clamshell {
namespace {

/// Undone unless committed.
class Transaction {
 public:
  explicit Transaction(soci::session& sql) : sql_(sql) {}
  ~Transaction() {
    if (committed_) return;
    try {
      sql_.rollback();
    } catch (const soci::soci_error&) {  // on a full disk, or where the connection is lost, it is undone already
    }
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit() {
    sql_.commit();
    committed_ = true;
  }

 private:
  soci::session& sql_;
  bool committed_{};
};

}  // namespace

struct Database::Impl {
  std::unique_ptr<Engine> engine;
  soci::session sql;

  using Work = std::function<void(soci::session&)>;

  /// A connection that was lost since the last call is made anew.
  void begin(const Work& how) {
    try {
      how(sql);
    } catch (const soci::soci_error&) {
      if (sql.is_connected()) throw;
      engine->open(sql);
      how(sql);
    }
  }

  void transact(const Work& how, const Work& work) {
    explained([&] {
      Transaction transaction(sql);  // also of a beginning that gets no further than half its way
      begin(how);
      work(sql);
      transaction.commit();
    });
  }

  void explained(const std::function<void()>& work) {
    try {
      work();
    } catch (const soci::soci_error& error) {
      throw StoreError(engine->explain(error));
    } catch (const UnfitDatabase& unfit) {
      throw StoreError(fmt::format("\"{}\" {}. It was left as it is.", engine->name(), unfit.what()));
    }
  }
};

Database::Database(const std::string& name, Missing missing) : impl_(std::make_unique<Impl>()) {
  impl_->engine = engine_of(name);
  const auto refuse = [&] {
    throw StoreError(fmt::format("There is no record in \"{}\": correct its name, or begin one with \"clamshell\".",
                                 impl_->engine->name()));
  };
  if (missing == Missing::refused && !impl_->engine->exists()) refuse();
  impl_->explained([&] { impl_->engine->open(impl_->sql); });
  write([&](soci::session& sql) {
    if (missing == Missing::refused && version_of(sql) == 0) refuse();
    migrate(sql);
  });
}

Database::Database() : impl_(std::make_unique<Impl>()) {
  impl_->engine = std::make_unique<SqliteMemory>();
  impl_->explained([&] { impl_->engine->open(impl_->sql); });
  write(migrate);
}

Database::~Database() = default;

bool Database::exists(const std::string& name) { return engine_of(name)->exists(); }

std::optional<std::string> Database::exposure(const std::string& name) { return engine_of(name)->exposure(); }

void Database::remove(const std::string& name) { engine_of(name)->remove(); }

std::string Database::name() const { return impl_->engine->name(); }

void Database::write(const std::function<void(soci::session&)>& work) {
  impl_->transact([&](soci::session& sql) { impl_->engine->begin_write(sql); }, work);
}

void Database::write_session(const std::string& session, const std::function<void(soci::session&)>& work) {
  impl_->transact([&](soci::session& sql) { impl_->engine->begin_session_write(sql, session); }, work);
}

void Database::read(const std::function<void(soci::session&)>& work) {
  impl_->transact([&](soci::session& sql) { impl_->engine->begin_read(sql); }, work);
}

}  // namespace clamshell
