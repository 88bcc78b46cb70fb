// SPDX-License-Identifier: Apache-2.0
#include "net/addresses.h"

#include <ifaddrs.h>
#include <netinet/in.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/asio/ip/host_name.hpp>
#include <cstring>
#include <memory>
#include <optional>

namespace clamshell {
namespace {

namespace ip = boost::asio::ip;

std::optional<ip::address> address_of(const sockaddr* socket_address) {
  if (!socket_address) return std::nullopt;
  if (socket_address->sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, socket_address, sizeof v4);
    return ip::address_v4(ntohl(v4.sin_addr.s_addr));
  }
  if (socket_address->sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, socket_address, sizeof v6);
    ip::address_v6::bytes_type bytes{};
    std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
    return ip::address_v6(bytes);
  }
  return std::nullopt;
}

/// Those of networks before loopback, IPv4 before IPv6. Addresses of one link only are left out: browsers can't name
/// them.
std::vector<ip::address> interface_addresses() {
  std::vector<ip::address> addresses;
  ifaddrs* first{};
  if (getifaddrs(&first) != 0) return addresses;
  const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(first, freeifaddrs);
  for (const ifaddrs* i = first; i; i = i->ifa_next)
    if (const auto address = address_of(i->ifa_addr);
        address && !(address->is_v6() && address->to_v6().is_link_local()))
      addresses.push_back(*address);
  std::ranges::stable_sort(addresses, {}, [](const ip::address& a) { return 2 * a.is_loopback() + a.is_v6(); });
  return addresses;
}

}  // namespace

std::vector<std::string> own_names(const ip::address& address) {
  std::vector<std::string> names;
  if (!address.is_unspecified()) names.push_back(address.to_string());
  if (address.is_loopback()) {
    names.emplace_back("localhost");
    return names;
  }
  if (address.is_unspecified()) {
    for (const ip::address& own : interface_addresses())
      if (own.is_v4() || address.is_v6()) names.push_back(own.to_string());
    names.emplace_back("localhost");
  }
  const std::string host = boost::algorithm::to_lower_copy(ip::host_name());
  names.push_back(host);
  if (host.find('.') == std::string::npos) names.push_back(host + ".local");
  return names;
}

std::string network_of(const ip::address& address) {
  if (address.is_v4()) return address.to_string();
  const ip::address_v6 long_address = address.to_v6();
  if (long_address.is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, long_address).to_string();
  ip::address_v6::bytes_type bytes = long_address.to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), 0);
  return ip::address_v6(bytes).to_string();
}

}  // namespace clamshell
