// Timer 1 counts half microseconds, round and round, while somebody needs it (docs/decisions/timers.md).
#pragma once
#include <avr/io.h>

namespace timer1 {

constexpr uint8_t ticksPerMicrosecond = 2;

// A bit for each who may need it.
enum class User : uint8_t { tone = 1, servo = 2, echo = 4 };

void begin(User user);
// It stops with the last of them.
void end(User user);

}  // namespace timer1
