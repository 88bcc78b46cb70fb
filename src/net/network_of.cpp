// SPDX-License-Identifier: Apache-2.0
#include "net/network_of.h"

#include <algorithm>

namespace clamshell {

std::string network_of(const boost::asio::ip::address& address) {
  namespace ip = boost::asio::ip;
  if (address.is_v4()) return address.to_string();
  const ip::address_v6 long_address = address.to_v6();
  if (long_address.is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, long_address).to_string();
  ip::address_v6::bytes_type bytes = long_address.to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), 0);
  return ip::address_v6(bytes).to_string();
}

}  // namespace clamshell
