// A Uno as the firmware sees it through hardware.h, and as somebody with a probe on each pin does. Time is counted, not
// spent: a question to the chip costs a microsecond, a rest lasts until something happens.
#pragma once
#include <stdint.h>

namespace uno {

constexpr uint8_t pinCount = 20;
constexpr uint8_t channelCount = 8;
constexpr uint64_t never = UINT64_MAX;

// Ten bits at 57,143 baud.
constexpr uint32_t byteMicroseconds = 175;

struct Pin {
  bool isOutput;
  bool isHigh;  // what an output drives
  bool hasPullUp;
  bool hasDuty;
  uint8_t duty;
  uint16_t pulse;  // microseconds; 0 for none
};

struct Uno {
  uint64_t now;  // microseconds since the power came
  uint32_t overflows;
  uint16_t clockStart;  // as if it had run before: what the milliseconds were when the power came
  bool hasHappened;     // since the last rest

  Pin pins[pinCount];
  uint32_t outside;  // levels given to the inputs, a bit for each pin
  uint32_t watched;
  uint8_t pinWithTone;  // 0 for none

  bool awaitsEcho;
  uint64_t rise;
  uint64_t fall;  // `never` when nothing comes back
  uint32_t echoDelay;
  uint32_t echoWidth;  // 0: nothing will come back

  uint16_t voltages[channelCount];
  uint8_t converting;
  uint64_t conversionEnd;

  uint8_t received[128];
  uint8_t receivedHead;
  uint8_t receivedTail;
  uint32_t lost;
  uint8_t toSend[256];
  uint8_t sendHead;
  uint8_t sendTail;
  uint64_t nextSent;

  // When the next thing comes from outside (outside.h).
  uint64_t nextFromOutside;
};
extern Uno board;

// The power comes: pins let go, everything else as it may be.
void start(uint16_t clockStart);

// For those outside. A byte that finds the receive buffer full is lost.
void arrive(uint8_t byte);
void setOutside(uint8_t pin, bool isHigh);
bool hasTakenAll();
bool hasSentAll();
// The pin that drives something, be it a level, a duty cycle, a tone or pulses; -1 when all is quiet.
int drivingPin();

// For the files of the Uno itself: every question costs a little time.
void spend(uint32_t microseconds);

}  // namespace uno
