#pragma once
#include <avr/interrupt.h>
#include <avr/io.h>

// While one of these lives no interrupt comes between: for registers and variables that handlers change too.
class Undisturbed {
 public:
  Undisturbed() : before(SREG) { cli(); }
  ~Undisturbed() { SREG = before; }
  Undisturbed(const Undisturbed&) = delete;
  Undisturbed& operator=(const Undisturbed&) = delete;

 private:
  const uint8_t before;
};
