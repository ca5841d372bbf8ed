#pragma once

namespace hardware {
void beginDuty();
}
