// SPDX-License-Identifier: Apache-2.0
#include "server/server.h"

#include <fmt/format.h>

#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <exception>
#include <utility>

#include "base/user_error.h"
#include "net/addresses.h"
#include "server/connection.h"

namespace clamshell {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

tcp::acceptor listen(asio::io_context& io, const ServerSettings& settings) {
  const auto address = parse_address(settings.address);
  if (!address.is_loopback() && !settings.certificate && !settings.site.origin)
    throw UserError("Beyond this machine the coach speaks TLS only; it needs a certificate.");
  const tcp::endpoint endpoint(address, settings.port);
  try {
    return {io, endpoint, /*reuse_addr=*/true};
  } catch (const boost::system::system_error& error) {
    if (error.code() == asio::error::address_in_use)
      throw UserError(
          fmt::format("Port {} is in use: Clamshell may be running already; otherwise choose another "
                      "with --port, or --port 0 for any free one.",
                      settings.port));
    throw UserError(fmt::format("Can't listen on {} port {}: {}. Choose others with --listen and --port.",
                                settings.address, settings.port, error.code().message()));
  }
}

std::optional<asio::ssl::context> load_tls(const std::optional<CertificateFiles>& files) {
  if (!files) return std::nullopt;
  std::optional<asio::ssl::context> tls(std::in_place, asio::ssl::context::tls_server);
  SSL_CTX_set_min_proto_version(tls->native_handle(), TLS1_2_VERSION);
  // Of TLS 1.2, as all of TLS 1.3: with forward secrecy, encrypted and authenticated in one.
  if (SSL_CTX_set_cipher_list(tls->native_handle(), "ECDHE+AESGCM:ECDHE+CHACHA20") != 1)
    throw UserError("This system's OpenSSL has no cipher that keeps a conversation secret.");
  try {
    tls->use_certificate_chain_file(files->certificate.string());
    tls->use_private_key_file(files->key.string(), asio::ssl::context::pem);
  } catch (const boost::system::system_error& error) {
    throw UserError(fmt::format("\"{}\" and \"{}\" are no certificate and its key in PEM format: {}.",
                                files->certificate.string(), files->key.string(), error.code().message()));
  }
  return tls;
}

}  // namespace

asio::ip::address parse_address(const std::string& text) {
  error_code error;
  auto address = asio::ip::make_address(text, error);
  if (error)
    throw UserError(
        fmt::format("\"{}\" is no IP address; 127.0.0.1 is this machine, 0.0.0.0 all of its networks.", text));
  return address;
}

Server::Server(asio::io_context& io, const ServerSettings& settings)
    : io_(io),
      acceptor_(listen(io, settings)),
      tls_(load_tls(settings.certificate)),
      site_(io.get_executor(), settings.site, own_names(acceptor_.local_endpoint().address()), port(),
            tls_.has_value()),
      drained_(io) {}

void Server::start() {
  asio::co_spawn(io_, accept(), [](const std::exception_ptr& error) {
    if (error) std::rethrow_exception(error);  // out of io.run()
  });
}

void Server::stop() {
  drained_.cancel();
  acceptor_.close();
  connections_.stop();
}

void Server::drain(std::chrono::milliseconds patience, std::function<void()> then) {
  site_.drain();
  drained_.expires_after(patience);
  drained_.async_wait([this, then = std::move(then)](const error_code& cancelled) {
    if (cancelled) return;
    stop();
    then();
  });
}

asio::awaitable<void> Server::accept() {
  asio::steady_timer pause(io_);
  while (acceptor_.is_open()) {
    error_code error;
    tcp::socket socket = co_await acceptor_.async_accept(awaited(error));
    if (!error) {
      error_code without;
      socket.set_option(tcp::no_delay(true), without);
      asio::co_spawn(io_, serve(std::move(socket), tls_ ? &*tls_ : nullptr, site_, connections_), asio::detached);
    } else if (acceptor_.is_open()) {  // out of file descriptors, say
      pause.expires_after(std::chrono::milliseconds(100));
      co_await pause.async_wait(awaited(error));
    }
  }
}

}  // namespace clamshell
