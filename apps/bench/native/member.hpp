#pragma once
// One WebRTC client: a socket, ICE, DTLS, SRTP; it listens, and speaks when told to.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>
#include "clock.hpp"
#include "dtls.hpp"
#include "srtp.hpp"
#include "stun.hpp"
#include "window.hpp"

constexpr int64_t MS = 1'000'000;
/** Until ICE is done a check is sent this often; then, as consent (RFC 7675), as often as Chromium does. */
constexpr int64_t CHECK_EVERY = 50 * MS, CONSENT_EVERY = 2'500 * MS, REPORT_EVERY = 5'000 * MS;
/** Opus at 32 kbit/s, in packets of at most 120 ms; the code (RFC 6716, 3.1) says frames of 20 ms in stereo. */
constexpr int BYTES_PER_MS = 4, MOST_MS = 120, TOC = 0xfc, SAMPLES_PER_MS = 48;

/** What the whole process counts and asks for. */
struct Room {
  Delays delays;
  int mark = -1;
};

class Member {
 public:
  Member(const std::string& id, int port, std::string ufrag, std::string password, const DtlsContext& context, Room& room)
      : id(id), username_(ufrag + ":bench"), password_(std::move(password)), dtls_(std::make_unique<Dtls>(context)), room_(room) {
    socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(uint16_t(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    failed_ = socket < 0 || connect(socket, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0;
    check();
  }
  Member(const Member&) = delete;
  ~Member() { close(socket); }

  const std::string id;
  int socket;
  Heard heard;
  /** When the next packet of this speaker is due; 0: it is silent. */
  int64_t dueAt = 0;
  int64_t sent = 0;

  bool busy() const { return !connected_ && !failed_; }

  /** The server knows our fingerprint now, and we know its. */
  void shake(std::string fingerprint) {
    fingerprint_ = std::move(fingerprint);
    shakes_ = true;
    advance(nullptr, 0);
  }

  /** Reads one datagram; false when there is none. */
  bool read(int64_t toMonotonic) {
    uint8_t packet[2'048], control[64];
    iovec part{packet, sizeof packet};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    ssize_t size = recvmsg(socket, &message, MSG_DONTWAIT);
    if (size <= 0) return false;
    int64_t at = 0;
    for (cmsghdr* head = CMSG_FIRSTHDR(&message); head; head = CMSG_NXTHDR(&message, head)) {
      if (head->cmsg_type != SCM_TIMESTAMPNS) continue;
      timespec stamp;
      memcpy(&stamp, CMSG_DATA(head), sizeof stamp);
      at = stamp.tv_sec * 1'000'000'000LL + stamp.tv_nsec + toMonotonic;
    }
    take(packet, int(size), at ? at : monotonic());
    return true;
  }

  /** What is to be done from time to time. */
  void tend(int64_t now) {
    if (failed_) return;
    if (now >= nextCheckAt_) check();
    if (!connected_ && shakes_ && iced_) {
      dtls_->resend();
      flush();
    }
    if (connected_ && now >= nextReportAt_) report(now);
  }

  void speak(uint32_t ssrc, int payloadType, int mark, int everyMs, int levelExtension) {
    if (ssrc_ != ssrc) sequence_ = 1;
    ssrc_ = ssrc;
    payloadType_ = payloadType;
    mark_ = mark;
    everyMs_ = std::clamp(everyMs, 10, MOST_MS);
    levelExtension_ = levelExtension;
    // Speakers that begin at once do not all send in the same instant.
    static int64_t begun = 0;
    if (dueAt == 0) dueAt = monotonic() + ++begun * 7'919'000 % (everyMs_ * MS);
  }

  void send() {
    uint8_t packet[64 + BYTES_PER_MS * MOST_MS] = {};
    int size = 12;
    packet[0] = 0x90;
    packet[1] = uint8_t(payloadType_);
    uint16_t sequence = uint16_t(sequence_);
    packet[2] = uint8_t(sequence >> 8);
    packet[3] = uint8_t(sequence);
    Srtp::put32(packet + 4, timestamp_);
    Srtp::put32(packet + 8, ssrc_);
    // RFC 6464 in a one-byte header (RFC 8285): a voice at -20 dBov.
    const uint8_t extension[] = {0xbe, 0xde, 0, 1, uint8_t(levelExtension_ << 4), 0x80 | 20, 0, 0};
    memcpy(packet + size, extension, sizeof extension);
    size += int(sizeof extension);
    int header = size;
    packet[size] = TOC;
    packet[size + 1] = uint8_t(mark_);
    int64_t now = monotonic();
    memcpy(packet + size + 2, &now, sizeof now);
    size = sends_.protect(packet, header, size + BYTES_PER_MS * everyMs_, ssrc_, uint32_t(sequence_ >> 16), sequence);
    ::send(socket, packet, size_t(size), MSG_DONTWAIT);
    ++sequence_;
    ++sent;
    timestamp_ += uint32_t(everyMs_ * SAMPLES_PER_MS);
    dueAt += everyMs_ * MS;
    // After a stall the beat is taken up again: no burst of what was missed.
    if (dueAt < now - everyMs_ * MS) dueAt = now + everyMs_ * MS;
  }

 private:
  struct Stream {
    uint32_t ssrc, rollover;
    uint16_t last;
  };

  const std::string username_, password_;
  std::string fingerprint_;
  std::unique_ptr<Dtls> dtls_;
  Room& room_;
  Srtp sends_, receives_;
  std::vector<Stream> streams_;
  uint8_t transaction_[12];
  bool iced_ = false, shakes_ = false, connected_ = false, failed_ = false, heardAny_ = false;
  int64_t nextCheckAt_ = 0, nextReportAt_ = 0;
  uint32_t ssrc_ = 0, timestamp_ = 0;
  uint64_t sequence_ = 1;
  int payloadType_ = 0, mark_ = 0, everyMs_ = 20, levelExtension_ = 1;

  void check() {
    auto message = stun::check(username_, password_, transaction_);
    ::send(socket, message.data(), message.size(), MSG_DONTWAIT);
    heard.sentBytes += int64_t(message.size()) + 28;
    nextCheckAt_ = monotonic() + (iced_ ? CONSENT_EVERY : CHECK_EVERY);
  }

  void take(uint8_t* packet, int size, int64_t at) {
    // RFC 7983: what kind of packet it is stands in the first byte.
    if (packet[0] < 4) {
      if (iced_ || !stun::answers(packet, size_t(size), transaction_, password_)) return;
      iced_ = true;
      nextCheckAt_ = monotonic() + CONSENT_EVERY;
      advance(nullptr, 0);
    } else if (packet[0] >= 20 && packet[0] < 64) {
      advance(packet, size);
    } else if (packet[0] >= 128 && size >= 12 && receives_.started()) {
      if ((packet[1] & 0x7f) >= 64 && (packet[1] & 0x7f) < 96) {
        heard.bytes += size + 28;
      } else {
        takeSound(packet, size, at);
      }
    }
  }

  void advance(const uint8_t* datagram, int size) {
    if (!iced_ || !shakes_ || failed_ || connected_) return;
    bool done = dtls_->go(datagram, size);
    flush();
    if (!done) return;
    connected_ = dtls_->peer() == fingerprint_ && dtls_->keys(sends_, receives_);
    failed_ = !connected_;
    nextReportAt_ = monotonic() + REPORT_EVERY;
    printf("%s %s %.3f\n", connected_ ? "connected" : "failed", id.c_str(), double(monotonic()) / MS);
  }

  void flush() {
    uint8_t datagram[2'048];
    while (int size = dtls_->take(datagram, sizeof datagram)) ::send(socket, datagram, size_t(size), MSG_DONTWAIT);
  }

  Stream& streamOf(uint32_t ssrc, uint16_t sequence) {
    for (auto& stream : streams_)
      if (stream.ssrc == ssrc) return stream;
    streams_.push_back({ssrc, 0, uint16_t(sequence - 1)});
    return streams_.back();
  }

  void takeSound(uint8_t* packet, int size, int64_t at) {
    uint16_t sequence = uint16_t(packet[2] << 8 | packet[3]);
    uint32_t ssrc = uint32_t(packet[8]) << 24 | uint32_t(packet[9]) << 16 | uint32_t(packet[10]) << 8 | packet[11];
    Stream& stream = streamOf(ssrc, sequence);
    int step = int16_t(sequence - stream.last);
    uint32_t rollover = stream.rollover;
    if (step > 0 && sequence < stream.last) rollover += 1;
    if (step <= 0 && sequence > stream.last) rollover -= 1;
    // Every packet is proved true; only what is counted below could be had from the header alone.
    int header = 12 + 4 * (packet[0] & 0x0f);
    if (packet[0] & 0x10 && size >= header + 4) header += 4 + 4 * (packet[header + 2] << 8 | packet[header + 3]);
    int end = receives_.unprotect(packet, header, size, ssrc, rollover, sequence);
    if (end < header + 10 || packet[header] != TOC) {
      heard.forged += 1;
      return;
    }
    if (step > 0) {
      heard.lost += step - 1;
      stream.last = sequence;
      stream.rollover = rollover;
    } else if (heard.lost > 0) {
      heard.lost -= 1;
    }
    count(packet[header + 1], packet + header + 2, size, at);
  }

  void count(int mark, const uint8_t* stamp, int size, int64_t at) {
    heard.received += 1;
    heard.bytes += size + 28;
    if (heard.lastAt && at - heard.lastAt > heard.longestGap) heard.longestGap = at - heard.lastAt;
    heard.lastAt = at;
    if (!heardAny_) printf("first %s %.3f\n", id.c_str(), double(at) / MS);
    heardAny_ = true;
    if (mark == room_.mark && !heard.awaitedAt) heard.awaitedAt = at;
    int64_t sentAt;
    memcpy(&sentAt, stamp, sizeof sentAt);
    room_.delays.add((at - sentAt) / 1'000);
  }

  // A receiver report (RFC 3550, 6.4.2) for each stream that was heard.
  void report(int64_t now) {
    nextReportAt_ = now + REPORT_EVERY;
    for (const auto& stream : streams_) {
      uint8_t packet[64] = {0x81, 201, 0, 7};
      Srtp::put32(packet + 4, ssrc_ ? ssrc_ : 1);
      Srtp::put32(packet + 8, stream.ssrc);
      Srtp::put32(packet + 16, stream.rollover << 16 | stream.last);
      int size = sends_.protectControl(packet, 32, ssrc_ ? ssrc_ : 1);
      ::send(socket, packet, size_t(size), MSG_DONTWAIT);
      heard.sentBytes += size + 28;
    }
  }
};
