#include "keep_alive.h"
#include "answers.h"
#include "hardware.h"
#include "pins.h"

namespace {

// Milliseconds. The host speaks every 200 of its own, so that four words may be late or lost.
constexpr uint16_t longestSilence = 1000;

bool isArmed;
// Of an armed one: no word since the outputs were made safe.
bool isSilent;
bool isToTell;
uint16_t lastHeard;

}  // namespace

namespace keepAlive {

void arm() { isArmed = true; }

void disarm() { isArmed = isSilent = isToTell = false; }

void hear() {
  isSilent = false;
  lastHeard = hardware::milliseconds();
}

bool turn() {
  if (isToTell && hardware::freeToSend() >= answers::keepAliveLength) {
    isToTell = false;
    answers::sayKeepAlive();
    return true;
  }
  if (!isArmed || isSilent) return false;
  if (static_cast<uint16_t>(hardware::milliseconds() - lastHeard) < longestSilence) return false;
  isSilent = isToTell = true;
  pins::quieten();
  return true;
}

}  // namespace keepAlive
