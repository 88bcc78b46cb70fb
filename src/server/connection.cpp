// SPDX-License-Identifier: Apache-2.0
#include "server/connection.h"

#include <array>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <exception>
#include <memory>
#include <utility>

#include "base/utf8.h"
#include "http/message.h"
#include "live/live_sense.h"
#include "live/live_visit.h"
#include "live/live_watch.h"
#include "net/addresses.h"
#include "net/byte_stream.h"
#include "wire/frame_message.h"

namespace clamshell {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using boost::system::error_code;
using Socket = websocket::stream<ByteStream&>;
using ReceivedRequest = http::request<http::string_body>;
using SentResponse = http::response<http::string_body>;

Method method_of(http::verb verb) {
  switch (verb) {
    case http::verb::get:
      return Method::get;
    case http::verb::head:
      return Method::head;
    case http::verb::post:
      return Method::post;
    case http::verb::put:
      return Method::put;
    case http::verb::delete_:
      return Method::delete_;
    default:
      return Method::other;
  }
}

std::string_view standard(beast::string_view text) { return {text.data(), text.size()}; }

Request request_of(const ReceivedRequest& received) {
  Request request{.method = method_of(received.method()),
                  .target = std::string(standard(received.target())),
                  .headers = {},
                  .body = received.body()};
  for (const auto& header : received) request.headers.add(standard(header.name_string()), standard(header.value()));
  return request;
}

SentResponse message_of(Response response, const ReceivedRequest& request, bool keep_alive) {
  SentResponse message(static_cast<http::status>(response.status), 11);
  for (const auto& [name, value] : response.headers) message.insert(name, value);
  message.keep_alive(keep_alive);
  message.content_length(response.body.size());
  if (request.method() != http::verb::head) message.body() = std::move(response.body);
  return message;
}

/// At most 123 bytes, RFC 6455 section 5.5, without cutting a character of UTF-8.
websocket::close_reason close_reason(const LiveEnd& end) {
  const std::string_view reason = first_bytes(end.reason, 123);
  return {static_cast<websocket::close_code>(end.code), beast::string_view(reason.data(), reason.size())};
}

asio::awaitable<void> write_answers(Socket& socket, LivePart& part) {
  error_code error;
  while (!error && !part.left()) {
    if (const auto text = part.next_text()) {
      const auto bytes = asio::buffer(*text);
      co_await socket.async_write(bytes, awaited(error));
    } else if (part.ended()) {
      const auto reason = close_reason(*part.ended());
      co_await socket.async_close(reason, awaited(error));
      break;
    } else {
      co_await part.changed().wait();
    }
  }
}

asio::awaitable<void> read_messages(Socket& socket, LivePart& part, ChangeSignal& access) {
  error_code error;
  beast::flat_buffer buffer;
  for (;;) {
    co_await socket.async_read(buffer, awaited(error));
    if (error) co_return;
    const auto bytes = buffer.cdata();
    if (socket.got_binary())
      part.receive_binary({static_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    else
      part.receive_text({static_cast<const char*>(bytes.data()), bytes.size()});
    buffer.clear();
    access.tell_now_and_then();
  }
}

/// A page that does not take its goodbye is cut off.
asio::awaitable<void> watch_goodbye(Socket& socket, LivePart& part, asio::steady_timer& goodbye,
                                    std::chrono::milliseconds patience) {
  while (!part.ended() && !part.left()) co_await part.changed().wait();
  if (part.left()) co_return;
  goodbye.expires_after(patience);
  error_code cancelled;
  co_await goodbye.async_wait(awaited(cancelled));
  if (!cancelled) beast::get_lowest_layer(socket).close();
}

/// Whoever is live leads or watches the session only as long as they may.
asio::awaitable<void> watch_access(Site& site, const Request& request, const std::string& session_id, LiveRole role,
                                   LivePart& part, int seen) {
  while (!part.ended() && !part.left()) {
    co_await site.access().wait(seen);
    if (site.access().count() == seen) continue;
    seen = site.access().count();
    const auto admitted = co_await site.admit(request, session_id, role);
    const auto* const refused = std::get_if<LiveEnd>(&admitted);
    if (refused && refused->code == CloseCode::no_such_session)
      part.end({CloseCode::no_such_session, "The session has ended or was deleted, or you were signed out."});
  }
}

std::shared_ptr<LivePart> take_part(LiveRole role, const asio::any_io_executor& executor, Site& site,
                                    const std::string& session_id, const std::string& person, Language language) {
  if (role == LiveRole::watch) return std::make_shared<LiveWatch>(executor, site.desk(), session_id, person, language);
  if (role == LiveRole::sense) return std::make_shared<LiveSense>(executor, site.desk(), session_id, person, language);
  return std::make_shared<LiveVisit>(executor, site.desk(), site.open(), session_id, person, language);
}

asio::awaitable<void> serve_live(ByteStream& stream, const ReceivedRequest& received, Site& site,
                                 Connections::Entry& entry) {
  const Request request = request_of(received);
  stream.next_layer().expires_never();
  Socket socket(stream);
  const Patience& patience = site.patience();
  socket.set_option(websocket::stream_base::timeout{patience.goodbye, patience.live, /*keep_alive_pings=*/true});
  socket.read_message_max(kLargestMessage);
  const std::string session_id(parameter(request, "session").value_or(""));
  const int seen = site.access().count();
  const LiveRole role = parameter(request, "sense")   ? LiveRole::sense
                        : parameter(request, "watch") ? LiveRole::watch
                                                      : LiveRole::lead;
  const auto admitted = co_await site.admit(request, session_id, role);
  const auto* const person = std::get_if<std::string>(&admitted);
  error_code error;
  co_await socket.async_accept(received, awaited(error));
  if (error) co_return;

  const auto executor = socket.get_executor();
  const auto part = take_part(role, executor, site, session_id, person ? *person : "", language_of(request));
  entry.stop_by([part] { part->end({CloseCode::going_away, "Clamshell is shutting down."}); });

  int beside = 3;
  const auto on_done = [&beside, &part](const std::exception_ptr&) {
    --beside;
    part->changed().notify();
  };
  asio::steady_timer goodbye(executor);
  asio::co_spawn(executor, write_answers(socket, *part), on_done);
  asio::co_spawn(executor, watch_goodbye(socket, *part, goodbye, patience.goodbye), on_done);
  asio::co_spawn(executor, watch_access(site, request, session_id, role, *part, seen), on_done);
  try {
    if (person)
      part->arrive();
    else
      part->end(std::get<LiveEnd>(admitted));
    co_await read_messages(socket, *part, site.access());
  } catch (const std::exception&) {  // out of memory, say; the others still hold on to the socket
  }
  part->leave();
  goodbye.cancel();
  site.access().stir();
  while (beside > 0 || !part->finished()) co_await part->changed().wait();
}

/// Lets the other side read the last answer before the connection is reset.
asio::awaitable<void> say_goodbye(ByteStream& stream, std::chrono::milliseconds patience) {
  error_code error;
  beast::tcp_stream& plain = stream.next_layer();
  plain.expires_after(patience);
  co_await stream.say_goodbye(error);
  plain.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
  std::array<char, 4096> unread{};
  const auto rest = asio::buffer(unread);
  constexpr std::size_t kMost = 2 * kLargestMessage;
  for (std::size_t drained = 0; !error && drained < kMost;)
    drained += co_await plain.async_read_some(rest, awaited(error));
}

/// Came, but is no request; the connection was not just closed.
bool is_unreadable(const error_code& error) {
  return error && error.category() == make_error_code(http::error::body_limit).category() &&
         error != http::error::end_of_stream && error != http::error::partial_message;
}

Response refuse_unreadable(const error_code& error) {
  if (error == http::error::body_limit)
    return refuse(Status::payload_too_large, "too_large", "A request's body may have 64 KiB at most.");
  if (error == http::error::header_limit)
    return refuse(Status::request_header_fields_too_large, "too_large", "The request's head is too large.");
  return refuse(Status::bad_request, "bad_request", "This is not a request of HTTP/1.1.");
}

asio::awaitable<void> serve_http(ByteStream& stream, Site& site, Connections::Entry& entry) {
  constexpr std::uint32_t kHeaderLimit = 16 << 10;
  constexpr std::uint64_t kBodyLimit = 64 << 10;
  beast::tcp_stream& plain = stream.next_layer();
  beast::flat_buffer buffer;
  error_code error;
  for (bool keep_alive = true; keep_alive;) {
    http::request_parser<http::string_body> parser;
    parser.header_limit(kHeaderLimit);
    parser.body_limit(kBodyLimit);
    plain.expires_after(site.patience().request);
    entry.wait();
    co_await http::async_read(stream, buffer, parser, awaited(error));
    entry.work();
    const bool unreadable = is_unreadable(error);
    if (error && !unreadable) break;

    const ReceivedRequest received = parser.release();
    const Request request = request_of(received);
    const std::string network = site.network_of(request, entry.network());
    Response response;
    if (unreadable) {
      response = refuse_unreadable(error);
    } else if (auto stopped = site.stop(request, network)) {
      response = std::move(*stopped);
    } else if (path_of(request) == "/live" && websocket::is_upgrade(received) && !site.drains()) {
      co_await serve_live(stream, received, site, entry);
      co_return;
    } else {
      response = co_await site.answer(request, network);
    }
    Site::complete(response, request, site.tls());
    keep_alive = !unreadable && received.keep_alive();
    SentResponse message = message_of(std::move(response), received, keep_alive);
    plain.expires_after(site.patience().response);
    entry.wait();
    co_await http::async_write(stream, message, awaited(error));
    if (error) break;
  }
  if (!error || error == http::error::end_of_stream) co_await say_goodbye(stream, site.patience().goodbye);
}

}  // namespace

asio::awaitable<void> serve(asio::ip::tcp::socket socket, asio::ssl::context* tls, Site& site,
                            Connections& connections) {
  try {
    error_code error;
    const auto client = socket.remote_endpoint(error);
    const std::string network = network_of(client.address());
    if (error || !connections.make_room(network)) co_return;
    ByteStream stream(std::move(socket), tls);
    Connections::Entry entry(connections, network, [&stream] { stream.next_layer().close(); });
    stream.next_layer().expires_after(site.patience().request);
    co_await stream.shake_hands(error);
    if (!error) co_await serve_http(stream, site, entry);
  } catch (const std::exception&) {  // out of memory, say: the other connections go on
  }
}

}  // namespace clamshell
