// What the board says by itself, in fair turns.
#pragma once

namespace reports {

// All reports off.
void reset();

// One turn; never waits. True when something was done: there may be more.
bool turn();

}  // namespace reports
