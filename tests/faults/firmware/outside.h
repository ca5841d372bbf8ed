// What comes to the board from outside: the stream of the case, then an examination of what it left.
#pragma once
#include <stdint.h>

namespace outside {

// Makes the stream of a case.
void start(uint64_t seed);
// At `board.nextFromOutside`. Throws CaseIsOver after the last thing.
void happen();

uint32_t bytesOfStream();
// The stream, a line for each event: for somebody who looks for a fault.
void print();

}  // namespace outside
