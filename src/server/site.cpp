// SPDX-License-Identifier: Apache-2.0
#include "server/site.h"

#include <fmt/format.h>

#include <utility>

#include "server/speaker.h"

namespace clamshell {
namespace {

namespace asio = boost::asio;

std::variant<std::string, LiveEnd> ask_to_lead(Api& api, const Request& request, const std::string& session) {
  try {
    if (auto person = api.leader(request, session)) return *std::move(person);
    return LiveEnd{CloseCode::no_such_session, "There is no such session: begin a new one."};
  } catch (const StoreError& error) {
    return LiveEnd{CloseCode::not_kept, error.what()};
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
      simulations_(settings.simulate),
      api_(settings.database, settings.knowledge,
           {.muscles = [this](const SessionRecord& session, std::size_t set,
                              const Profile& profile) { return simulations_.ask(session, set, profile); },
            .speak = [speaker = settings.speaker](const std::string& line) { return speak_apart(speaker, line); }},
           tls),
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
  if (path == "/live") co_return refuse(Status::upgrade_required, "no_websocket", "Live sessions need a WebSocket.");
  if (!path.starts_with("/api/") && !path.starts_with("/calendar/") && !path.starts_with("/shared/"))
    co_return files_.answer(request);
  auto asking = ask_api(request, network);
  Response response = co_await std::move(asking);
  if (!is_get(request)) access_.tell();
  co_return response;
}

asio::awaitable<Response> Site::ask_api(const Request& request, const std::string& network) {
  SlowOrNot answer = co_await on(store_thread_, [&] { return api_.answer(request, network); });
  if (auto* const response = std::get_if<Response>(&answer)) co_return std::move(*response);
  const auto& slow = std::get<SlowAnswer>(answer);
  try {
    co_await thread_for(slow.kind).run(slow.work);
  } catch (const Busy& error) {
    co_return refuse_for_now(error.what());
  }
  co_return co_await on(store_thread_, slow.finish);
}

asio::awaitable<std::variant<std::string, LiveEnd>> Site::admit(const Request& request, const std::string& session) {
  co_return co_await on(store_thread_, [&] { return ask_to_lead(api_, request, session); });
}

Response Site::health() const {
  const Json health{
      {"status", "ok"}, {"version", version_}, {"live_sessions", desk_.live()}, {"capacity", desk_.capacity()}};
  return respond(Status::ok, health);
}

void Site::complete(Response& response, const Request& request, bool tls) {
  const std::string_view host =
      response.status == Status::misdirected_request ? "" : request.headers.find("Host").value_or("");
  if (!response.headers.find("Content-Security-Policy"))
    response.headers.set("Content-Security-Policy", content_security_policy(host, tls));
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "no-referrer");
  response.headers.set("Permissions-Policy",
                       "camera=(self), accelerometer=(self), gyroscope=(self), microphone=(), geolocation=()");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.set("Cross-Origin-Resource-Policy", "same-origin");
}

}  // namespace clamshell
