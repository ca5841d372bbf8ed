// Which pins have a servo, what its angles are in microseconds, and its pulses.
#pragma once
#include <stdint.h>

namespace servos {

// False when there are eight already. No pulse until it is told where to turn.
bool attach(uint8_t pin);
void detach(uint8_t pin);

// The pulses of 0 and 180 degrees, microseconds, for the angles told from now on; brought within 544 to 2,400. Changes
// nothing when the first is not the shorter one.
void setRange(uint8_t pin, uint16_t shortest, uint16_t longest);

// Up to 543 degrees, more than 180 counting as 180; from 544 on microseconds, brought within the range of this servo.
void turn(uint8_t pin, uint16_t value);

// No servo holds its place any more; each stays attached.
void stop();

}  // namespace servos
