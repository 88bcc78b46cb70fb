// SPDX-License-Identifier: Apache-2.0
#include "server/site.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <utility>

#include "http/secret.h"
#include "net/addresses.h"
#include "net/qr_code.h"
#include "server/metrics_text.h"
#include "server/speaker.h"

namespace clamshell {
namespace {

namespace asio = boost::asio;

std::variant<std::string, LiveEnd> ask_to_take_part(Api& api, const Request& request, const std::string& id,
                                                    LiveRole role) {
  try {
    const auto session = api.own_session(request, id);
    if (!session) return LiveEnd{CloseCode::no_such_session, "There is no such session: begin a new one."};
    if (role != LiveRole::lead && session->ended)  // who would lead is told by the coach
      return LiveEnd{CloseCode::no_such_session, "This session has ended: begin a new one."};
    return session->person;
  } catch (const StoreError& error) {
    return LiveEnd{CloseCode::not_kept, error.what()};
  }
}

/// The proxy's, if it gave one; otherwise a new one.
std::string request_id(const Request& request) {
  constexpr std::size_t kLongest = 64;
  const auto given = request.headers.find("X-Request-Id");
  const auto is_fit = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  };
  if (given && !given->empty() && given->size() <= kLongest && std::ranges::all_of(*given, is_fit))
    return std::string(*given);
  return random_word(8);
}

/// The ID of "/api/sessions/ID/led".
std::optional<std::string> asked_whether_led(std::string_view path) {
  constexpr std::string_view kBegin = "/api/sessions/", kEnd = "/led";
  if (!path.starts_with(kBegin) || !path.ends_with(kEnd) || path.size() <= kBegin.size() + kEnd.size())
    return std::nullopt;
  return std::string(path.substr(kBegin.size(), path.size() - kBegin.size() - kEnd.size()));
}

/// A part with a digit in it may identify somebody or be a secret: a calendar's word, a session.
std::string path_without_ids(std::string_view path) {
  std::string masked;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/', 1));
    path.remove_prefix(part.size());
    const bool is_id = std::ranges::any_of(part, [](char c) { return c >= '0' && c <= '9'; });
    masked += is_id || masked == "/calendar" ? "/ID" : part;
  }
  constexpr std::size_t kLongest = 200;
  return masked.substr(0, kLongest);
}

/// Nothing from elsewhere, and no other site's frame around the page. host: one of our own, or empty.
std::string content_security_policy(std::string_view host, bool tls) {
  const std::string live = host.empty() ? "" : fmt::format(" {}://{}", tls ? "wss" : "ws", host);
  return fmt::format(
      "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self'{}; "
      "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      live);
}

void add_queue(MetricsText& text, const std::optional<QueueState>& queue) {
  text.add("clamshell_queue_up", "gauge", "1 while the queue of films answers.", queue ? 1 : 0);
  if (!queue) return;
  text.add(
      "clamshell_jobs", "gauge", "Films on the queue; done: in the last 30 days.", "state",
      {{"waiting", queue->waiting}, {"running", queue->running}, {"done", queue->done}, {"failed", queue->failed}});
}

}  // namespace

Site::Site(const asio::any_io_executor& executor, const SiteSettings& settings, const std::vector<std::string>& names,
           std::uint16_t port, bool tls)
    : tls_(settings.origin ? settings.origin->starts_with("https://") : tls),
      gate_(settings.origin ? Gate(names, port, *settings.origin) : Gate(names, port, tls)),
      url_(fmt::format("{}://{}:{}", tls ? "https" : "http", host_of(names.front()), port)),
      files_(settings.page, settings.sample),
      list_keeper_(settings.database, settings.knowledge.rules),
      simulations_(settings.simulate),
      api_(settings.database, settings.knowledge,
           {.muscles = [this](const SessionRecord& session, std::size_t set,
                              const Profile& profile) { return simulations_.ask(session, set, profile); },
            .speak = [speaker = settings.speaker](const std::string& line) { return speak_apart(speaker, line); },
            .renew_list = [this](Day today) { list_keeper_.renew_all(today); },
            .draw_qr_code = draw_qr_svg,
            .provider = settings.provider},
           tls_),
      desk_(settings.capacity),
      access_(executor),
      open_(settings.open),
      version_(settings.version),
      patience_(settings.patience),
      queue_(settings.queue),
      log_(settings.log) {}

std::string Site::network_of(const Request& request, const std::string& connected) const {
  if (!gate_.is_behind_proxy()) return connected;
  const std::string_view forwarded = request.headers.find("X-Forwarded-For").value_or("");
  std::string last(forwarded.substr(forwarded.rfind(',') + 1));  // which the proxy added itself
  std::erase(last, ' ');
  boost::system::error_code none;
  const auto address = asio::ip::make_address(last, none);
  return none ? connected : clamshell::network_of(address);
}

std::optional<Response> Site::stop(const Request& request, const std::string& network) {
  return gate_.stop(request, network);
}

asio::awaitable<Response> Site::answer(const Request& request, const std::string& network) {
  const auto begun = std::chrono::steady_clock::now();
  auto finding = find_answer(request, network);
  Response response = co_await std::move(finding);
  tell(request, response, std::chrono::steady_clock::now() - begun);
  co_return response;
}

asio::awaitable<Response> Site::find_answer(const Request& request, const std::string& network) {
  const std::string_view path = path_of(request);
  if (path == "/api/health") co_return is_get(request) ? health() : refuse_method("GET, HEAD");
  if (path == "/metrics") co_return is_get(request) ? metrics() : refuse_method("GET, HEAD");
  if (path == "/api/pairing") co_return is_get(request) ? pairing() : refuse_method("GET, HEAD");
  if (const auto session = asked_whether_led(path); session && is_get(request))
    co_return co_await tell_whether_led(request, *session);
  if (path == "/live" && desk_.drains())  // a proxy asks another coach, then
    co_return refuse(Status::service_unavailable, "draining", "This coach is being restarted; try again.");
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

SideThread& Site::thread_for(SlowWork work) {
  switch (work) {
    case SlowWork::hashing:
      return hashing_;
    case SlowWork::speaking:
      return speaking_;
    case SlowWork::asking_provider:
      break;
  }
  return asking_provider_;
}

asio::awaitable<std::variant<std::string, LiveEnd>> Site::admit(const Request& request, const std::string& session,
                                                                LiveRole role) {
  co_return co_await on(store_thread_, [&] { return ask_to_take_part(api_, request, session, role); });
}

asio::awaitable<Response> Site::tell_whether_led(const Request& request, const std::string& session) {
  auto admitting = admit(request, session, LiveRole::watch);
  const auto admitted = co_await std::move(admitting);
  if (const auto* const refused = std::get_if<LiveEnd>(&admitted)) {
    const bool is_kept = refused->code != CloseCode::not_kept;
    co_return refuse(is_kept ? Status::not_found : Status::internal_server_error,
                     is_kept ? "no_such_session" : "not_kept", refused->reason);
  }
  co_return respond(Status::ok, Json{{"led", desk_.is_led(session)}});
}

std::string Site::page_url() const {
  return gate_.pairing() ? fmt::format("{}/?pair={}", url_, gate_.pairing()->code()) : url_;
}

Response Site::pairing() const {
  if (!gate_.pairing()) return respond(Status::ok, Json{{"code", nullptr}, {"url", nullptr}, {"qr_code", nullptr}});
  return respond(Status::ok,
                 Json{{"code", gate_.pairing()->code()}, {"url", page_url()}, {"qr_code", draw_qr_svg(page_url())}});
}

Response Site::health() const {
  const bool ready = !desk_.drains();
  const Json health{{"status", ready ? "ok" : "draining"},
                    {"version", version_},
                    {"live_sessions", desk_.live()},
                    {"capacity", desk_.capacity()},
                    {"free", ready ? std::max(desk_.capacity() - desk_.live(), 0) : 0}};
  return respond(ready ? Status::ok : Status::service_unavailable, health);
}

Response Site::metrics() const {
  const LiveTally& live = desk_.tally();
  MetricsText text;
  text.add("clamshell_live_sessions", "gauge", "Live sessions now.", desk_.live());
  text.add("clamshell_live_watchers", "gauge", "Screens that watch a live session now.", desk_.watching());
  text.add("clamshell_live_capacity", "gauge", "Live sessions that there is room for.", desk_.capacity());
  text.add("clamshell_draining", "gauge", "1 while no session may begin here.", desk_.drains() ? 1 : 0);
  text.add("clamshell_live_sessions_total", "counter", "Sessions that were led here, each take-over anew.",
           live.sessions);
  text.add("clamshell_live_refused_total", "counter", "Sessions that there was no room for.", live.busy);
  text.add("clamshell_frames_total", "counter", "Pictures received.", live.frames);
  text.add("clamshell_frames_dropped_total", "counter", "Pictures not looked at because a newer one had come.",
           live.dropped);
  text.add("clamshell_frame_seconds", "From a picture's arrival to its answer.", live.answer);
  text.add("clamshell_http_request_seconds", "From a request to its answer.", answers_);
  text.add("clamshell_http_responses_total", "counter", "Answers by the hundreds of their status.", "status",
           statuses_);
  if (queue_) add_queue(text, queue_->state());
  return respond(Status::ok, "text/plain; version=0.0.4; charset=utf-8", text.finish());
}

void Site::tell(const Request& request, Response& response, std::chrono::steady_clock::duration took) {
  answers_.add(Seconds{std::chrono::duration<double>(took).count()});
  const int status = static_cast<int>(response.status);
  ++statuses_[fmt::format("{}xx", status / 100)];
  const std::string id = request_id(request);
  response.headers.set("X-Request-Id", id);
  if (log_)
    log_({.id = id,
          .method = std::string(name_of(request.method)),
          .path = path_without_ids(path_of(request)),
          .status = status,
          .took = std::chrono::duration_cast<std::chrono::microseconds>(took)});
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
