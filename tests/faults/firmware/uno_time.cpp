// The clock, the converter, rest: what happens by itself, in the order of its time.
#include <algorithm>
#include "hardware.h"
#include "broken.h"
#include "listener.h"
#include "outside.h"
#include "uno.h"

namespace uno {

Uno board;

namespace {

// As avr_clock.cpp: an overflow each 1.024 ms, what is over a millisecond carried along.
constexpr uint64_t overflowMicroseconds = 1024;
constexpr uint32_t conversionMicroseconds = 104;

uint64_t nextOverflow() { return (board.overflows + 1) * overflowMicroseconds; }

uint64_t nextTime() {
  return std::min({nextOverflow(), board.nextSent, board.conversionEnd, board.nextFromOutside});
}

void happenNext() {
  const uint64_t time = nextTime();
  if (time == board.nextFromOutside) return outside::happen();
  board.hasHappened = true;
  if (time == nextOverflow()) {
    board.overflows++;
  } else if (time == board.conversionEnd) {
    board.conversionEnd = never;
  } else {
    listener::hear(board.toSend[board.sendTail++]);
    board.nextSent = hasSentAll() ? never : time + byteMicroseconds;
  }
}

}  // namespace

void start(uint16_t clockStart) {
  board = Uno{};
  board.clockStart = clockStart;
  board.conversionEnd = board.nextSent = board.fall = never;
}

void spend(uint32_t microseconds) {
  board.now += microseconds;
  while (nextTime() <= board.now) happenNext();
}

}  // namespace uno

namespace hardware {

using uno::board;

void begin() {}

uint16_t milliseconds() {
  uno::spend(1);
  return static_cast<uint16_t>(board.clockStart + board.overflows + board.overflows * 3 / 125);
}

void waitTenMicroseconds() { uno::spend(10); }

void rest() {
  while (!board.hasHappened) {
    board.now = std::max(board.now, uno::nextTime());
    uno::happenNext();
  }
  board.hasHappened = false;
}

void startConversion(uint8_t channel) {
  uno::spend(1);
  if (channel >= uno::channelCount) broke("a conversion of channel %d", channel);
  if (board.conversionEnd != uno::never) broke("a conversion is started during another");
  board.converting = channel;
  board.conversionEnd = board.now + uno::conversionMicroseconds;
}

bool isConverting() {
  uno::spend(1);
  return board.conversionEnd != uno::never;
}

uint16_t conversionResult() {
  if (board.conversionEnd != uno::never) broke("a conversion is read before its end");
  return board.voltages[board.converting];
}

}  // namespace hardware
