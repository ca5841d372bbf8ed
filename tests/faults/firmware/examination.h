// What must be true of a board after anything it was told.
#pragma once
#include <stdint.h>

namespace examination {

void start(uint64_t seed);
// Does what comes next; answers the microseconds until it wants to be asked again. Throws CaseIsOver at the end.
uint32_t goOn();

}  // namespace examination
