import firmataIo from 'firmata-io'

/** firmata-io with the levels of one instant gathered: a port of eight pins travels as one message, and only when it is sent. */
export class GatheringFirmata extends firmataIo.Firmata {
  readonly #ports = new Set<number>()
  /** Inputs whose pull-up is a level written to them, which a port must say again each time. */
  readonly #heldUp = new Set<number>()

  override pinMode(pin: number, mode: number): void {
    this.#heldUp.delete(pin)
    super.pinMode(pin, mode)
  }

  /** Makes a pin an input that reads 1 while nothing holds it; firmwares before Firmata 2.5 have no mode for that. */
  pullUp(pin: number): void {
    const hasMode = this.pins[pin]?.supportedModes.includes(this.MODES.PULLUP)
    this.pinMode(pin, hasMode ? this.MODES.PULLUP : this.MODES.INPUT)
    if (hasMode) return
    this.#heldUp.add(pin)
    this.digitalWrite(pin, 1)
    this.sendLevels()
  }

  override digitalWrite(pin: number, level: 0 | 1): void {
    this.#ports.add(this.updateDigitalPort(pin, level))
  }

  sendLevels(): void {
    // firmata-io has noted what these inputs read in the place of what was written to them.
    for (const pin of this.#heldUp) this.updateDigitalPort(pin, 1)
    for (const port of this.#ports) this.writeDigitalPort(port)
    this.#ports.clear()
  }
}
