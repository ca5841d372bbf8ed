// Where a pin is in the registers.
#pragma once
#include <avr/io.h>

// PIN, DDR, PORT are at consecutive addresses (datasheet, register summary).
struct Place {
  volatile uint8_t& port;
  uint8_t mask;
  volatile uint8_t& direction() const { return *(&port - 1); }
  // Reading it gives the levels; writing ones turns those outputs over (datasheet, "Toggling the Pin").
  volatile uint8_t& input() const { return *(&port - 2); }
};

inline Place placeOf(uint8_t pin) {
  if (pin < 8) return {PORTD, static_cast<uint8_t>(1 << pin)};
  if (pin < 14) return {PORTB, static_cast<uint8_t>(1 << (pin - 8))};
  return {PORTC, static_cast<uint8_t>(1 << (pin - 14))};
}
