// Hundreds of WebRTC members in one process, driven by lines on standard input; standard output says what comes of it.
//   add ID PORT UFRAG PASSWORD | dtls ID FINGERPRINT | drop ID
//   speak ID SSRC PAYLOAD_TYPE MARK EVERY_MS LEVEL_EXTENSION | silence ID
//   start | await MARK | report
#include <fcntl.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <algorithm>
#include <iostream>
#include <sstream>
#include <unordered_map>
#include "member.hpp"

/** Between two looks at the sockets: arrivals are stamped by the kernel, so nothing is lost by reading many at once. */
constexpr int64_t NAP = 2 * MS, TEND_EVERY = 100 * MS, TEND_BUSY_EVERY = 10 * MS;

class Members {
 public:
  Members() : epoll_(epoll_create1(0)) {
    watch(STDIN_FILENO, nullptr);
    fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK);
    printf("ready %s\n", context_.fingerprint().c_str());
  }

  void run() {
    while (open_) {
      fflush(stdout);
      int64_t now = monotonic();
      if (now >= tendAt_) tend(now);
      wait(std::max<int64_t>(0, std::min(tendAt_, nextDue()) - now));
      speak();
    }
  }

 private:
  DtlsContext context_;
  Room room_;
  std::unordered_map<std::string, std::unique_ptr<Member>> members_;
  std::vector<Member*> speakers_;
  std::string input_;
  int epoll_;
  bool open_ = true, busy_ = false;
  int64_t tendAt_ = 0;

  void watch(int file, Member* member) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = member;
    epoll_ctl(epoll_, EPOLL_CTL_ADD, file, &event);
  }

  int64_t nextDue() const {
    int64_t due = INT64_MAX;
    for (auto* speaker : speakers_) due = std::min(due, speaker->dueAt);
    return due;
  }

  void speak() {
    int64_t now = monotonic();
    for (auto* speaker : speakers_)
      if (speaker->dueAt <= now) speaker->send();
  }

  void wait(int64_t longest) {
    static epoll_event events[1'024];
    timespec limit{time_t(longest / 1'000'000'000), long(longest % 1'000'000'000)};
    int count = epoll_pwait2(epoll_, events, 1'024, &limit, nullptr);
    int64_t toMonotonic = dayToMonotonic();
    bool command = false;
    for (int at = 0; at < count; ++at) {
      auto* member = static_cast<Member*>(events[at].data.ptr);
      if (member) member->read(toMonotonic);
      else command = true;
    }
    // Last of all: a command may end a member that has an event here.
    if (command) return obey();
    if (count > 0 && !busy_ && speakers_.empty()) {
      timespec nap{0, NAP};
      nanosleep(&nap, nullptr);
    }
  }

  void tend(int64_t now) {
    busy_ = false;
    for (auto& [id, member] : members_) {
      member->tend(now);
      busy_ |= member->busy();
    }
    tendAt_ = now + (busy_ ? TEND_BUSY_EVERY : TEND_EVERY);
  }

  void obey() {
    char chunk[65'536];
    ssize_t size;
    while ((size = read(STDIN_FILENO, chunk, sizeof chunk)) > 0) input_.append(chunk, size_t(size));
    if (size == 0) open_ = false;
    size_t from = 0, end;
    while ((end = input_.find('\n', from)) != std::string::npos) {
      std::istringstream line(input_.substr(from, end - from));
      from = end + 1;
      command(line);
    }
    input_.erase(0, from);
  }

  void command(std::istringstream& line) {
    std::string word, id;
    line >> word;
    if (word == "start") return start();
    if (word == "report") return report();
    if (word == "await") return awaitMark(line);
    line >> id;
    if (word == "add") return add(id, line);
    auto found = members_.find(id);
    if (found == members_.end()) return;
    Member& member = *found->second;
    if (word == "dtls") {
      std::string fingerprint;
      line >> fingerprint;
      member.shake(fingerprint);
    } else if (word == "speak") {
      uint32_t ssrc;
      int payloadType, mark, everyMs, extension;
      line >> ssrc >> payloadType >> mark >> everyMs >> extension;
      if (member.dueAt == 0) speakers_.push_back(&member);
      member.speak(ssrc, payloadType, mark, everyMs, extension);
    } else if (word == "silence" || word == "drop") {
      member.dueAt = 0;
      speakers_.erase(std::remove(speakers_.begin(), speakers_.end(), &member), speakers_.end());
      if (word == "drop") members_.erase(found);
    }
  }

  void add(const std::string& id, std::istringstream& line) {
    int port;
    std::string ufrag, password;
    line >> port >> ufrag >> password;
    auto member = std::make_unique<Member>(id, port, ufrag, password, context_, room_);
    watch(member->socket, member.get());
    members_[id] = std::move(member);
    busy_ = true;
    tendAt_ = std::min(tendAt_, monotonic() + TEND_BUSY_EVERY);
  }

  void start() {
    room_.delays.clear();
    room_.mark = -1;
    for (auto& [id, member] : members_) {
      member->heard = Heard{};
      member->sent = 0;
    }
  }

  void awaitMark(std::istringstream& line) {
    line >> room_.mark;
    for (auto& [id, member] : members_) member->heard.awaitedAt = 0;
  }

  void report() {
    printf("report {\"delays\":[");
    const char* comma = "";
    for (auto [step, count] : room_.delays.counts()) {
      printf("%s[%d,%lld]", comma, step, static_cast<long long>(count));
      comma = ",";
    }
    printf("],\"members\":[");
    comma = "";
    for (auto& [id, member] : members_) {
      const Heard& heard = member->heard;
      printf("%s{\"id\":\"%s\",\"sent\":%lld,\"received\":%lld,\"lost\":%lld,\"forged\":%lld,\"bytes\":%lld,\"sentBytes\":%lld,", comma,
             id.c_str(), static_cast<long long>(member->sent), static_cast<long long>(heard.received),
             static_cast<long long>(heard.lost), static_cast<long long>(heard.forged), static_cast<long long>(heard.bytes),
             static_cast<long long>(heard.sentBytes));
      printf("\"longestGapMs\":%.3f,\"awaitedAtMs\":%.3f}", double(heard.longestGap) / MS, double(heard.awaitedAt) / MS);
      comma = ",";
    }
    printf("]}\n");
  }
};

int main() {
  rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  signal(SIGPIPE, SIG_IGN);
  Members().run();
}
