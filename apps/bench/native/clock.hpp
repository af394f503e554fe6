#pragma once
#include <cstdint>
#include <ctime>

inline int64_t nanoseconds(clockid_t clock) {
  timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

/** The clock that all processes of a machine share, and that `process.hrtime` reads; in nanoseconds. */
inline int64_t monotonic() { return nanoseconds(CLOCK_MONOTONIC); }

/** What to add to the kernel's stamps of packets, which are of the day's clock. */
inline int64_t dayToMonotonic() { return monotonic() - nanoseconds(CLOCK_REALTIME); }
