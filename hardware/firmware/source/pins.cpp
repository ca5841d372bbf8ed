#include "pins.h"
#include "hardware.h"
#include "servos.h"

namespace {

struct Pin {
  Mode mode;
  uint16_t state;
};
Pin table[pins::count];

bool drives(uint8_t pin) {
  const Mode mode = table[pin].mode;
  return mode == Mode::output || mode == Mode::duty || mode == Mode::servo;
}

// The halves of slower waves do not fit the 16 bits of their timer; faster ones take over a tenth of the processor
// (docs/decisions/timers.md).
constexpr uint16_t slowestTone = 16;
constexpr uint16_t fastestTone = 20000;

constexpr uint8_t noPin = 0xFF;
uint8_t pinWithTone = noPin;

// A pin that can measure does not count as a digital input until it is told to: a voltage halfway would have its
// port reported without end.
Mode restingMode(uint8_t pin) {
  return pins::isAnalog(pin) ? Mode::analog : Mode::input;
}

// A bit for each pin of a port. Kept beside the table, because they are looked at on every turn of the main loop.
uint8_t inputMasks[pins::portCount];
uint8_t outputMasks[pins::portCount];

void assign(uint8_t& mask, uint8_t bit, bool isSet) {
  mask = isSet ? mask | bit : mask & ~bit;
}

void writeDuty(uint8_t pin, uint8_t duty) {
  table[pin].state = duty;
  hardware::startDuty(pin, duty);
}

void endTone() {
  if (pinWithTone == noPin) return;
  hardware::stopTone();
  hardware::writeLevel(pinWithTone, false);
  assign(outputMasks[pinWithTone / 8], 1 << (pinWithTone % 8), true);
  pinWithTone = noPin;
}

}  // namespace

namespace pins {

bool can(uint8_t pin, Mode mode) {
  switch (mode) {
    case Mode::input:
    case Mode::output:
    case Mode::servo:
    case Mode::inputPullUp:
      return isDigital(pin);
    case Mode::analog:
      return isAnalog(pin);
    case Mode::duty:
      return hasDuty(pin);
    default:
      return false;
  }
}

void setMode(uint8_t pin, Mode mode) {
  if (!can(pin, mode)) return;
  if (mode == Mode::servo && (table[pin].mode == mode || !servos::attach(pin))) return;
  if (table[pin].mode == Mode::servo) servos::detach(pin);
  table[pin] = {mode, mode == Mode::inputPullUp};
  if (!isDigital(pin)) return;
  if (pin == pinWithTone) endTone();
  if (hasDuty(pin)) hardware::stopDuty(pin);
  if (drives(pin)) {
    hardware::makeOutput(pin);
  } else {
    hardware::makeInput(pin, mode == Mode::inputPullUp);
  }
  const uint8_t bit = 1 << (pin % 8);
  assign(inputMasks[pin / 8], bit, mode == Mode::input || mode == Mode::inputPullUp);
  assign(outputMasks[pin / 8], bit, mode == Mode::output);
}

Mode mode(uint8_t pin) { return table[pin].mode; }

uint16_t state(uint8_t pin) { return table[pin].state; }

void writeLevel(uint8_t pin, bool level) {
  if (!isDigital(pin) || table[pin].mode != Mode::output) return;
  if (pin == pinWithTone) endTone();
  table[pin].state = level;
  hardware::writeLevel(pin, level);
}

void writePort(uint8_t port, uint8_t levels) {
  if (port >= portCount) return;
  const uint8_t mask = outputMasks[port];
  hardware::writePort(port, levels, mask);
  uint8_t pin = port * 8;
  for (uint8_t bit = 1; bit != 0; bit <<= 1, pin++) {
    if (mask & bit) table[pin].state = (levels & bit) != 0;
  }
}

void writeTone(uint8_t pin, uint16_t hertz) {
  if (!isDigital(pin) || table[pin].mode != Mode::output) return;
  if (hertz == 0 && pin == pinWithTone) endTone();
  if (hertz < slowestTone || hertz > fastestTone) return;
  if (pin != pinWithTone) endTone();
  pinWithTone = pin;
  table[pin].state = 0;
  // A port written from now on does not reach it.
  assign(outputMasks[pin / 8], 1 << (pin % 8), false);
  hardware::startTone(pin, hertz);
}

void writeAnalog(uint8_t pin, uint16_t value) {
  if (!isDigital(pin)) return;
  if (table[pin].mode == Mode::duty) writeDuty(pin, value > 255 ? 255 : value);
  if (table[pin].mode != Mode::servo) return;
  table[pin].state = value;
  servos::turn(pin, value);
}

void configureServo(uint8_t pin, uint16_t shortest, uint16_t longest) {
  setMode(pin, Mode::servo);
  servos::setRange(pin, shortest, longest);
}

uint8_t inputMask(uint8_t port) { return inputMasks[port]; }

void begin() {
  for (uint8_t pin = 0; pin < count; pin++) {
    table[pin].mode = Mode::none;
    setMode(pin, restingMode(pin));
  }
  setMode(builtInLight, Mode::output);
}

void quieten() {
  // At once, then one by one.
  endTone();
  for (uint8_t port = 0; port < portCount; port++) writePort(port, 0);
  for (uint8_t pin = 0; pin < count; pin++) {
    if (table[pin].mode == Mode::duty) writeDuty(pin, 0);
  }
  servos::stop();
}

void makeSafe() {
  // First, because the loop below takes a third of a millisecond.
  quieten();
  for (uint8_t pin = 0; pin < count; pin++) setMode(pin, drives(pin) ? Mode::output : restingMode(pin));
}

}  // namespace pins
