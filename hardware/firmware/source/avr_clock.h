#pragma once

namespace hardware {
void beginClock();
}
