// Which analog channels the host wants to hear of, their conversions one after the other, and the values not yet told.
#pragma once
#include <stdint.h>

namespace analogReports {

// A channel that is not there changes nothing. Turning one on has it measured and told at once.
void set(uint8_t channel, bool isOn);
// Milliseconds, at least 1.
void setInterval(uint16_t interval);
// All off, and the interval as at the start.
void reset();

// Takes what was converted and starts the next conversion; never waits. True when it started one.
bool convert();
bool hasDue();
// Tells the next channel that has a value. One that waits past its next turn is told its newest.
void tell();

}  // namespace analogReports
