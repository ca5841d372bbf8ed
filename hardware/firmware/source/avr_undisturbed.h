#pragma once
#include <avr/interrupt.h>
#include <avr/io.h>

// While one of these lives no interrupt comes between: for registers and variables that handlers change too. Never a call:
// it is two instructions on the way of every order.
class Undisturbed {
 public:
  [[gnu::always_inline]] Undisturbed() : before(SREG) { cli(); }
  [[gnu::always_inline]] ~Undisturbed() { SREG = before; }
  Undisturbed(const Undisturbed&) = delete;
  Undisturbed& operator=(const Undisturbed&) = delete;

 private:
  const uint8_t before;
};
