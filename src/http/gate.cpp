// SPDX-License-Identifier: Apache-2.0
#include "http/gate.h"

#include <fmt/format.h>

#include <string_view>

#include "base/utf8.h"
#include "language/translate.h"

namespace clamshell {
namespace {

/// As browsers tell it; other programs don't, and send no cookie of somebody's either. To come to the page is nobody's
/// own business, to show it in a frame is.
bool comes_from_elsewhere(const Request& request) {
  const std::string_view site = request.headers.find("Sec-Fetch-Site").value_or("none");
  if (site == "same-origin" || site == "none") return false;
  const bool navigation = request.method == Method::get && path_of(request) == "/" &&
                          request.headers.find("Sec-Fetch-Mode") == "navigate" &&
                          request.headers.find("Sec-Fetch-Dest") == "document";
  return !navigation;
}

/// With a secret word in the address, for programs that send no cookies and people who have none.
bool has_secret_address(const Request& request) {
  return path_of(request).starts_with("/calendar/") || path_of(request).starts_with("/shared/");
}

/// What only the page does; browsers tell its origin then.
bool must_tell_origin(const Request& request) {
  return !is_get(request) || (path_of(request) == "/live" && request.headers.find("Upgrade"));
}

Response refuse_foreigner() {
  return refuse(Status::forbidden, "foreign_origin", "Only Clamshell's own page may send this request.");
}

/// Nothing of the page's files is given to who is not paired yet: the colours of web/src/theme.css stand here.
constexpr std::string_view kStyle =
    "<style>:root{color-scheme:light dark;font:106.25%/1.5 system-ui,sans-serif}"
    "body{max-width:26rem;margin:12vh auto;padding:0 1rem;background:#f5f3ee;color:#16221e}"
    "form{display:grid;gap:1rem;margin-top:1.5rem}label{display:grid;gap:.3rem;font-weight:600}"
    "input,button{font:inherit;min-height:3rem;padding:.5rem .9rem;border:1.5px solid #cfd3cb;border-radius:10px}"
    "input{font-size:1.5rem;letter-spacing:.15em}button{font-weight:600;color:#fff;background:#0a665a}"
    "small{color:#47554f}@media(prefers-color-scheme:dark){body{background:#0f1514;color:#ecf1ef}"
    "input{border-color:#33403b}button{color:#05231e;background:#62d2be}small{color:#adbab4}}</style>";

Response pairing_page(Status status, std::string_view head, std::string_view body) {
  Response response =
      respond(status, "text/html; charset=utf-8",
              fmt::format("<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
                          "content=\"width=device-width\"><title>Clamshell</title>{}{}<body>{}</body></html>\n",
                          tag_of(spoken()), kStyle, head, body));
  response.headers.set(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
  response.headers.set("Cache-Control", "no-store");
  return response;
}

Response ask_for_code(Status status, std::string_view sentence) {
  return pairing_page(status, "",
                      fmt::format("<h1>Clamshell</h1><p>{}</p><form action=\"/\"><label>{} <input name=\"pair\" "
                                  "autocomplete=\"off\" autocapitalize=\"characters\" autofocus></label> "
                                  "<button>{}</button></form><p><small>{}</small></p>",
                                  sentence, tr("Code"), tr("Pair"),
                                  tr("Your browser warned about the certificate because your own computer made it. "
                                     "That is expected, and the connection is encrypted.")));
}

}  // namespace

std::string host_of(const std::string& name) { return name.find(':') == std::string::npos ? name : "[" + name + "]"; }

Gate::Gate(const std::vector<std::string>& names, std::uint16_t port, bool tls) : scheme_(tls ? "https" : "http") {
  const std::uint16_t default_port = tls ? 443 : 80;
  for (const std::string& name : names) {
    hosts_.insert(fmt::format("{}:{}", host_of(name), port));
    if (port == default_port) hosts_.insert(host_of(name));
  }
  if (tls) pairing_.emplace();
}

Gate::Gate(const std::vector<std::string>& names, std::uint16_t port, const std::string& origin)
    : Gate(names, port, /*tls=*/false) {
  origin_ = lower_case(origin);
  hosts_.insert(origin_->substr(origin_->find("://") + 3));
}

std::optional<Response> Gate::stop(const Request& request, const std::string& network) {
  const Speaking speaking(language_of(request));
  const std::string host = lower_case(request.headers.find("Host").value_or(""));
  if (request.headers.count("Host") != 1 || !hosts_.contains(host))
    return refuse(Status::misdirected_request, "wrong_host",
                  "This server does not answer to that name; use the address it printed when it started.");

  const auto origin = request.headers.find("Origin");
  const std::string own = origin_.value_or(fmt::format("{}://{}", scheme_, host));
  if (origin ? lower_case(*origin) != own : must_tell_origin(request)) return refuse_foreigner();

  if (has_secret_address(request)) return std::nullopt;
  if (comes_from_elsewhere(request)) return refuse_foreigner();
  if (!pairing_) return std::nullopt;
  if (pairing_->knows(request.headers.find("Cookie").value_or(""))) return std::nullopt;
  return ask_for_pairing(request, network);
}

std::optional<Response> Gate::ask_for_pairing(const Request& request, const std::string& network) {
  const std::string_view path = path_of(request);
  const auto code = path == "/" ? parameter(request, "pair") : std::nullopt;
  if (!code) {
    if (path.starts_with("/api/") || path == "/live")
      return refuse(Status::unauthorized, "not_paired", "Type in the code that the terminal shows.");
    return ask_for_code(Status::unauthorized, tr("Type in the code that the terminal shows."));
  }
  switch (pairing_->try_code(*code, network, Pairing::Clock::now())) {
    case Pairing::Outcome::right:
      break;
    case Pairing::Outcome::wrong:
      return ask_for_code(Status::unauthorized, tr("That is not the code. Type in the one that the terminal shows."));
    case Pairing::Outcome::too_many: {
      Response response = ask_for_code(Status::too_many_requests, tr("Too many wrong codes; try again in a minute."));
      response.headers.set("Retry-After", "60");
      return response;
    }
  }
  // A redirect would still be part of the scanner's navigation, on which browsers keep a strict cookie back.
  Response response = pairing_page(Status::ok, "<meta http-equiv=\"refresh\" content=\"0; url=/\">",
                                   fmt::format("<p>{} <a href=\"/\">{}</a></p>", tr("Paired."), tr("Go on")));
  response.headers.set("Set-Cookie", pairing_->set_cookie());
  return response;
}

}  // namespace clamshell
