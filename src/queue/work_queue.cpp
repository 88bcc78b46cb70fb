// SPDX-License-Identifier: Apache-2.0
#include "queue/work_queue.h"

#include <fmt/format.h>
#include <nats/nats.h>
#include <sodium.h>

#include <array>
#include <mutex>
#include <thread>

namespace clamshell {
namespace {

using namespace std::chrono_literals;
using std::chrono::duration_cast, std::chrono::nanoseconds;

constexpr auto kWork = "CLAMSHELL_WORK", kDone = "CLAMSHELL_DONE", kAside = "CLAMSHELL_ASIDE", kWorkers = "workers";
constexpr auto kReason = "Clamshell-Reason";  ///< a header of what is set aside
constexpr auto kNotTwiceWithin = 1h;
constexpr auto kDoneIsKept = 24h * 30;
constexpr auto kLostAfter = 30s;

template <auto destroy>
struct Destroy {
  template <class Object>
  void operator()(Object* object) const {
    destroy(object);
  }
};
template <class Object, auto destroy>
using Owned = std::unique_ptr<Object, Destroy<destroy>>;
using Message = Owned<natsMsg, natsMsg_Destroy>;

/// Takes over what one of the library's functions makes.
template <class Owner, class Make>
Owner made(natsStatus& status, Make make) {
  typename Owner::pointer object = nullptr;
  status = make(&object);
  return Owner(object);
}

/// Of an address, without user and password.
std::string shown(const std::string& url) {
  const auto scheme = url.find("://");
  const auto begin = scheme == std::string::npos ? 0 : scheme + 3;
  const auto at = url.rfind('@');
  return at == std::string::npos || at < begin ? url : url.substr(0, begin) + url.substr(at + 1);
}

/// The same text has the same one: BLAKE2b, 128 bit.
std::string id_of(const std::string& text) {
  std::array<unsigned char, 16> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     nullptr, 0);
  std::string digits;
  for (const unsigned char byte : digest) digits += fmt::format("{:02x}", byte);
  return digits;
}

std::string text_of(natsMsg* message) {
  return {natsMsg_GetData(message), static_cast<std::size_t>(natsMsg_GetDataLength(message))};
}

std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\r' || c == '\n') c = ' ';
  return text;
}

}  // namespace

struct WorkQueue::Impl {
  explicit Impl(const Settings& settings) : address(shown(settings.url)) {
    natsStatus status{};
    const auto options = made<Owned<natsOptions, natsOptions_Destroy>>(status, natsOptions_Create);
    check(natsOptions_SetURL(options.get(), settings.url.c_str()));
    check(natsOptions_SetName(options.get(), "clamshell"));
    check(natsOptions_SetMaxReconnect(options.get(), -1));
    check(natsOptions_SetReconnectWait(options.get(), 250));
    check(natsOptions_SetPingInterval(options.get(), 10'000));
    check(natsOptions_SetClosedCB(options.get(), nullptr, nullptr));
    check(natsOptions_SetErrorHandler(
        options.get(), [](auto...) {}, nullptr));  // not onto standard error
    connection = made<decltype(connection)>(
        status, [&](natsConnection** made) { return natsConnection_Connect(made, options.get()); });
    check(status);
    stream = made<decltype(stream)>(
        status, [&](jsCtx** made) { return natsConnection_JetStream(made, connection.get(), nullptr); });
    check(status);
    keep_stream(kWork, "clamshell.work.>", [](jsStreamConfig& c) {
      c.Retention = js_WorkQueuePolicy;
      c.Duplicates = duration_cast<nanoseconds>(kNotTwiceWithin).count();
    });
    keep_stream(kDone, "clamshell.done.>", [](jsStreamConfig& c) {
      c.MaxMsgsPerSubject = 1;
      c.MaxAge = duration_cast<nanoseconds>(kDoneIsKept).count();
    });
    keep_stream(kAside, "clamshell.aside.>", [](jsStreamConfig& c) { c.MaxMsgsPerSubject = 1; });
    keep_workers(settings.lost_after);
    subscribe();
  }

  void check(natsStatus status) const {
    if (status == NATS_OK) return;
    const bool refused = status == NATS_CONNECTION_AUTH_FAILED || status == NATS_NOT_PERMITTED;
    throw QueueError(
        refused ? fmt::format("\"{}\" refuses the connection: correct user and password.", address)
        : status == NATS_NO_RESPONDERS
            ? fmt::format("\"{}\" keeps no streams: start that NATS server with JetStream (nats-server -js).", address)
            : fmt::format("\"{}\" can't be used ({}): start that NATS server, or correct its address.", address,
                          natsStatus_GetText(status)));
  }

  template <class Configure>
  void keep_stream(const char* name, const char* subject, Configure configure) {
    natsStatus status{};
    const auto there = made<Owned<jsStreamInfo, jsStreamInfo_Destroy>>(
        status, [&](jsStreamInfo** made) { return js_GetStreamInfo(made, stream.get(), name, nullptr, nullptr); });
    if (status == NATS_OK) return;  // however an administrator has set it: replicas, say
    if (status != NATS_NOT_FOUND) check(status);
    jsStreamConfig config;
    jsStreamConfig_Init(&config);
    config.Name = name;
    config.Subjects = &subject;
    config.SubjectsLen = 1;
    config.Storage = js_FileStorage;
    configure(config);
    check(js_AddStream(nullptr, stream.get(), &config, nullptr, nullptr));
  }

  void keep_workers(const std::optional<std::chrono::milliseconds>& lost_after) {
    if (!lost_after && workers()) return;
    jsConsumerConfig config;
    jsConsumerConfig_Init(&config);
    config.Durable = kWorkers;
    config.AckPolicy = js_AckExplicit;
    config.AckWait = duration_cast<nanoseconds>(lost_after.value_or(kLostAfter)).count();
    config.MaxDeliver = -1;
    config.MaxAckPending = 100'000;
    check(js_AddConsumer(nullptr, stream.get(), kWork, &config, nullptr, nullptr));
  }

  /// Nothing where there is none yet.
  Owned<jsConsumerInfo, jsConsumerInfo_Destroy> workers() const {
    natsStatus status{};
    auto workers = made<Owned<jsConsumerInfo, jsConsumerInfo_Destroy>>(status, [&](jsConsumerInfo** made) {
      return js_GetConsumerInfo(made, stream.get(), kWork, kWorkers, nullptr, nullptr);
    });
    if (status != NATS_NOT_FOUND) check(status);
    return workers;
  }

  void subscribe() {
    jsSubOptions options;
    jsSubOptions_Init(&options);
    options.Stream = kWork;
    options.Consumer = kWorkers;
    natsStatus status{};
    subscription = made<decltype(subscription)>(status, [&](natsSubscription** made) {
      return js_PullSubscribe(made, stream.get(), "clamshell.work.>", kWorkers, nullptr, &options, nullptr);
    });
    check(status);
  }

  /// Gives whether it is new to the stream. word: of which none is taken twice.
  bool publish(const std::string& subject, const std::string& text, const std::string& word,
               const std::string& reason = {}) {
    natsStatus status{};
    const auto message = made<Message>(status, [&](natsMsg** made) {
      return natsMsg_Create(made, subject.c_str(), nullptr, text.data(), static_cast<int>(text.size()));
    });
    check(status);
    if (!reason.empty()) check(natsMsgHeader_Set(message.get(), kReason, reason.c_str()));
    jsPubOptions options;
    jsPubOptions_Init(&options);
    options.MaxWait = 10'000;
    if (!word.empty()) options.MsgId = word.c_str();
    const auto told = made<Owned<jsPubAck, jsPubAck_Destroy>>(
        status, [&](jsPubAck** made) { return js_PublishMsg(made, stream.get(), message.get(), &options, nullptr); });
    check(status);
    return !told->Duplicate;
  }

  Owned<jsStreamInfo, jsStreamInfo_Destroy> info(const char* name) const {
    natsStatus status{};
    auto info = made<Owned<jsStreamInfo, jsStreamInfo_Destroy>>(
        status, [&](jsStreamInfo** made) { return js_GetStreamInfo(made, stream.get(), name, nullptr, nullptr); });
    check(status);
    return info;
  }

  /// Nothing where there is none of that number.
  Message message(const char* name, std::uint64_t sequence) const {
    natsStatus status{};
    auto found = made<Message>(
        status, [&](natsMsg** made) { return js_GetMsg(made, stream.get(), name, sequence, nullptr, nullptr); });
    if (status != NATS_NOT_FOUND) check(status);
    return found;
  }

  /// take(sequence, message) until it gives false.
  template <class Take>
  void for_each_aside(Take take) const {
    const auto aside = info(kAside);
    for (std::uint64_t at = aside->State.FirstSeq; aside->State.Msgs > 0 && at <= aside->State.LastSeq; ++at)
      if (const Message found = message(kAside, at); found && !take(at, found.get())) return;
  }

  std::string address;
  Owned<natsConnection, natsConnection_Destroy> connection;
  Owned<jsCtx, jsCtx_Destroy> stream;
  Owned<natsSubscription, natsSubscription_Destroy> subscription;
  std::mutex taking;
};

namespace {

class NatsDelivery : public Delivery {
 public:
  using Publish = std::function<void(const std::string& subject, const std::string& text, const std::string& reason)>;

  NatsDelivery(Message message, Publish publish)
      : message_(std::move(message)), publish_(std::move(publish)), text_(text_of(message_.get())) {
    natsStatus status{};
    if (const auto about = made<Owned<jsMsgMetaData, jsMsgMetaData_Destroy>>(
            status, [&](jsMsgMetaData** made) { return natsMsg_GetMetaData(made, message_.get()); }))
      tries_ = static_cast<int>(std::min<std::uint64_t>(about->NumDelivered, 1'000'000));
  }

  const std::string& text() const override { return text_; }
  int tries() const override { return tries_; }
  void still_working() override { natsMsg_InProgress(message_.get(), nullptr); }
  void done() override {
    publish_("clamshell.done." + id_of(text_), "", "");
    leave_queue();
  }
  void again(std::chrono::milliseconds later) override {
    natsMsg_NakWithDelay(message_.get(), later.count(), nullptr);  // milliseconds
  }
  void set_aside(const std::string& reason) override {
    publish_("clamshell.aside." + id_of(text_), text_, one_line(reason));
    leave_queue();
  }

 private:
  void leave_queue() {
    const natsStatus status = natsMsg_AckSync(message_.get(), nullptr, nullptr);
    if (status != NATS_OK)
      throw QueueError(
          fmt::format("The queue does not answer ({}); the film may come again.", natsStatus_GetText(status)));
  }

  Message message_;
  Publish publish_;
  std::string text_;
  int tries_ = 1;
};

}  // namespace

WorkQueue::WorkQueue(const Settings& settings) : impl_(std::make_unique<Impl>(settings)) {}
WorkQueue::~WorkQueue() = default;

bool WorkQueue::submit(const std::string& text) {
  const std::string id = id_of(text);
  return impl_->publish("clamshell.work." + id, text, id);
}

std::unique_ptr<Delivery> WorkQueue::take(std::chrono::milliseconds patience) {
  natsMsgList list{};
  {
    const std::scoped_lock lock(impl_->taking);
    const natsStatus status = natsSubscription_Fetch(&list, impl_->subscription.get(), 1, patience.count(), nullptr);
    if (status != NATS_OK && status != NATS_TIMEOUT) std::this_thread::sleep_for(patience / 4);
  }
  if (list.Count == 0) return nullptr;
  Message message(list.Msgs[0]);
  list.Msgs[0] = nullptr;
  natsMsgList_Destroy(&list);
  return std::make_unique<NatsDelivery>(
      std::move(message), [this](const std::string& subject, const std::string& text, const std::string& reason) {
        impl_->publish(subject, text, "", reason);
      });
}

QueueState WorkQueue::state() {
  if (natsConnection_Status(impl_->connection.get()) != NATS_CONN_STATUS_CONNECTED)
    impl_->check(NATS_CONNECTION_DISCONNECTED);
  const auto workers = impl_->workers();
  if (!workers) impl_->check(NATS_NOT_FOUND);
  const auto done = impl_->info(kDone);
  QueueState state{.waiting = workers->NumPending,
                   .running = static_cast<std::uint64_t>(std::max<std::int64_t>(workers->NumAckPending, 0)),
                   .done = done->State.Msgs,
                   .failed = impl_->info(kAside)->State.Msgs};
  constexpr std::uint64_t kLatest = 100;
  const std::uint64_t last = done->State.LastSeq,
                      first = std::max(done->State.FirstSeq, last - std::min(last, kLatest));
  if (first == 0 || first == last) return state;  // not enough was done
  if (const Message earlier = impl_->message(kDone, first)) {
    const std::chrono::duration<double> since = nanoseconds{done->State.LastTime - natsMsg_GetTime(earlier.get())};
    if (since.count() > 0) state.rate = static_cast<double>(last - first) / since.count();
  }
  return state;
}

std::vector<SetAside> WorkQueue::set_aside(std::size_t most) {
  std::vector<SetAside> all;
  impl_->for_each_aside([&](std::uint64_t, natsMsg* message) {
    const char* reason = nullptr;
    natsMsgHeader_Get(message, kReason, &reason);
    if (all.size() < most) all.push_back({text_of(message), reason ? reason : ""});
    return all.size() < most;
  });
  return all;
}

std::size_t WorkQueue::retry() {
  std::size_t count = 0;
  impl_->for_each_aside([&](std::uint64_t sequence, natsMsg* message) {
    const std::string text = text_of(message), id = id_of(text);
    impl_->publish("clamshell.work." + id, text, fmt::format("{}-{}", id, sequence));  // once, if this is cut short
    impl_->check(js_DeleteMsg(impl_->stream.get(), kAside, sequence, nullptr, nullptr));
    ++count;
    return true;
  });
  return count;
}

std::size_t WorkQueue::forget() {
  const std::size_t count = impl_->info(kAside)->State.Msgs;
  impl_->check(js_PurgeStream(impl_->stream.get(), kAside, nullptr, nullptr));
  return count;
}

}  // namespace clamshell
