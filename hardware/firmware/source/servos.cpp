#include "servos.h"
#include "hardware.h"

namespace {

// Those of Arduino's Servo library, which Firmata's clients count on.
constexpr uint16_t shortestPulse = 544;
constexpr uint16_t longestPulse = 2400;
constexpr uint8_t wholeTurn = 180;

// Pin 0 is the serial line's and never has a servo.
constexpr uint8_t noPin = 0;

struct Servo {
  uint8_t pin;
  uint16_t shortest;
  uint16_t longest;
};
Servo table[hardware::pulseCapacity];

Servo* find(uint8_t pin) {
  for (Servo& servo : table) {
    if (servo.pin == pin) return &servo;
  }
  return nullptr;
}

uint16_t within(uint16_t value, uint16_t least, uint16_t most) {
  return value < least ? least : value > most ? most : value;
}

}  // namespace

namespace servos {

bool attach(uint8_t pin) {
  Servo* const free = find(noPin);
  if (!free) return false;
  *free = {pin, shortestPulse, longestPulse};
  return true;
}

void detach(uint8_t pin) {
  hardware::stopPulses(pin);
  if (Servo* const servo = find(pin)) servo->pin = noPin;
}

void setRange(uint8_t pin, uint16_t shortest, uint16_t longest) {
  Servo* const servo = find(pin);
  if (!servo || shortest >= longest) return;
  servo->shortest = within(shortest, shortestPulse, longestPulse);
  servo->longest = within(longest, shortestPulse, longestPulse);
}

void turn(uint8_t pin, uint16_t value) {
  const Servo* const servo = find(pin);
  if (!servo) return;
  if (value < shortestPulse) {
    const uint8_t angle = value > wholeTurn ? wholeTurn : value;
    const uint16_t span = servo->longest - servo->shortest;
    value = servo->shortest + (static_cast<uint32_t>(span) * angle + wholeTurn / 2) / wholeTurn;
  }
  hardware::startPulses(pin, within(value, servo->shortest, servo->longest));
}

void stop() {
  for (const Servo& servo : table) {
    if (servo.pin != noPin) hardware::stopPulses(servo.pin);
  }
}

}  // namespace servos
