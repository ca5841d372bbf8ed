#pragma once

namespace hardware {
void beginSerial();
}
