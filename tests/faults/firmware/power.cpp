#include "power.h"
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

// The firmware's variables are in two sections of their own (build.ts), to which the linker gives these names.
extern "C" {
extern volatile uint8_t __start_firmware_data[], __stop_firmware_data[];
extern volatile uint8_t __start_firmware_bss[], __stop_firmware_bss[];
}

namespace {

struct Section {
  volatile uint8_t* start;
  volatile uint8_t* stop;
  uint8_t* remembered;
};
Section sections[] = {
    {__start_firmware_data, __stop_firmware_data, nullptr},
    {__start_firmware_bss, __stop_firmware_bss, nullptr},
};

// Byte by byte through `volatile`: between the variables are the sanitizer's guards, which memcpy must not cross.
[[gnu::no_sanitize("address"), gnu::no_sanitize("undefined")]] void copy(volatile uint8_t* to, const volatile uint8_t* from, size_t length) {
  for (size_t index = 0; index < length; index++) to[index] = from[index];
}

}  // namespace

namespace power {

void remember() {
  for (Section& section : sections) {
    const size_t length = section.stop - section.start;
    section.remembered = static_cast<uint8_t*>(malloc(length));
    copy(section.remembered, section.start, length);
  }
}

void comeBack() {
  for (const Section& section : sections) copy(section.start, section.remembered, section.stop - section.start);
}

}  // namespace power
