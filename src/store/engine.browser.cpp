// SPDX-License-Identifier: Apache-2.0
#include "store/engine.h"

#include "store/sqlite_file.h"

namespace clamshell {

std::unique_ptr<Engine> engine_of(const std::string& name) { return std::make_unique<SqliteFile>(name); }

}  // namespace clamshell
