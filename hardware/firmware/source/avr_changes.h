#pragma once

namespace hardware {
void beginChanges();
}
