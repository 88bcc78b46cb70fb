// SPDX-License-Identifier: Apache-2.0
/// The names by which this machine can be reached, on loopback or on its networks.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>
#include <vector>

namespace clamshell {

/// The names and addresses by which something listening at `address` is reached, lower case; the one to tell people
/// first. Loopback is also "localhost"; the unspecified address stands for all of this machine's.
std::vector<std::string> own_names(const boost::asio::ip::address& address);

}  // namespace clamshell
