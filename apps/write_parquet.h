// SPDX-License-Identifier: Apache-2.0
/// Tables as Apache Parquet, by DuckDB's library, which is looked for when it is asked for: few need it, and it is
/// large.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "export/write_sessions_csv.h"

namespace clamshell {

/// table: RFC 4180, with a line of names, and columns as they stand there. An empty cell becomes NULL. Throws UserError
/// where libduckdb.so is not found, or what DuckDB says.
std::string write_parquet(std::string_view table, std::span<const StudyColumn> columns);

}  // namespace clamshell
