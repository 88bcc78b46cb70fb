// SPDX-License-Identifier: Apache-2.0
/// Addresses: by which names this machine can be reached, and who it is that asks.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>
#include <vector>

namespace clamshell {

/// The names and addresses by which something listening at `address` is reached, lower case; the one to tell people
/// first. Loopback is also "localhost"; the unspecified address stands for all of this machine's.
std::vector<std::string> own_names(const boost::asio::ip::address& address);

/// Who sends a request, as far as the address shows: the address itself; of IPv6 its first 64 bits, for whoever has one
/// address of them has all.
std::string network_of(const boost::asio::ip::address& address);

}  // namespace clamshell
