// SPDX-License-Identifier: Apache-2.0
/// Who sends a request, as far as the address shows.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>

namespace clamshell {

/// The address itself; of IPv6 its first 64 bits, for whoever has one address of them has all.
std::string network_of(const boost::asio::ip::address& address);

}  // namespace clamshell
