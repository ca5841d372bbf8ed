// Randomness that a seed repeats exactly (SplitMix64: neighbouring seeds give unrelated numbers).
#pragma once
#include <stddef.h>
#include <stdint.h>

class Random {
 public:
  explicit Random(uint64_t seed) : state(seed * 0x9E3779B97F4A7C15) {}

  // A whole number from 0 to `limit - 1`.
  uint32_t below(uint32_t limit) { return static_cast<uint32_t>((next() >> 32) * limit >> 32); }
  uint32_t between(uint32_t least, uint32_t most) { return least + below(most - least + 1); }
  bool isTrue(uint32_t percent) { return below(100) < percent; }
  template <typename Item, size_t count>
  Item pick(const Item (&items)[count]) { return items[below(count)]; }

 private:
  uint64_t state;

  uint64_t next() {
    state += 0x9E3779B97F4A7C15;
    uint64_t mixed = state;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
    return mixed ^ mixed >> 31;
  }
};
