#include "pins.h"
#include "hardware.h"

namespace {

struct Pin {
  Mode mode;
  uint8_t state;
};
Pin table[pins::count];

bool drives(uint8_t pin) {
  return table[pin].mode == Mode::output || table[pin].mode == Mode::duty;
}

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

}  // namespace

namespace pins {

bool can(uint8_t pin, Mode mode) {
  switch (mode) {
    case Mode::input:
    case Mode::output:
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
  table[pin] = {mode, mode == Mode::inputPullUp};
  if (!isDigital(pin)) return;
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

uint8_t state(uint8_t pin) { return table[pin].state; }

void writeLevel(uint8_t pin, bool level) {
  if (!isDigital(pin) || table[pin].mode != Mode::output) return;
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

void writeDuty(uint8_t pin, uint16_t duty) {
  if (!hasDuty(pin) || table[pin].mode != Mode::duty) return;
  const uint8_t inRange = duty > 255 ? 255 : duty;
  table[pin].state = inRange;
  hardware::startDuty(pin, inRange);
}

uint8_t inputMask(uint8_t port) { return inputMasks[port]; }

void begin() {
  for (uint8_t pin = 0; pin < count; pin++) {
    table[pin].mode = Mode::none;
    setMode(pin, restingMode(pin));
  }
  setMode(builtInLight, Mode::output);
}

void makeSafe() {
  // At once, then one by one: the loop below takes a third of a millisecond.
  for (uint8_t port = 0; port < portCount; port++) writePort(port, 0);
  for (uint8_t pin = 0; pin < count; pin++) setMode(pin, drives(pin) ? Mode::output : restingMode(pin));
}

}  // namespace pins
