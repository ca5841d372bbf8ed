#include "digital_reports.h"
#include "answers.h"
#include "hardware.h"
#include "messages.h"
#include "pins.h"

namespace {

struct Port {
  bool isOn;
  bool isNew;  // turned on since it was told
  uint8_t levels;
  uint8_t told;
  uint8_t watched;
};
Port ports[pins::portCount];
uint8_t lastTold;

bool isDue(const Port& port) { return port.isOn && (port.isNew || port.levels != port.told); }

}  // namespace

namespace digitalReports {

void set(uint8_t port, bool isOn) {
  if (port >= pins::portCount) return;
  ports[port].isOn = isOn;
  ports[port].isNew = isOn;
}

void reset() {
  for (Port& port : ports) port.isOn = false;
}

bool look() {
  bool hasDue = false;
  uint8_t index = 0;
  for (Port& port : ports) {
    const uint8_t inputs = port.isOn ? pins::inputMask(index) : 0;
    if (inputs != port.watched) {
      // Before the levels are read: a change that comes after has `rest` end.
      hardware::watchPort(index, inputs);
      port.watched = inputs;
    }
    if (port.isOn) {
      port.levels = hardware::readPort(index) & inputs;
      if (isDue(port)) hasDue = true;
    }
    index++;
  }
  return hasDue;
}

void tell() {
  do lastTold = lastTold + 1 < pins::portCount ? lastTold + 1 : 0;
  while (!isDue(ports[lastTold]));
  Port& port = ports[lastTold];
  port.told = port.levels;
  port.isNew = false;
  answers::sayReport(message::digitalPort | lastTold, port.levels);
}

}  // namespace digitalReports
