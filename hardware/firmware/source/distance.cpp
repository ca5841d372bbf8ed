#include "distance.h"
#include "answers.h"
#include "hardware.h"
#include "pins.h"

namespace {

// Five metres and back; the sensor hears as far as four (HC-SR04 datasheet). Milliseconds by a clock that may step by
// two, so that none is cut short.
constexpr uint16_t longestEcho = 30000;  // microseconds
constexpr uint16_t longestWait = 32;     // milliseconds

enum class State : uint8_t { idle, measuring, toTell };
State state;
uint8_t triggerPin;
uint8_t echoPin;
uint16_t since;
uint16_t microseconds;

bool isInput(uint8_t pin) {
  return pins::isDigital(pin) && (pins::mode(pin) == Mode::input || pins::mode(pin) == Mode::inputPullUp);
}

}  // namespace

namespace distance {

void measure(uint8_t trigger, uint8_t echo) {
  if (state != State::idle) return;
  if (!pins::isDigital(trigger) || pins::mode(trigger) != Mode::output || !isInput(echo)) return;
  state = State::measuring;
  triggerPin = trigger;
  echoPin = echo;
  since = hardware::milliseconds();
  hardware::awaitEcho(echo);
  pins::writeLevel(trigger, true);
  hardware::waitTenMicroseconds();
  pins::writeLevel(trigger, false);
}

void reset() {
  if (state == State::measuring) hardware::endEcho();
  state = State::idle;
}

bool turn() {
  if (state == State::measuring) {
    const bool isOver = hardware::isEchoOver();
    if (!isOver && static_cast<uint16_t>(hardware::milliseconds() - since) < longestWait) return false;
    microseconds = isOver ? hardware::echoMicroseconds() : 0;
    if (microseconds > longestEcho) microseconds = 0;
    hardware::endEcho();
    state = State::toTell;
  }
  if (state != State::toTell || hardware::freeToSend() < answers::distanceLength) return false;
  state = State::idle;
  answers::sayDistance(triggerPin, echoPin, microseconds);
  return true;
}

}  // namespace distance
