// Pins, and whatever moves them. Each call is held to what hardware.h says of it.
#include "hardware.h"
#include "broken.h"
#include "uno.h"

namespace uno {

namespace {

constexpr uint8_t portCount = 3;
constexpr uint8_t pinsOfPort = 8;

// D0 and D1 are the serial line; A6 and A7 have no port behind them.
Pin& pinFor(const char* what, uint8_t pin) {
  spend(1);
  if (pin < 2) broke("D%d, the line to the host, is touched: %s", pin, what);
  if (pin >= pinCount) broke("pin %d is not there: %s", pin, what);
  return board.pins[pin];
}

Pin& outputFor(const char* what, uint8_t pin) {
  Pin& found = pinFor(what, pin);
  if (!found.isOutput) broke("pin %d is no output: %s", pin, what);
  return found;
}

// A level or a direction does not go together with what else moves a pin.
void mustBePlain(const char* what, uint8_t pin) {
  const Pin& found = board.pins[pin];
  if (found.hasDuty) broke("pin %d still has a duty cycle: %s", pin, what);
  if (found.pulse != 0) broke("pin %d still has pulses: %s", pin, what);
  if (board.pinWithTone == pin) broke("pin %d still has a tone: %s", pin, what);
}

uint32_t pinsOf(const char* what, uint8_t port, uint8_t mask) {
  spend(1);
  if (port >= portCount) broke("port %d is not there: %s", port, what);
  const uint32_t pins = static_cast<uint32_t>(mask) << (pinsOfPort * port);
  if (pins & 3) broke("the line to the host is touched: %s", what);
  if (pins >> pinCount) broke("pins %X are not there: %s", pins >> pinCount << pinCount, what);
  return pins;
}

bool isHigh(uint8_t pin) {
  const Pin& found = board.pins[pin];
  // What moves by itself is read at any moment of it.
  if (found.hasDuty || found.pulse != 0 || board.pinWithTone == pin) return board.now & 4;
  return found.isOutput ? found.isHigh : board.outside >> pin & 1;
}

}  // namespace

void setOutside(uint8_t pin, bool isHigh) {
  const uint32_t bit = 1u << pin;
  const uint32_t before = board.outside;
  board.outside = isHigh ? board.outside | bit : board.outside & ~bit;
  if (before != board.outside && board.watched & bit) board.hasHappened = true;
}

int drivingPin() {
  if (board.pinWithTone != 0) return board.pinWithTone;
  for (uint8_t pin = 0; pin < pinCount; pin++) {
    const Pin& found = board.pins[pin];
    if (found.isOutput && (found.isHigh || found.duty != 0 || found.pulse != 0)) return pin;
  }
  return -1;
}

}  // namespace uno

namespace hardware {

using uno::board;
using uno::Pin;

void makeInput(uint8_t pin, bool withPullUp) {
  Pin& found = uno::pinFor("makeInput", pin);
  uno::mustBePlain("makeInput", pin);
  found = {};
  found.hasPullUp = withPullUp;
}

void makeOutput(uint8_t pin) {
  Pin& found = uno::pinFor("makeOutput", pin);
  uno::mustBePlain("makeOutput", pin);
  found = {};
  found.isOutput = true;
}

void writeLevel(uint8_t pin, bool level) {
  Pin& found = uno::outputFor("writeLevel", pin);
  uno::mustBePlain("writeLevel", pin);
  found.isHigh = level;
}

uint8_t readPort(uint8_t port) {
  uno::pinsOf("readPort", port, 0);
  uint8_t levels = 0;
  for (uint8_t pin = port * 8; pin < port * 8 + 8 && pin < uno::pinCount; pin++) levels |= uno::isHigh(pin) << pin % 8;
  return levels;
}

void watchPort(uint8_t port, uint8_t mask) {
  const uint32_t pins = uno::pinsOf("watchPort", port, mask);
  board.watched = (board.watched & ~(0xFFu << 8 * port)) | pins;
}

void writePort(uint8_t port, uint8_t levels, uint8_t mask) {
  uno::pinsOf("writePort", port, mask);
  for (uint8_t bit = 0; bit < 8; bit++) {
    const uint8_t pin = port * 8 + bit;
    if (!(mask >> bit & 1)) continue;
    uno::mustBePlain("writePort", pin);
    uno::outputFor("writePort", pin).isHigh = levels >> bit & 1;
  }
}

void startDuty(uint8_t pin, uint8_t duty) {
  Pin& found = uno::outputFor("startDuty", pin);
  if (pin != 3 && pin != 5 && pin != 6 && pin != 11) broke("pin %d is given a duty cycle", pin);
  found.hasDuty = false;
  uno::mustBePlain("startDuty", pin);
  found.hasDuty = true;
  found.duty = duty;
}

void stopDuty(uint8_t pin) {
  Pin& found = uno::pinFor("stopDuty", pin);
  if (pin != 3 && pin != 5 && pin != 6 && pin != 11) broke("pin %d is freed of a duty cycle", pin);
  // 0 and 255 are steady levels: they stay.
  if (found.hasDuty) found.isHigh = found.duty == 255;
  found.hasDuty = false;
  found.duty = 0;
}

void startTone(uint8_t pin, uint16_t hertz) {
  uno::outputFor("startTone", pin);
  if (hertz < 16 || hertz > 20000) broke("a tone of %d Hz", hertz);
  board.pinWithTone = 0;
  uno::mustBePlain("startTone", pin);
  board.pinWithTone = pin;
}

void stopTone() {
  uno::spend(1);
  // It may end on either level.
  if (board.pinWithTone != 0) board.pins[board.pinWithTone].isHigh = true;
  board.pinWithTone = 0;
}

void startPulses(uint8_t pin, uint16_t microseconds) {
  Pin& found = uno::outputFor("startPulses", pin);
  if (microseconds < 544 || microseconds > 2400) broke("a pulse of %d microseconds", microseconds);
  found.pulse = 0;
  uno::mustBePlain("startPulses", pin);
  found.pulse = microseconds;
  uint8_t count = 0;
  for (const Pin& one : board.pins) count += one.pulse != 0;
  if (count > pulseCapacity) broke("%d servos have pulses", count);
}

void stopPulses(uint8_t pin) {
  Pin& found = uno::pinFor("stopPulses", pin);
  if (found.pulse == 0) return;
  found.pulse = 0;
  found.isHigh = false;
}

void awaitEcho(uint8_t pin) {
  const Pin& found = uno::pinFor("awaitEcho", pin);
  if (found.isOutput) broke("an echo is awaited on output %d", pin);
  if (board.awaitsEcho) broke("an echo is awaited during another");
  board.awaitsEcho = true;
  board.rise = board.now + board.echoDelay;
  board.fall = board.echoWidth == 0 ? uno::never : board.rise + board.echoWidth;
}

bool isEchoOver() {
  uno::spend(1);
  return board.awaitsEcho && board.now >= board.fall;
}

uint16_t echoMicroseconds() {
  if (!board.awaitsEcho || board.now < board.fall) broke("an echo is read before its end");
  // Of a timer of half microseconds, 16 bits wide.
  return static_cast<uint16_t>((board.fall - board.rise) * 2) / 2;
}

void endEcho() {
  uno::spend(1);
  board.awaitsEcho = false;
}

}  // namespace hardware
