// Numbers of the Firmata protocol 2.x (github.com/firmata/protocol, protocol.md).
#pragma once
#include <stdint.h>

namespace message {
// The low nibble of these four is a port, a channel or a pin.
constexpr uint8_t digitalPort = 0x90;
constexpr uint8_t reportAnalog = 0xC0;
constexpr uint8_t reportDigital = 0xD0;
constexpr uint8_t analog = 0xE0;

constexpr uint8_t sysexStart = 0xF0;
constexpr uint8_t setPinMode = 0xF4;
constexpr uint8_t setDigitalPin = 0xF5;
constexpr uint8_t sysexEnd = 0xF7;
constexpr uint8_t version = 0xF9;
constexpr uint8_t systemReset = 0xFF;
}  // namespace message

namespace sysex {
// Ours, in the range Firmata leaves to its users (0x01..0x0F).
constexpr uint8_t keepAlive = 0x01;
constexpr uint8_t tone = 0x02;
constexpr uint8_t distance = 0x03;

// Firmata's.
constexpr uint8_t analogMappingQuery = 0x69;
constexpr uint8_t analogMappingResponse = 0x6A;
constexpr uint8_t capabilityQuery = 0x6B;
constexpr uint8_t capabilityResponse = 0x6C;
constexpr uint8_t pinStateQuery = 0x6D;
constexpr uint8_t pinStateResponse = 0x6E;
constexpr uint8_t extendedAnalog = 0x6F;
constexpr uint8_t servoConfig = 0x70;
constexpr uint8_t string = 0x71;
constexpr uint8_t firmware = 0x79;
constexpr uint8_t samplingInterval = 0x7A;
}  // namespace sysex

enum class Mode : uint8_t {
  input = 0x00,
  output = 0x01,
  analog = 0x02,
  duty = 0x03,
  servo = 0x04,
  inputPullUp = 0x0B,
  // Answered for a pin that is not ours to drive.
  none = 0x7F,
};

// Ends a pin's list in a capability response; stands for "no channel" in an analog mapping.
constexpr uint8_t endOfPin = 0x7F;
constexpr uint8_t notAnalog = 0x7F;
