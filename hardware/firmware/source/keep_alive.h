// Outputs do not outlive the host that set them: once it has asked for this, a second without a word from it makes them
// safe.
#pragma once

namespace keepAlive {

// From now on the host must be heard.
void arm();
void disarm();

// The host was heard: a whole message of any kind.
void hear();

// Makes the outputs safe, once, when the host has been silent for too long, and says so. Never waits. True when it did
// something.
bool turn();

}  // namespace keepAlive
