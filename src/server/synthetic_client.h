// SPDX-License-Identifier: Apache-2.0
/// Requests and live sessions as a browser would send them, or as it never would.
#pragma once

#include <fmt/format.h>

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/message.h"

namespace clamshell {

using boost::asio::ip::tcp;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;

/// A response as it comes over the network.
struct Reply {
  unsigned status{};
  Headers headers;
  std::string body;
};

struct Asked {
  std::string method = "GET", target = "/", body{}, connection = "close";
  std::optional<std::string> host{}, origin{};  ///< nothing: the server's own host; no origin
  std::vector<std::string> headers{};           ///< "Name: value"
  std::string from = "127.0.0.1";               ///< any address of this machine
};

inline std::string own_host(std::uint16_t port) { return fmt::format("127.0.0.1:{}", port); }

inline std::string text_of(const Asked& asked, const std::string& own) {
  std::string text = fmt::format("{} {} HTTP/1.1\r\nHost: {}\r\nConnection: {}\r\n", asked.method, asked.target,
                                 asked.host.value_or(own), asked.connection);
  if (asked.origin) text += fmt::format("Origin: {}\r\n", *asked.origin);
  for (const auto& line : asked.headers) text += line + "\r\n";
  if (!asked.body.empty()) text += fmt::format("Content-Length: {}\r\n", asked.body.size());
  return text + "\r\n" + asked.body;
}

template <class Stream>
Reply converse(Stream& stream, const std::string& text, bool head = false) {
  boost::system::error_code refused_meanwhile;
  boost::asio::write(stream, boost::asio::buffer(text), refused_meanwhile);
  boost::beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  parser.skip(head);
  http::read(stream, buffer, parser);
  const auto message = parser.release();
  Reply reply{.status = message.result_int(), .headers = {}, .body = message.body()};
  for (const auto& header : message)
    reply.headers.add({header.name_string().data(), header.name_string().size()},
                      {header.value().data(), header.value().size()});
  return reply;
}

inline tcp::socket dial(boost::asio::io_context& io, std::uint16_t port, const std::string& from = "127.0.0.1") {
  tcp::socket socket(io, tcp::endpoint(boost::asio::ip::make_address(from), 0));
  socket.connect({boost::asio::ip::address_v4::loopback(), port});
  return socket;
}

inline Reply ask(std::uint16_t port, const Asked& asked) {
  boost::asio::io_context io;
  tcp::socket socket = dial(io, port, asked.from);
  return converse(socket, text_of(asked, own_host(port)), asked.method == "HEAD");
}

inline Asked posted(std::uint16_t port, const std::string& target, const std::string& body) {
  return {.method = "POST", .target = target, .body = body, .origin = "http://" + own_host(port)};
}

inline Reply post(std::uint16_t port, const std::string& target, const std::string& body) {
  return ask(port, posted(port, target, body));
}

inline std::string value(const Reply& reply, std::string_view name) {
  return std::string(reply.headers.find(name).value_or(""));
}

inline Json json(const Reply& reply) { return Json::parse(reply.body); }

inline std::string frame_message(std::uint64_t time_us, const std::string& jpeg) {
  std::string message;
  for (int byte = 0; byte < 8; ++byte) message += static_cast<char>(time_us >> 8 * byte & 0xFF);
  return message + jpeg;
}

/// Of the only person; its id.
inline std::string begin_session(std::uint16_t port) {
  return json(post(port, "/api/sessions", R"({"source": "none"})"))["id"];
}

class LiveClient {
 public:
  /// asked: further parameters, such as "&watch".
  LiveClient(std::uint16_t port, const std::string& session, const std::string& cookie = "",
             const std::string& asked = "")
      : socket_(dial(io_, port)) {
    const std::string host = own_host(port);
    socket_.set_option(websocket::stream_base::decorator([host, cookie](websocket::request_type& request) {
      request.set(http::field::origin, "http://" + host);
      if (!cookie.empty()) request.set(http::field::cookie, cookie);
    }));
    socket_.handshake(host, "/live?session=" + session + asked);
  }

  void send_binary(const std::string& message) {
    socket_.binary(true);
    socket_.write(boost::asio::buffer(message));
  }
  void send_text(const std::string& message) {
    socket_.text(true);
    socket_.write(boost::asio::buffer(message));
  }
  void send_frame(int second, const std::string& jpeg) {
    send_binary(frame_message(static_cast<std::uint64_t>(second) * 1'000'000, jpeg));
  }
  void send_command(const std::string& command, int second) {
    send_text(fmt::format(R"({{"command": "{}", "time_us": {}}})", command, second * 1'000'000));
  }
  Json read() {
    boost::beast::flat_buffer buffer;
    socket_.read(buffer);
    return Json::parse(boost::beast::buffers_to_string(buffer.data()));
  }
  /// All that was sent is received when this returns; only while the server has nothing to answer.
  void ping() {
    socket_.ping({});
    std::array<char, 2> pong{};
    boost::asio::read(socket_.next_layer(), boost::asio::buffer(pong));
  }
  /// Reads to the end; the code of the close.
  int read_close() {
    boost::system::error_code error;
    for (boost::beast::flat_buffer buffer; !error; buffer.clear()) socket_.read(buffer, error);
    return socket_.reason().code;
  }
  std::string reason() const { return {socket_.reason().reason.data(), socket_.reason().reason.size()}; }
  void close() { socket_.close(websocket::close_code::normal); }
  /// Goes in the middle of a message, without a word.
  void vanish() {
    const std::string begin("\x82\xFE\x10\x00mask", 8);  // binary, masked, 4096 bytes that never come
    boost::asio::write(socket_.next_layer(), boost::asio::buffer(begin));
    socket_.next_layer().set_option(tcp::socket::linger(true, 0));
    socket_.next_layer().close();
  }

 private:
  boost::asio::io_context io_;
  websocket::stream<tcp::socket> socket_;
};

}  // namespace clamshell
