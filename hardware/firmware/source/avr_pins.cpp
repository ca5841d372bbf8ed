#include <avr/io.h>
#include "avr_place.h"
#include "avr_undisturbed.h"
#include "hardware.h"

namespace {

void assign(volatile uint8_t& port, uint8_t levels, uint8_t mask) {
  port = (port & ~mask) | (levels & mask);
}

}  // namespace

namespace hardware {

// The port is cleared before the direction changes in both calls below, so that the way between an output and a
// pull-up never shows a level that was not asked for (datasheet, "Switching
// Between Input and Output").
void makeInput(uint8_t pin, bool withPullUp) {
  const Place place = placeOf(pin);
  Undisturbed now;
  place.port &= ~place.mask;
  place.direction() &= ~place.mask;
  if (withPullUp) place.port |= place.mask;
}

void makeOutput(uint8_t pin) {
  const Place place = placeOf(pin);
  Undisturbed now;
  place.port &= ~place.mask;
  place.direction() |= place.mask;
}

void writeLevel(uint8_t pin, bool level) {
  const Place place = placeOf(pin);
  Undisturbed now;
  assign(place.port, level ? 0xFF : 0, place.mask);
}

uint8_t readPort(uint8_t port) {
  if (port == 0) return PIND;
  if (port == 1) return (PINB & 0x3F) | PINC << 6;
  return (PINC >> 2) & 0x0F;
}

void writePort(uint8_t port, uint8_t levels, uint8_t mask) {
  Undisturbed now;
  if (port == 0) {
    assign(PORTD, levels, mask);
  } else if (port == 1) {
    assign(PORTB, levels, mask & 0x3F);
    assign(PORTC, levels >> 6, mask >> 6);
  } else {
    assign(PORTC, levels << 2, mask << 2 & 0x3C);
  }
}

}  // namespace hardware
