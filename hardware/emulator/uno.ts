import { EEPROMMemoryBackend, PinState, avrInstruction } from 'avr8js'
import type { PinName } from '../boards/board.ts'
import { nano } from '../boards/nano.ts'
import { startChip } from './chip.ts'
import type { Chip, ResetCause } from './chip.ts'
import { PinSide, SUPPLY_VOLTS } from './pin-side.ts'
import type { Drive } from './pin-side.ts'
import { Schedule } from './schedule.ts'

export type { Drive } from './pin-side.ts'

export const CYCLES_PER_MILLISECOND = 16_000

/** `cycle` counts from power-on, at `CYCLES_PER_MILLISECOND`. */
export type PinChange = { readonly cycle: number; readonly pin: PinName; readonly drive: Drive }

const EEPROM_BYTES = 1024

/** avr8js counts two cycles for entering an interrupt; the chip takes four (datasheet, "Interrupt Response Time"). */
const MISSING_INTERRUPT_CYCLES = 2

const SEI = 0x9478, RETI = 0x9518, SLEEP = 0x9588, SPM = 0x95e8
/** Bit 0 lets `sleep` sleep (datasheet, "Sleep Mode Control Register"). */
const SMCR = 0x53
/** Only an interrupt wakes the processor. Asleep, it is looked for as often as after the longest instruction. */
const SLEEP_STEP_CYCLES = 4

const driveOfState: Record<PinState, Drive> = {
  [PinState.Low]: 'low',
  [PinState.High]: 'high',
  [PinState.Input]: 'input',
  [PinState.InputPullUp]: 'pull-up',
}

/**
 * An Arduino Uno: the chip, 16 MHz, running a flash image from its first instruction, or from its bootloader's. It knows
 * no wall clock; it goes on only inside `advanceTo`, and the same image with the same inputs at the same cycles does
 * the same things at the same cycles, however the way is cut into steps.
 *
 * Everything is seen at the end of an instruction, so a cycle reported here is at most one instruction (four cycles,
 * 0.25 µs) late. Known differences from silicon: every sleep mode is `idle`, SPI and TWI are
 * absent, hardware PWM is high for n of 256 counts where the chip is for n + 1.
 */
export class EmulatedUno {
  /** Board → host, called when the stop bit has ended. */
  onByte: (byte: number, cycle: number) => void = () => {}
  onPinChange: (change: PinChange) => void = () => {}

  readonly #flash: Uint8Array
  readonly #bootsFrom: number | undefined
  readonly #eeprom = new EEPROMMemoryBackend(EEPROM_BYTES)
  readonly #pins = new Map(nano.pins.map((pin) => [pin.name, new PinSide(pin)]))
  readonly #schedule = new Schedule()
  #chip: Chip
  #overrunsBefore = 0
  #lineBaud: number | undefined
  #isRunning = false
  #isAsleep = false
  #resetAsked: ResetCause | undefined
  /** The run stops to look around when it gets here. */
  #until = 0
  /** The run ends when it gets here. */
  #end = 0

  /**
   * Powers the board on.
   * @param flash the whole flash, 32 KB; see `readIntelHex`
   * @param options `bootsFrom`: each reset starts at this byte of flash, and code from there on may write the flash (fuses
   * BOOTRST and BOOTSZ): 0x7E00 for optiboot, 0x7800 for a Nano's 2 KB. Without it there is no bootloader.
   * @throws RangeError when the flash has another size
   */
  constructor(flash: Uint8Array, options: { readonly bootsFrom?: number } = {}) {
    this.#flash = Uint8Array.from(flash)
    this.#bootsFrom = options.bootsFrom
    this.#chip = this.#start('power', undefined)
  }

  /** Cycles since power-on; a reset does not turn it back. */
  get cycles(): number {
    return this.#chip.cpu.cycles
  }

  /** Bytes from the host that arrived and were destroyed because the program did not read them in time, since power-on. */
  get overruns(): number {
    return this.#overrunsBefore + this.#chip.usart.overruns
  }

  /** What the flash holds now: the image it was given, and what a bootloader wrote since. */
  get flash(): Uint8Array {
    return this.#flash.slice()
  }

  /** The serial speed the program has set, bits a second. */
  get baud(): number {
    return this.#chip.usart.baud
  }

  /**
   * Runs until `cycles >= cycle`, past it by one instruction and one interrupt entry at most; less far after `halt`.
   * @throws Error when called by something that this run itself called
   */
  advanceTo(cycle: number): void {
    if (this.#isRunning) throw new Error('advanceTo was called from inside the run it would continue')
    this.#isRunning = true
    this.#end = cycle
    try {
      for (;;) {
        this.#schedule.doDue(this.cycles)
        if (this.#resetAsked) this.#restart(this.#resetAsked)
        if (this.cycles >= this.#end) return
        this.#until = Math.min(this.#end, this.#schedule.next)
        this.#run()
      }
    } finally {
      this.#isRunning = false
    }
  }

  /** Called by something that a run itself called: that run ends with this instruction. */
  halt(): void {
    this.#end = 0
    this.#until = 0
  }

  /** Puts bytes on the wire, each taking one character time at the speed the program set. Bytes sent while no receiver is enabled are lost, as on a real board. */
  sendBytes(bytes: Uint8Array): void {
    this.#chip.usart.send(bytes)
  }

  /** From now on the other end of the line speaks and listens at this speed, bits a second; else at whatever speed the program has set. */
  speakAt(baud: number): void {
    this.#lineBaud = baud
    this.#chip.usart.lineBaud = baud
  }

  /** The byte at a data address (registers from 0x20, SRAM from 0x100), without the effects that reading a register has. */
  peek(address: number): number {
    return this.#chip.cpu.data[address] ?? 0
  }

  drive(pin: PinName): Drive {
    return this.#side(pin).drive
  }

  /** The outside world holds the pin at 0 or 5 V, or lets go of it: then it reads 1 with the pull-up on, else 0. An output ignores it. */
  setLevel(pin: PinName, level: 0 | 1 | undefined): void {
    this.#holdAt(pin, level === undefined ? undefined : level * SUPPLY_VOLTS)
  }

  /** The outside world holds the pin at a voltage, 0..5. The digital input of the same pin follows, with its hysteresis. */
  setVolts(pin: PinName, volts: number): void {
    this.#holdAt(pin, volts)
  }

  /** Does something at the first instruction boundary at or after `cycle`; for the same cycle, in the order asked. A cycle gone by is the next boundary. */
  at(cycle: number, act: () => void): void {
    this.#schedule.add(cycle, act)
    this.#until = Math.min(this.#until, cycle)
  }

  /** The reset that opening the port gives a real Uno. Registers and peripherals begin again, SRAM and EEPROM keep their contents, bytes on the wire are lost. */
  reset(): void {
    this.#askReset('external')
    if (!this.#isRunning) this.#restart('external')
  }

  #run(): void {
    const { cpu } = this.#chip
    const { progMem: program } = cpu
    while (cpu.cycles < this.#until) {
      if (this.#isAsleep) {
        cpu.cycles += SLEEP_STEP_CYCLES
      } else {
        const opcode = program[cpu.pc]
        avrInstruction(cpu)
        // One more instruction runs before an interrupt is served (datasheet, "Reset and Interrupt Handling"): nothing comes between `sei` and `sleep`.
        if (opcode === SEI || opcode === RETI) continue
        if (opcode === SPM) this.#chip.selfProgramming?.perform()
        if (opcode === SLEEP) this.#isAsleep = (cpu.data[SMCR] ?? 0) % 2 === 1
      }
      const { pc } = cpu
      cpu.tick()
      if (cpu.pc === pc) continue
      cpu.cycles += MISSING_INTERRUPT_CYCLES
      this.#isAsleep = false
    }
  }

  /** A reset waits for the end of the instruction: avr8js is in the middle of its lists when a watchdog or a callback asks. */
  #askReset(cause: ResetCause): void {
    this.#resetAsked = cause
    this.#until = 0
  }

  #restart(cause: ResetCause): void {
    this.#resetAsked = undefined
    this.#isAsleep = false
    this.#overrunsBefore += this.#chip.usart.overruns
    this.#chip = this.#start(cause, this.#chip)
    for (const side of this.#pins.values()) this.#driveChanged(side, 'input')
  }

  #start(cause: ResetCause, before: Chip | undefined): Chip {
    const chip = startChip({ flash: this.#flash, bootsFrom: this.#bootsFrom, eeprom: this.#eeprom, cause, before: before?.cpu })
    chip.cpu.reset = () => { this.#askReset('watchdog') }
    chip.usart.lineBaud = this.#lineBaud
    chip.usart.onByte = (byte) => { this.onByte(byte, chip.cpu.cycles) }
    for (const [letter, port] of Object.entries(chip.ports)) {
      const sides = [...this.#pins.values()].filter((side) => side.port === letter)
      port.addListener(() => {
        for (const side of sides) this.#driveChanged(side, driveOfState[port.pinState(side.bit)])
      })
    }
    for (const side of this.#pins.values()) this.#feel(side, chip)
    return chip
  }

  #driveChanged(side: PinSide, drive: Drive): void {
    if (side.drive === drive) return
    side.drive = drive
    this.#feel(side, this.#chip)
    this.onPinChange({ cycle: this.cycles, pin: side.name, drive })
  }

  #holdAt(pin: PinName, volts: number | undefined): void {
    const side = this.#side(pin)
    side.held = volts
    this.#feel(side, this.#chip)
  }

  /** Gives the chip's inputs what is on the pin now: its own drive first, then the outside world, then the pull-up. */
  #feel(side: PinSide, chip: Chip): void {
    side.settle()
    if (side.port) chip.ports[side.port].setPin(side.bit, side.level === 1)
    if (side.channel !== undefined) chip.converter.channelValues[side.channel] = side.measured
  }

  #side(pin: PinName): PinSide {
    const side = this.#pins.get(pin)
    if (!side) throw new RangeError(`no pin ${pin}`)
    return side
  }
}
