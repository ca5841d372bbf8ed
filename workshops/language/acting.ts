/**
 * What a program's blocks act on: the parts of an object, by name. Every value is what the part is to do from the end of
 * this instant on; of several orders to a part in one instant the last holds. What a part remembers (the colour it had,
 * how bright it was) is the runner's; whoever acts only obeys.
 */
export type Acting = {
  /** A light shines at so many percent: 0 is off, 100 full. */
  shine(part: string, percent: number): void
  /** A colour light shines so: red, green, blue, each 0..255; all 0 is off. */
  shineIn(part: string, red: number, green: number, blue: number): void
  /** A buzzer sounds at so many hertz; 0 is silence. */
  sound(part: string, hertz: number): void
  /** A servo turns to so many degrees, 0..180, as fast as it can. */
  turn(part: string, degrees: number): void
  /** Shown in a bubble until something else is said; nothing when empty. Never logged. */
  say(text: string): void
  /** Every part is ordered off: lights dark, buzzers silent, servos limp. */
  allOff(): void
  /** All that happens at this instant was ordered; `at` in ms since the start. The object shows it now. */
  instantEnded(at: number): void
}
