// How a case ends: the promise did not hold, or everything was looked at.
#pragma once

struct Broken {
  char what[160];
};

// Thrown out of the firmware's `main`, which has no end of its own.
struct CaseIsOver {};

[[noreturn, gnu::format(printf, 1, 2)]] void broke(const char* format, ...);
