// SPDX-License-Identifier: Apache-2.0
// What SOCI has files of its own for that need threads and shared libraries: neither pools nor loads anything here.
#include <soci/backend-loader.h>
#include <soci/connection-pool.h>
#include <soci/error.h>

namespace soci {

void dynamic_backends::unget(const std::string&) {}

session& connection_pool::at(std::size_t) { throw soci_error("There is no pool of connections."); }
void connection_pool::give_back(std::size_t) {}

}  // namespace soci
