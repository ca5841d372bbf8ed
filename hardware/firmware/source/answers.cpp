#include "answers.h"
#include "hardware.h"
#include "messages.h"
#include "pins.h"

namespace {

constexpr uint8_t protocolMajor = 2;
constexpr uint8_t protocolMinor = 7;
constexpr uint8_t firmwareMajor = 1;
constexpr uint8_t firmwareMinor = 1;
const char firmwareName[] = "CamionQuiCode";

void send(uint8_t byte) { hardware::send(byte & 0x7F); }

void beginSysex(uint8_t command) {
  hardware::send(message::sysexStart);
  send(command);
}

void endSysex() { hardware::send(message::sysexEnd); }

void sendCharacter(char character) {
  send(character);
  send(static_cast<uint8_t>(character) >> 7);
}

void sendCapability(uint8_t pin, Mode mode, uint8_t resolutionBits) {
  if (!pins::can(pin, mode)) return;
  send(static_cast<uint8_t>(mode));
  send(resolutionBits);
}

}  // namespace

namespace answers {

void sayKeepAlive() {
  beginSysex(sysex::keepAlive);
  endSysex();
}

void sayDistance(uint8_t trigger, uint8_t echo, uint16_t microseconds) {
  beginSysex(sysex::distance);
  send(trigger);
  send(echo);
  send(microseconds);
  send(microseconds >> 7);
  send(microseconds >> 14);
  endSysex();
}

void sayVersion() {
  hardware::send(message::version);
  send(protocolMajor);
  send(protocolMinor);
}

void sayFirmware() {
  beginSysex(sysex::firmware);
  send(firmwareMajor);
  send(firmwareMinor);
  for (const char* character = firmwareName; *character; character++) sendCharacter(*character);
  endSysex();
}

void sayCapabilities() {
  beginSysex(sysex::capabilityResponse);
  for (uint8_t pin = 0; pin < pins::count; pin++) {
    sendCapability(pin, Mode::input, 1);
    sendCapability(pin, Mode::output, 1);
    sendCapability(pin, Mode::analog, 10);
    sendCapability(pin, Mode::duty, 8);
    sendCapability(pin, Mode::servo, 14);
    sendCapability(pin, Mode::inputPullUp, 1);
    send(endOfPin);
  }
  endSysex();
}

void sayAnalogMapping() {
  beginSysex(sysex::analogMappingResponse);
  for (uint8_t pin = 0; pin < pins::count; pin++) send(pins::isAnalog(pin) ? pin - pins::firstAnalog : notAnalog);
  endSysex();
}

void sayPinState(uint8_t pin) {
  if (pin >= pins::count) return;
  beginSysex(sysex::pinStateResponse);
  send(pin);
  send(static_cast<uint8_t>(pins::mode(pin)));
  send(pins::state(pin));
  send(pins::state(pin) >> 7);
  endSysex();
}

void sayString(const uint8_t* groups, uint8_t count) {
  beginSysex(sysex::string);
  for (uint8_t index = 0; index < count; index++) send(groups[index]);
  endSysex();
}

void sayReport(uint8_t status, uint16_t value) {
  hardware::send(status);
  send(value);
  send(value >> 7);
}

}  // namespace answers
