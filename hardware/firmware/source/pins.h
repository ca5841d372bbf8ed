// What each pin can do, what it was told to be, and what was last written to it.
#pragma once
#include <stdint.h>
#include "messages.h"

namespace pins {

// The Nano's count. An Uno is the same chip without A6 and A7: one image serves both.
constexpr uint8_t count = 22;
constexpr uint8_t portCount = 3;
constexpr uint8_t channelCount = 8;
constexpr uint8_t firstAnalog = 14;
constexpr uint8_t builtInLight = 13;

constexpr bool isDigital(uint8_t pin) { return pin >= 2 && pin < 20; }
constexpr bool isAnalog(uint8_t pin) { return pin >= firstAnalog && pin < count; }
// The outputs of timers 0 and 2; timer 1 is for servo pulses and the tone (docs/decisions/timers.md).
constexpr bool hasDuty(uint8_t pin) { return pin == 3 || pin == 5 || pin == 6 || pin == 11; }

bool can(uint8_t pin, Mode mode);

// A mode the pin cannot have, a pin that is not there or a ninth servo changes nothing; nor does a servo told again to
// be one.
void setMode(uint8_t pin, Mode mode);
Mode mode(uint8_t pin);
// As Firmata's pin state: what was written to an output, whether the pull-up of an input is on.
uint16_t state(uint8_t pin);

// These touch only pins that were made outputs, or duty cycles and servos for the last.
void writeLevel(uint8_t pin, bool level);
// A pin with a tone is left to it.
void writePort(uint8_t port, uint8_t levels);
// One tone at a time: the next one, on any pin, takes its place. 0 Hz ends it, as does a level or a mode for its pin,
// and the pin is 0. A frequency that cannot be had changes nothing.
void writeTone(uint8_t pin, uint16_t hertz);
// A duty cycle, more than 255 counting as 255; or where a servo turns to (servos.h).
void writeAnalog(uint8_t pin, uint16_t value);
// Makes the pin a servo, as Firmata has it, whose 0 and 180 degrees are these pulses, microseconds.
void configureServo(uint8_t pin, uint16_t shortest, uint16_t longest);

// Which bits of a port are digital inputs.
uint8_t inputMask(uint8_t port);

// After power-on: nothing drives, but the built-in light, which is off.
void begin();
// What drives something drives 0 now. Modes stay, so that the next order works.
void quieten();
// What drove something drives 0 now; everything else is as after power-on. An output is not let go of, because the
// input of a motor driver may float to 1.
void makeSafe();

}  // namespace pins
