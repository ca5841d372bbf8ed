// Asks an ultrasonic sensor (HC-SR04 and its like) for the length of its echo, while everything else goes on.
#pragma once
#include <stdint.h>

namespace distance {

// Starts a measurement, whose answer comes by itself within 33 ms. Nothing happens while there is one already, nor when
// the first pin is not an output or the second not an input.
void measure(uint8_t trigger, uint8_t echo);
// No answer comes any more.
void reset();

// Answers when there is something to say; never waits. True when it did.
bool turn();

}  // namespace distance
