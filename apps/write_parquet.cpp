// SPDX-License-Identifier: Apache-2.0
#include "write_parquet.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <limits>
#include <utility>

#include "base/read_file.h"
#include "base/user_error.h"

namespace clamshell {
namespace {

/// DuckDB's C API, duckdb.h, as much as is used. A function gives 0 where it succeeds.
class Duckdb {
 public:
  Duckdb() {
    if (!library_)
      throw UserError(
          "Parquet is written by DuckDB's library, which was not found: put libduckdb.so (from duckdb.org, for C and"
          " C++) where libraries are looked for, such as /usr/local/lib, and run ldconfig; or write csv.");
    if (function<int (*)(const char*, void**)>("duckdb_open")(nullptr, &database_) != 0 ||
        function<int (*)(void*, void**)>("duckdb_connect")(database_, &connection_) != 0)
      throw UserError("DuckDB's library can't be used: install another version of it, or write csv.");
  }
  ~Duckdb() {  // the library stays: DuckDB has threads of its own
    if (connection_) function<void (*)(void**)>("duckdb_disconnect")(&connection_);
    if (database_) function<void (*)(void**)>("duckdb_close")(&database_);
  }
  Duckdb(const Duckdb&) = delete;
  Duckdb& operator=(const Duckdb&) = delete;

  void query(const std::string& sql) {
    Result result;
    const int state = function<int (*)(void*, const char*, Result*)>("duckdb_query")(connection_, sql.c_str(), &result);
    const char* const reason =
        state == 0 ? nullptr : function<const char* (*)(Result*)>("duckdb_result_error")(&result);
    const std::string said = reason ? reason : "";
    function<void (*)(Result*)>("duckdb_destroy_result")(&result);
    if (state != 0) throw UserError(fmt::format("The table can't be written as Parquet: {}", said));
  }

 private:
  /// duckdb_result: only its size matters.
  struct Result {
    std::array<std::uint64_t, 3> counts;
    std::array<void*, 3> pointers;
  };

  template <typename Function>
  Function function(const char* name) const {
    void* const found = dlsym(library_, name);
    if (!found) throw UserError("DuckDB's library is too old: install version 1.0 or later, or write csv.");
    return reinterpret_cast<Function>(found);
  }

  void* library_ = dlopen("libduckdb.so", RTLD_NOW | RTLD_LOCAL);
  void* database_{};
  void* connection_{};
};

[[noreturn]] void refuse_for_memory() {
  throw UserError("There is no memory for the table: close other programs and try again.");
}

/// A file in memory, without a name on any disk.
class MemoryFile {
 public:
  MemoryFile() : file_(memfd_create("clamshell", MFD_CLOEXEC)) {
    if (file_ < 0) refuse_for_memory();
  }
  ~MemoryFile() { ::close(file_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return fmt::format("/proc/self/fd/{}", file_); }

 private:
  int file_;
};

std::string_view type_of(Cell cell) {
  switch (cell) {
    case Cell::text:
    case Cell::yes_no:
      return "VARCHAR";
    case Cell::day:
      return "DATE";
    case Cell::whole:
      return "INTEGER";
    case Cell::number:
      return "DOUBLE";
  }
  return {};
}

}  // namespace

std::string write_parquet(std::string_view table, std::span<const StudyColumn> columns) {
  std::string types, selected;
  for (const auto& [name, cell] : columns) {
    types += fmt::format("{}'{}': '{}'", types.empty() ? "" : ", ", name, type_of(cell));
    selected += fmt::format("{}{}", selected.empty() ? "" : ", ", name);
    if (cell == Cell::yes_no) selected += fmt::format(" = 'yes' AS {}", name);
  }
  MemoryFile csv, parquet;
  if (!(std::ofstream(csv.path(), std::ios::binary) << table).flush()) refuse_for_memory();
  Duckdb().query(
      fmt::format("COPY (SELECT {} FROM read_csv('{}', auto_detect = false, header = true, delim = ',', quote = '\"',"
                  " escape = '\"', new_line = '\\r\\n', nullstr = '', columns = {{{}}}))"
                  " TO '{}' (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)",
                  selected, csv.path(), types, parquet.path()));
  auto content = read_file(parquet.path(), std::numeric_limits<std::size_t>::max());
  if (!content) refuse_for_memory();
  return *std::move(content);
}

}  // namespace clamshell
