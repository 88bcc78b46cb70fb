// SPDX-License-Identifier: Apache-2.0
#include "net/byte_stream.h"

#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/beast/websocket/teardown.hpp>

namespace clamshell {

namespace asio = boost::asio;
using boost::system::error_code;

ByteStream::ByteStream(asio::ip::tcp::socket socket, asio::ssl::context* tls)
    : stream_(std::in_place_type<next_layer_type>, std::move(socket)) {
  if (!tls) return;
  next_layer_type plain = std::move(std::get<next_layer_type>(stream_));
  stream_.emplace<TlsStream>(std::move(plain), *tls);
}

ByteStream::next_layer_type& ByteStream::next_layer() {
  auto* tls = std::get_if<TlsStream>(&stream_);
  return tls ? tls->next_layer() : std::get<next_layer_type>(stream_);
}
const ByteStream::next_layer_type& ByteStream::next_layer() const {
  const auto* tls = std::get_if<TlsStream>(&stream_);
  return tls ? tls->next_layer() : std::get<next_layer_type>(stream_);
}

asio::awaitable<void> ByteStream::shake_hands(error_code& error) {
  if (auto* tls = std::get_if<TlsStream>(&stream_))
    co_await tls->async_handshake(asio::ssl::stream_base::server, awaited(error));
}

asio::awaitable<void> ByteStream::say_goodbye(error_code& error) {
  if (auto* tls = std::get_if<TlsStream>(&stream_)) co_await tls->async_shutdown(awaited(error));
}

void ByteStream::read(const Some<asio::mutable_buffer>& buffers, AnyHandler handler) {
  std::visit([&](auto& stream) { stream.async_read_some(buffers, std::move(handler)); }, stream_);
}

void ByteStream::write(const Some<asio::const_buffer>& buffers, AnyHandler handler) {
  std::visit([&](auto& stream) { stream.async_write_some(buffers, std::move(handler)); }, stream_);
}

void ByteStream::tear_down(boost::beast::role_type role, AnyHandler handler) {
  using boost::beast::websocket::async_teardown;
  std::visit([&](auto& stream) { async_teardown(role, stream, std::move(handler)); }, stream_);
}

}  // namespace clamshell
