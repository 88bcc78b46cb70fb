// SPDX-License-Identifier: Apache-2.0
/// The bytes of a connection, plain or under TLS, as one type.
///
/// A stream as Beast's HTTP and WebSocket operations take it. Their handlers are hidden from the streams below, and the
/// other way round, so that each of those large templates is compiled once instead of once for plain and once for TLS.
#pragma once

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <boost/container/static_vector.hpp>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "net/coroutine.h"

namespace clamshell {

class ByteStream {
 public:
  using next_layer_type = boost::beast::tcp_stream;
  using executor_type = next_layer_type::executor_type;

  /// tls: nullptr for a plain one.
  ByteStream(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls);

  /// The socket below, with its deadlines.
  next_layer_type& next_layer();
  const next_layer_type& next_layer() const;
  executor_type get_executor() { return next_layer().get_executor(); }

  /// Nothing where there is no TLS.
  boost::asio::awaitable<void> shake_hands(boost::system::error_code& error);
  boost::asio::awaitable<void> say_goodbye(boost::system::error_code& error);

  template <class Buffers, class Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
        [this, some = some_of<boost::asio::mutable_buffer>(buffers)](auto&& handler) {
          read(some, AnyHandler(std::forward<decltype(handler)>(handler), get_executor()));
        },
        token);
  }
  template <class Buffers, class Token>
  auto async_write_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
        [this, some = some_of<boost::asio::const_buffer>(buffers)](auto&& handler) {
          write(some, AnyHandler(std::forward<decltype(handler)>(handler), get_executor()));
        },
        token);
  }

  /// What Beast calls at the end of a WebSocket.
  template <class Handler>
  friend void async_teardown(boost::beast::role_type role, ByteStream& stream, Handler&& handler) {
    stream.tear_down(role, AnyHandler(std::forward<Handler>(handler), stream.get_executor()));
  }

 private:
  /// A handler of (error) or (error, bytes), called on the executor it belongs to.
  class AnyHandler {
   public:
    template <class Handler>
    AnyHandler(Handler&& handler, const executor_type& executor)
        : held_(std::make_unique<Holder<std::decay_t<Handler>>>(std::forward<Handler>(handler), executor)) {}
    void operator()(boost::system::error_code error, std::size_t bytes = 0) {
      const std::unique_ptr<Held> held = std::move(held_);
      held->call(error, bytes);
    }

   private:
    struct Held {
      virtual ~Held() = default;
      virtual void call(boost::system::error_code error, std::size_t bytes) = 0;
    };
    template <class Handler>
    struct Holder : Held {
      template <class Given>
      Holder(Given&& given, const executor_type& standard) : handler(std::forward<Given>(given)), executor(standard) {}
      void call(boost::system::error_code error, std::size_t bytes) override {
        const auto where = boost::asio::get_associated_executor(handler, executor);
        if constexpr (std::is_invocable_v<Handler, boost::system::error_code, std::size_t>)
          boost::asio::dispatch(where, boost::beast::bind_front_handler(std::move(handler), error, bytes));
        else
          boost::asio::dispatch(where, boost::beast::bind_front_handler(std::move(handler), error));
      }
      Handler handler;
      executor_type executor;
    };
    std::unique_ptr<Held> held_;
  };

  /// As many buffers as are sent or filled at once.
  template <class Buffer>
  using Some = boost::container::static_vector<Buffer, 16>;
  template <class Buffer, class Buffers>
  static Some<Buffer> some_of(const Buffers& buffers) {
    Some<Buffer> some;
    for (const Buffer buffer : boost::beast::buffers_range_ref(buffers)) {
      if (some.size() == some.capacity()) break;
      if (buffer.size() > 0) some.push_back(buffer);
    }
    return some;
  }

  void read(const Some<boost::asio::mutable_buffer>& buffers, AnyHandler handler);
  void write(const Some<boost::asio::const_buffer>& buffers, AnyHandler handler);
  void tear_down(boost::beast::role_type role, AnyHandler handler);

  using TlsStream = boost::beast::ssl_stream<next_layer_type>;
  std::variant<next_layer_type, TlsStream> stream_;
};

}  // namespace clamshell
