// Which digital ports the host wants to hear of, and what it was told last.
#pragma once
#include <stdint.h>

namespace digitalReports {

// A port that is not there changes nothing. Turning one on has it told at once.
void set(uint8_t port, bool isOn);
void reset();

// Reads the inputs. True when a port has something new.
bool look();
// Tells the next port that has, so that one whose input trembles does not keep the others silent.
void tell();

}  // namespace digitalReports
