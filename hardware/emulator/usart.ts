import type { CPU } from 'avr8js'

/** Register addresses and bits: ATmega328P datasheet, "USART0", "Register Description". Other names in quotes are its sections too. */
const UCSRA = 0xc0, UCSRB = 0xc1, UCSRC = 0xc2, UBRRL = 0xc4, UBRRH = 0xc5, UDR = 0xc6
const RXC = 0x80, TXC = 0x40, UDRE = 0x20, DOR = 0x08, U2X = 0x02, MPCM = 0x01
const RXCIE = 0x80, TXCIE = 0x40, UDRIE = 0x20, RXEN = 0x10, TXEN = 0x08, UCSZ2 = 0x04
const UCSZ_DEFAULT = 0x06

/** `constant`: entering the handler does not clear the flag, only reading or writing UDR does ("Transmitter Flags and Interrupts", "Receive Complete Flag and Interrupt"). */
const received = { address: 0x24, flagRegister: UCSRA, flagMask: RXC, enableRegister: UCSRB, enableMask: RXCIE, constant: true }
const dataEmpty = { address: 0x26, flagRegister: UCSRA, flagMask: UDRE, enableRegister: UCSRB, enableMask: UDRIE, constant: true }
const transmitted = { address: 0x28, flagRegister: UCSRA, flagMask: TXC, enableRegister: UCSRB, enableMask: TXCIE }

/** Two characters in the receive buffer and one waiting in the shift register; the next start bit destroys the latter ("Receiver Error Flags", DOR). */
const RECEIVE_DEPTH = 3

/** "Recommended Maximum Receiver Baud Rate Error" is ±2 % for each end with eight data bits; the two together may be twice that. */
const MOST_SPEED_ERROR = 0.04

/**
 * The serial port of the chip and the wire to it. It stands in for avr8js's own, which has one character of receive
 * buffer and one of transmit buffer where the chip has three and two, does not notice an overrun, and reports a
 * character when it is written instead of when it has left: all of it visible to a program at full wire rate.
 * Between two speeds too far apart each character becomes another; what a real receiver makes of it depends on the
 * characters around it. Not modelled: parity, frame errors, 9-bit characters, synchronous mode.
 */
export class Usart {
  /** A character left the board; called once its stop bit has ended. */
  onByte: (byte: number) => void = () => {}

  /** Bits a second at the other end of the wire; undefined: whatever the program has set. */
  lineBaud: number | undefined

  readonly #cpu: CPU
  readonly #wire: number[] = []
  #arriving: { readonly byte: number; readonly end: number } | undefined
  readonly #received: number[] = []
  #leaving: { readonly byte: number; readonly end: number } | undefined
  #waitingToLeave: number | undefined
  #overruns = 0

  constructor(cpu: CPU) {
    this.#cpu = cpu
    cpu.data[UCSRA] = UDRE
    cpu.data[UCSRC] = UCSZ_DEFAULT
    cpu.writeHooks[UCSRA] = (value) => this.#writeStatus(value)
    cpu.writeHooks[UCSRB] = (value, before) => this.#writeControl(value, before)
    cpu.readHooks[UDR] = () => this.#readData()
    cpu.writeHooks[UDR] = (value) => this.#writeData(value)
  }

  /** Characters that arrived and were destroyed because the program did not read in time. */
  get overruns(): number {
    return this.#overruns
  }

  /** Bits a second, as the program has set them at this moment. */
  get baud(): number {
    return 16_000_000 / this.#cyclesPerBit
  }

  /** Puts bytes on the wire to the board, one after the other at the board's own speed. While no receiver listens they are lost. */
  send(bytes: Uint8Array): void {
    for (const byte of bytes) this.#wire.push(byte)
    if (!this.#arriving) this.#startArrival(this.#cpu.cycles)
  }

  get #cyclesPerBit(): number {
    const { data } = this.#cpu
    const divisor = (((data[UBRRH] ?? 0) & 0x0f) << 8) | (data[UBRRL] ?? 0)
    return (divisor + 1) * ((data[UCSRA] ?? 0) & U2X ? 8 : 16)
  }

  get #cyclesPerCharacter(): number {
    const control = this.#cpu.data[UCSRC] ?? 0
    const dataBits = 5 + ((control >> 1) & 3)
    const stopBits = control & 0x08 ? 2 : 1
    const parityBits = control & 0x20 ? 1 : 0
    return this.#cyclesPerBit * (1 + dataBits + parityBits + stopBits)
  }

  #across(byte: number): number {
    const { baud } = this
    return Math.abs((this.lineBaud ?? baud) / baud - 1) > MOST_SPEED_ERROR ? byte ^ 0xff : byte
  }

  get #isListening(): boolean {
    return ((this.#cpu.data[UCSRB] ?? 0) & RXEN) !== 0
  }

  #startArrival(cycle: number): void {
    this.#arriving = undefined
    if (!this.#isListening) this.#wire.length = 0
    const byte = this.#wire.shift()
    if (byte === undefined) return
    if (this.#received.length === RECEIVE_DEPTH) {
      this.#received.pop()
      this.#overruns += 1
      this.#cpu.data[UCSRA] = (this.#cpu.data[UCSRA] ?? 0) | DOR
    }
    const end = cycle + this.#cyclesPerCharacter
    this.#arriving = { byte, end }
    this.#cpu.addClockEvent(() => { this.#endArrival() }, end - this.#cpu.cycles)
  }

  #endArrival(): void {
    const arrived = this.#arriving
    if (!arrived) return
    if (this.#isListening) {
      this.#received.push(this.#across(arrived.byte))
      this.#cpu.setInterruptFlag(received)
    }
    // Chained on the exact end, not on the instruction boundary at which it was noticed.
    this.#startArrival(arrived.end)
  }

  #readData(): number {
    const byte = this.#received.shift() ?? 0
    this.#cpu.data[UCSRA] = (this.#cpu.data[UCSRA] ?? 0) & ~DOR
    if (this.#received.length === 0) this.#cpu.clearInterrupt(received)
    return byte
  }

  #writeData(byte: number): boolean {
    const isSending = ((this.#cpu.data[UCSRB] ?? 0) & TXEN) !== 0
    // A character written while the buffer is full is ignored ("UDRn: USART I/O Data Register").
    if (!isSending || this.#waitingToLeave !== undefined) return true
    if (this.#leaving) {
      this.#waitingToLeave = byte
      this.#cpu.clearInterrupt(dataEmpty)
    } else {
      this.#startLeaving(byte, this.#cpu.cycles)
    }
    return true
  }

  #startLeaving(byte: number, cycle: number): void {
    const end = cycle + this.#cyclesPerCharacter
    this.#leaving = { byte, end }
    this.#cpu.addClockEvent(() => { this.#endLeaving() }, end - this.#cpu.cycles)
  }

  #endLeaving(): void {
    const left = this.#leaving
    if (!left) return
    this.#leaving = undefined
    const next = this.#waitingToLeave
    this.#waitingToLeave = undefined
    if (next === undefined) {
      this.#cpu.setInterruptFlag(transmitted)
    } else {
      this.#startLeaving(next, left.end)
      this.#cpu.setInterruptFlag(dataEmpty)
    }
    this.onByte(this.#across(left.byte))
  }

  #writeStatus(value: number): boolean {
    const kept = (this.#cpu.data[UCSRA] ?? 0) & ~(U2X | MPCM)
    this.#cpu.data[UCSRA] = kept | (value & (U2X | MPCM))
    if (value & TXC) this.#cpu.clearInterrupt(transmitted) // cleared by writing a one to it
    return true
  }

  #writeControl(value: number, before: number): boolean {
    this.#cpu.data[UCSRB] = value & ~UCSZ2
    if (before & RXEN && !(value & RXEN)) {
      this.#received.length = 0 // disabling the receiver flushes its buffer ("Disabling the Receiver")
      this.#cpu.clearInterrupt(received)
    }
    for (const interrupt of [received, dataEmpty, transmitted]) this.#cpu.updateInterruptEnable(interrupt, value)
    return true
  }
}
