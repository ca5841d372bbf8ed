// One analog conversion at a time, started and asked for, never waited for: 13 cycles of 125 kHz, 104 µs (datasheet,
// "Prescaling and Conversion Timing").
#include <avr/interrupt.h>
#include <avr/io.h>
#include "avr_happened.h"
#include "hardware.h"

ISR(ADC_vect, ISR_NAKED) {
  noteThatSomethingHappened();
  reti();
}

namespace hardware {

void startConversion(uint8_t channel) {
  ADMUX = _BV(REFS0) | channel;  // against the supply
  ADCSRA = _BV(ADEN) | _BV(ADSC) | _BV(ADIE) | _BV(ADPS2) | _BV(ADPS1) | _BV(ADPS0);
}

bool isConverting() { return ADCSRA & _BV(ADSC); }

uint16_t conversionResult() { return ADC; }

}  // namespace hardware
