// Every interrupt handler says here that there may be something to do; `rest` asks.
#pragma once
#include <avr/io.h>

// One bit of a general purpose register: setting it is a single instruction that changes no flag (datasheet, "General
// Purpose I/O Registers"), so a handler that does nothing else needs no prologue.
// Another bit of it, for the handler of input changes: an echo is to be timed.
constexpr uint8_t echoIsTimed = _BV(GPIOR01);

inline void noteThatSomethingHappened() { GPIOR0 |= _BV(GPIOR00); }
