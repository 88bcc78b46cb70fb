// SPDX-License-Identifier: Apache-2.0
/// The coach as a server: listens, and serves every connection on the thread that runs its io_context.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/user_error.h"
#include "net/certificate.h"
#include "net/connections.h"
#include "server/site.h"

namespace clamshell {

struct ServerSettings {
  std::string address = "127.0.0.1";  ///< IP
  std::uint16_t port = 8787;          ///< 0: any free one
  /// With it the server speaks TLS and who asks must be paired; needed beyond loopback.
  std::optional<CertificateFiles> certificate;
  SiteSettings site;
};

/// Throws UserError if the text is no IP address.
boost::asio::ip::address parse_address(const std::string& text);

class Server {
 public:
  /// Listens from now on. Throws UserError, StoreError.
  Server(boost::asio::io_context& io, const ServerSettings& settings);

  void start();
  /// Every connection is told and ended; io.run() returns when the last one is. On the thread of io.
  void stop();
  /// Sends live sessions away and begins none, tells who balances, and stops after so long; a request that comes
  /// meanwhile is answered. then: is called when it stops, and not where stop() comes before. On the thread of io.
  void drain(
      std::chrono::milliseconds patience, std::function<void()> then = [] {});

  /// "http://127.0.0.1:8787", by the first of own_names.
  const std::string& url() const { return site_.url(); }
  /// The same with the pairing code, where one is asked for.
  std::string page_url() const { return site_.page_url(); }
  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
  /// Nothing without TLS.
  const std::optional<Pairing>& pairing() const { return site_.gate().pairing(); }

 private:
  boost::asio::awaitable<void> accept();

  boost::asio::io_context& io_;
  boost::asio::ip::tcp::acceptor acceptor_;
  std::optional<boost::asio::ssl::context> tls_;
  Site site_;
  Connections connections_;
  boost::asio::steady_timer drained_;
};

}  // namespace clamshell
