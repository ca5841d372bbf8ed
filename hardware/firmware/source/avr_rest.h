#pragma once

namespace hardware {
void beginRest();
}
