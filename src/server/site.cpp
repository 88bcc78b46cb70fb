// SPDX-License-Identifier: Apache-2.0
#include "server/site.h"

#include <fmt/format.h>

#include <utility>

namespace clamshell {
namespace {

namespace asio = boost::asio;

asio::awaitable<std::variant<std::string, LiveEnd>> ask_to_lead(Api& api, const Request& request,
                                                                const std::string& session) {
  try {
    if (auto person = api.leader(request, session)) co_return *std::move(person);
    co_return LiveEnd{CloseCode::no_such_session, "There is no such session: begin a new one."};
  } catch (const StoreError& error) {
    co_return LiveEnd{CloseCode::not_kept, error.what()};
  }
}

/// Nothing from elsewhere, and no other site's frame around the page. host: one of our own, or empty.
std::string content_security_policy(std::string_view host, bool tls) {
  const std::string live = host.empty() ? "" : fmt::format(" {}://{}", tls ? "wss" : "ws", host);
  return fmt::format(
      "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self'{}; "
      "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      live);
}

}  // namespace

Site::Site(const asio::any_io_executor& executor, const SiteSettings& settings, const std::vector<std::string>& names,
           std::uint16_t port, bool tls)
    : gate_(names, port, tls),
      files_(settings.page, settings.sample),
      api_(settings.database, settings.knowledge, tls),
      desk_(settings.capacity),
      access_(executor),
      open_(settings.open),
      version_(settings.version),
      patience_(settings.patience) {}

std::optional<Response> Site::stop(const Request& request, const std::string& network) {
  return gate_.stop(request, network);
}

asio::awaitable<Response> Site::answer(const Request& request, const std::string& network) {
  const std::string_view path = path_of(request);
  if (path == "/api/health") co_return is_get(request) ? health() : refuse_method("GET, HEAD");
  if (path == "/live")
    co_return refuse(http::status::upgrade_required, "no_websocket", "Live sessions need a WebSocket.");
  if (!path.starts_with("/api/") && !path.starts_with("/calendar/")) co_return files_.answer(request);
  auto asking = api_.answer(request, network);
  Response response = co_await asio::co_spawn(store_thread_.get_executor(), std::move(asking), asio::use_awaitable);
  if (!is_get(request)) access_.tell();
  co_return response;
}

asio::awaitable<std::variant<std::string, LiveEnd>> Site::admit(const Request& request, const std::string& session) {
  auto asking = ask_to_lead(api_, request, session);
  co_return co_await asio::co_spawn(store_thread_.get_executor(), std::move(asking), asio::use_awaitable);
}

Response Site::health() const {
  const Json health{
      {"status", "ok"}, {"version", version_}, {"live_sessions", desk_.live()}, {"capacity", desk_.capacity()}};
  return respond(http::status::ok, health);
}

void Site::complete(Response& response, const Request& request, bool tls) {
  const std::string_view host =
      response.result() == http::status::misdirected_request ? "" : header(request, http::field::host).value_or("");
  if (!response.count("Content-Security-Policy"))
    response.set("Content-Security-Policy", content_security_policy(host, tls));
  response.set("X-Content-Type-Options", "nosniff");
  response.set("Referrer-Policy", "no-referrer");
  response.set("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
  response.set("Cross-Origin-Opener-Policy", "same-origin");
  response.set("Cross-Origin-Resource-Policy", "same-origin");
  response.keep_alive(request.keep_alive());
  response.content_length(response.body().size());
  if (request.method() == http::verb::head) response.body().clear();
}

}  // namespace clamshell
