#pragma once
// What is counted from one `start` to the `report`.
#include <cmath>
#include <cstdint>
#include <map>

/** Delays in microseconds, in steps of a sixteenth of an octave. */
class Delays {
 public:
  void add(int64_t us) { counts_[us <= 1 ? 0 : int(std::log2(double(us)) * 16)] += 1; }
  void clear() { counts_.clear(); }
  const std::map<int, int64_t>& counts() const { return counts_; }

 private:
  std::map<int, int64_t> counts_;
};

/** One listener's window; bytes with the headers of UDP and IP, those sent without sound. */
struct Heard {
  int64_t received = 0, lost = 0, forged = 0, bytes = 0, sentBytes = 0;
  /** The longest time without a packet, between two that came; instants and lengths in nanoseconds. */
  int64_t lastAt = 0, longestGap = 0;
  /** When the first packet came with the mark that is awaited. */
  int64_t awaitedAt = 0;
};
