// Switches the firmware's memory off and on, as each case begins with a board that just got its power.
#pragma once

namespace power {

// Before the firmware ran for the first time.
void remember();
// Its variables are what they were then: what avr-libc's start does.
void comeBack();

}  // namespace power
