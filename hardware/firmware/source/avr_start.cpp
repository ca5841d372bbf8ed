#include <avr/interrupt.h>
#include <avr/io.h>
#include <avr/wdt.h>
#include "avr_changes.h"
#include "avr_clock.h"
#include "avr_duty.h"
#include "avr_rest.h"
#include "avr_serial.h"
#include "hardware.h"

// After a watchdog reset the watchdog still runs, at its shortest time, and would reset again before `main` is done
// (datasheet, "Watchdog Timer"): it is stopped before anything else.
extern "C" void stopWatchdog() __attribute__((naked, used, section(".init3")));
void stopWatchdog() {
  MCUSR = 0;
  wdt_disable();
}

namespace hardware {

void begin() {
  beginClock();
  beginDuty();
  beginSerial();
  beginChanges();
  beginRest();
  sei();
}

}  // namespace hardware
