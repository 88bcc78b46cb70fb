// SPDX-License-Identifier: Apache-2.0
/// Everything behind the sockets: who may pass, the page, the API, and the live sessions.
#pragma once

#include <boost/asio/thread_pool.hpp>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "api/api.h"
#include "api/knowledge.h"
#include "http/gate.h"
#include "http/message.h"
#include "http/page_files.h"
#include "live/change_signal.h"
#include "live/live_coach.h"
#include "live/live_desk.h"
#include "live/live_end.h"
#include "live/live_tally.h"
#include "net/coroutine.h"
#include "openid/sign_in_provider.h"
#include "queue/queue_watch.h"
#include "server/list_keeper.h"
#include "server/side_thread.h"
#include "server/simulation_desk.h"

namespace clamshell {

/// How long a connection may keep still.
struct Patience {
  std::chrono::milliseconds request{10'000};  ///< until a whole request, or a TLS handshake, is there
  std::chrono::milliseconds response{60'000};
  std::chrono::milliseconds live{20'000};  ///< without a frame, a command or the answer to a ping
  std::chrono::milliseconds goodbye{5'000};
};

/// One answer, for a log that tells nothing of anybody's health.
struct RequestLog {
  std::string id;      ///< as in the header "X-Request-Id"
  std::string method;  ///< "GET", ...
  std::string path;    ///< with "ID" for what identifies anybody or anything
  int status{};
  std::chrono::microseconds took{};
};

struct SiteSettings {
  std::filesystem::path page;    ///< folder of index.html
  std::filesystem::path sample;  ///< a video
  std::string database;          ///< as Database has it
  Knowledge knowledge;
  SimulateSet simulate;
  std::filesystem::path speaker;  ///< the program that speaks, apps/speaker
  std::string version;
  OpenLiveCoach open;
  int capacity = 1;  ///< live sessions at a time
  Patience patience;
  std::optional<std::string> origin{};           ///< of the proxy before it, as Gate has it; nothing: there is none
  std::shared_ptr<SignInProvider> provider{};    ///< beside passwords; null: there is none
  std::shared_ptr<const QueueWatch> queue{};     ///< told in /metrics; null: there is none
  std::function<void(const RequestLog&)> log{};  ///< on the network's thread; nothing: none is kept
};

/// What a connection does in a live session.
enum class LiveRole { lead, watch, sense };

/// For one thread; the store is waited for on another. network: network_of who asks.
class Site {
 public:
  /// names, port, tls: as it is reached. Throws UserError, StoreError.
  Site(const boost::asio::any_io_executor& executor, const SiteSettings& settings,
       const std::vector<std::string>& names, std::uint16_t port, bool tls);

  /// Whose request it is: the network that connected or, behind a proxy, the one that the proxy names.
  std::string network_of(const Request& request, const std::string& connected) const;
  /// What is answered instead of what was asked, if the request may not pass.
  std::optional<Response> stop(const Request& request, const std::string& network);
  /// The answer to a request that may pass, short of the headers that every answer has.
  boost::asio::awaitable<Response> answer(const Request& request, const std::string& network);
  /// From now on it tells who balances that it is not ready, and no session is live here.
  void drain() { desk_.drain(); }
  bool drains() const { return desk_.drains(); }
  /// Person::id of whose session it is, or why who asks may not take this part in it.
  boost::asio::awaitable<std::variant<std::string, LiveEnd>> admit(const Request& request, const std::string& session,
                                                                   LiveRole role);
  /// Of what admit() said: whoever is live asks again then.
  ChangeSignal& access() { return access_; }
  /// Adds those headers.
  static void complete(Response& response, const Request& request, bool tls);

  const Gate& gate() const { return gate_; }
  /// "http://127.0.0.1:8787", by the first of its names.
  const std::string& url() const { return url_; }
  /// The same with the pairing code, where one is asked for.
  std::string page_url() const;
  LiveDesk& desk() { return desk_; }
  const OpenLiveCoach& open() const { return open_; }
  const Patience& patience() const { return patience_; }
  /// Of the browser's connection.
  bool tls() const { return tls_; }

 private:
  boost::asio::awaitable<Response> find_answer(const Request& request, const std::string& network);
  Response health() const;
  Response pairing() const;
  boost::asio::awaitable<Response> tell_whether_led(const Request& request, const std::string& session);
  Response metrics() const;
  boost::asio::awaitable<Response> ask_api(const Request& request, const std::string& network);
  SideThread& thread_for(SlowWork work);
  void tell(const Request& request, Response& response, std::chrono::steady_clock::duration took);

  bool tls_;
  Gate gate_;
  std::string url_;
  PageFiles files_;
  ListKeeper list_keeper_;
  SimulationDesk simulations_;
  Api api_;
  LiveDesk desk_;
  ChangeSignal access_;
  OpenLiveCoach open_;
  std::string version_;
  Patience patience_;
  std::shared_ptr<const QueueWatch> queue_;
  std::function<void(const RequestLog&)> log_;
  Histogram answers_;
  std::map<std::string, std::uint64_t> statuses_;  ///< answers, by their hundreds: "2xx"
  boost::asio::thread_pool store_thread_{1};
  SideThread speaking_{8}, hashing_{16}, asking_provider_{32, /*threads=*/4};
};

}  // namespace clamshell
