// SPDX-License-Identifier: Apache-2.0
/// One connection from its first byte to its last: requests one after the other, or a live session.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include "net/connections.h"
#include "net/coroutine.h"
#include "server/site.h"

namespace clamshell {

/// Never throws: whatever a client does ends its own connection alone. tls: nothing for plain text.
boost::asio::awaitable<void> serve(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls, Site& site,
                                   Connections& connections);

}  // namespace clamshell
