// What the board says, in Firmata's words.
#pragma once
#include <stdint.h>

namespace answers {

// The longest of them, the capability response, is no longer than this. Counted by a test on the emulator.
constexpr uint8_t longest = 200;

// The host was silent for too long, and the outputs are safe now.
constexpr uint8_t keepAliveLength = 3;
void sayKeepAlive();
// The length of an echo, microseconds; 0 for none.
constexpr uint8_t distanceLength = 8;
void sayDistance(uint8_t trigger, uint8_t echo, uint16_t microseconds);
void sayVersion();
void sayFirmware();
void sayCapabilities();
void sayAnalogMapping();
// Nothing for a pin that is not there.
void sayPinState(uint8_t pin);
// A string goes back as it came: the host's proof that the line works both ways.
void sayString(const uint8_t* groups, uint8_t count);
// A digital port or an analog channel, by its status byte.
void sayReport(uint8_t status, uint16_t value);

}  // namespace answers
