#include "avr_rest.h"
#include <avr/interrupt.h>
#include <avr/sleep.h>
#include "avr_happened.h"
#include "hardware.h"

namespace hardware {

void beginRest() {
  set_sleep_mode(SLEEP_MODE_IDLE);  // timers, serial line and converter go on (datasheet, "Idle Mode")
  sleep_enable();
}

void rest() {
  cli();
  while (!(GPIOR0 & _BV(GPIOR00))) {
    // The instruction after `sei` runs before any interrupt (datasheet, "Reset and Interrupt Handling"): nothing can
    // happen unseen between the two.
    sei();
    sleep_cpu();
    cli();
  }
  GPIOR0 &= ~_BV(GPIOR00);
  sei();
}

}  // namespace hardware
