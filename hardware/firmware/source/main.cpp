#include "answers.h"
#include "distance.h"
#include "firmata.h"
#include "hardware.h"
#include "keep_alive.h"
#include "pins.h"
#include "reports.h"

namespace {

// A byte stays with the receiver until its answer, however long, can be sent without waiting. One byte a turn, so that
// a flood of them does not keep the inputs from being looked at.
bool takeByte() {
  uint8_t byte;
  if (hardware::freeToSend() < answers::longest || !hardware::receive(byte)) return false;
  firmata::take(byte);
  return true;
}

}  // namespace

int main() {
  hardware::begin();
  pins::begin();
  reports::reset();
  firmata::announce();
  for (;;) {
    const bool hadByte = takeByte();
    const bool hadSilence = keepAlive::turn();
    const bool hadEcho = distance::turn();
    const bool hadReport = reports::turn();
    if (!hadByte && !hadSilence && !hadEcho && !hadReport) hardware::rest();
  }
}
