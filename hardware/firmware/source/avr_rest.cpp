#include "avr_rest.h"
#include <avr/interrupt.h>
#include <avr/sleep.h>
#include "avr_happened.h"
#include "hardware.h"

// The pin-change handlers only wake the processor: the main loop compares the levels.
ISR(PCINT0_vect, ISR_NAKED) {
  noteThatSomethingHappened();
  reti();
}
ISR(PCINT1_vect, ISR_ALIASOF(PCINT0_vect));
ISR(PCINT2_vect, ISR_ALIASOF(PCINT0_vect));

namespace hardware {

void beginRest() {
  set_sleep_mode(SLEEP_MODE_IDLE);  // timers, serial line and converter go on (datasheet, "Idle Mode")
  sleep_enable();
  PCICR = _BV(PCIE0) | _BV(PCIE1) | _BV(PCIE2);
}

void watchPort(uint8_t port, uint8_t mask) {
  if (port == 0) {
    PCMSK2 = mask;
  } else if (port == 1) {
    PCMSK0 = mask & 0x3F;
    PCMSK1 = (PCMSK1 & ~0x03) | mask >> 6;
  } else {
    PCMSK1 = (PCMSK1 & 0x03) | (mask << 2 & 0x3C);
  }
}

void rest() {
  cli();
  if (!(GPIOR0 & _BV(GPIOR00))) {
    // The instruction after `sei` runs before any interrupt (datasheet, "Reset and Interrupt Handling"): nothing can
    // happen unseen between the two.
    sei();
    sleep_cpu();
  }
  GPIOR0 = 0;
  sei();
}

}  // namespace hardware
