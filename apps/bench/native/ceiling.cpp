// The least that forwarding can cost: copies each packet, rewrites its header, protects it (SRTP, GCM) and sends it to each
// receiver, and does nothing else. Another process reads. Prints microseconds of CPU a packet.
//   ceiling RECEIVERS SECONDS sendto|sendmmsg
#include <arpa/inet.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>
#include "clock.hpp"
#include "srtp.hpp"

constexpr int64_t EVERY = 20'000'000;
constexpr int HEADER = 20, PAYLOAD = 80, SIZE = HEADER + PAYLOAD;

struct Receiver {
  int socket;
  sockaddr_in address;
  Srtp srtp;
  uint8_t packet[SIZE + Srtp::TAG];
};

static void drain(const std::vector<std::unique_ptr<Receiver>>& receivers) {
  int epoll = epoll_create1(0);
  for (auto& receiver : receivers) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = receiver->socket;
    epoll_ctl(epoll, EPOLL_CTL_ADD, receiver->socket, &event);
  }
  epoll_event events[1'024];
  uint8_t packet[2'048];
  for (;;) {
    int count = epoll_wait(epoll, events, 1'024, -1);
    for (int at = 0; at < count; ++at) (void)!recv(events[at].data.fd, packet, sizeof packet, MSG_DONTWAIT);
    timespec nap{0, 2'000'000};
    nanosleep(&nap, nullptr);
  }
}

static int64_t cpu() {
  rusage use;
  getrusage(RUSAGE_SELF, &use);
  return (use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1'000'000LL + use.ru_utime.tv_usec + use.ru_stime.tv_usec;
}

static void forward(const uint8_t* packet, uint16_t sequence, Receiver& to) {
  memcpy(to.packet, packet, SIZE);
  to.packet[2] = uint8_t(sequence >> 8);
  to.packet[3] = uint8_t(sequence);
  to.srtp.protect(to.packet, HEADER, SIZE, 1, 0, sequence);
}

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  int count = atoi(argv[1]), seconds = atoi(argv[2]);
  bool many = std::string(argv[3]) == "sendmmsg";
  std::vector<std::unique_ptr<Receiver>> receivers;
  const uint8_t key[Srtp::KEY] = {1}, salt[Srtp::SALT] = {2};
  for (int at = 0; at < count; ++at) {
    auto receiver = std::make_unique<Receiver>();
    receiver->socket = socket(AF_INET, SOCK_DGRAM, 0);
    receiver->address = {};
    receiver->address.sin_family = AF_INET;
    receiver->address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof receiver->address;
    bind(receiver->socket, reinterpret_cast<sockaddr*>(&receiver->address), size);
    getsockname(receiver->socket, reinterpret_cast<sockaddr*>(&receiver->address), &size);
    receiver->srtp.start(key, salt, true);
    receivers.push_back(std::move(receiver));
  }
  pid_t reader = fork();
  if (reader == 0) drain(receivers);
  int out = socket(AF_INET, SOCK_DGRAM, 0);
  std::vector<mmsghdr> messages(receivers.size());
  std::vector<iovec> parts(receivers.size());
  for (size_t at = 0; at < receivers.size(); ++at) {
    parts[at] = {receivers[at]->packet, SIZE + Srtp::TAG};
    messages[at].msg_hdr = {};
    messages[at].msg_hdr.msg_name = &receivers[at]->address;
    messages[at].msg_hdr.msg_namelen = sizeof(sockaddr_in);
    messages[at].msg_hdr.msg_iov = &parts[at];
    messages[at].msg_hdr.msg_iovlen = 1;
  }
  const uint8_t packet[SIZE] = {0x90, 100};
  int64_t cpuBefore = cpu(), dueAt = monotonic(), packets = 0;
  for (int beat = 0; beat < seconds * 50; ++beat, dueAt += EVERY) {
    for (auto& receiver : receivers) {
      forward(packet, uint16_t(beat), *receiver);
      if (!many) sendto(out, receiver->packet, sizeof receiver->packet, 0, reinterpret_cast<sockaddr*>(&receiver->address), sizeof receiver->address);
    }
    for (size_t done = 0; many && done < messages.size();) {
      int sent = sendmmsg(out, &messages[done], unsigned(messages.size() - done), 0);
      if (sent <= 0) break;
      done += size_t(sent);
    }
    packets += count;
    int64_t rest = dueAt + EVERY - monotonic();
    timespec pause{0, long(rest > 0 ? rest : 0)};
    nanosleep(&pause, nullptr);
  }
  printf("%.3f\n", double(cpu() - cpuBefore) / double(packets));
  kill(reader, SIGKILL);
  waitpid(reader, nullptr, 0);
}
