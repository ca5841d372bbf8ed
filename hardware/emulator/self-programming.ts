import type { CPU } from 'avr8js'

/** Register, bits and times: ATmega328P datasheet, "Self-Programming the Flash" and "SPMCSR – Store Program Memory Control and Status Register". */
const SPMCSR = 0x57
const RWWSB = 0x40, RWWSRE = 0x10, PGWRT = 0x04, PGERS = 0x02, SPMEN = 0x01
const ORDER = 0x1f
const PAGE_BYTES = 128
/** Below, flash can't be read while a page of it is erased or written ("Read-While-Write Section"). */
const READ_WHILE_WRITE_BYTES = 0x7000
/** "SPM Programming Time": 3.7 to 4.5 ms for a page, erased or written; here always the most. */
const PAGE_CYCLES = 72_000
/** `spm` counts "within four clock cycles" of the order. Counted from the start of the instruction that gave it, two at most (`sts`), to the end of `spm`, one. */
const ORDER_HOLDS_CYCLES = 2 + 4 + 1

const Z = 30

/**
 * The flash writes itself: what a bootloader does with `spm`. Only code of the boot section may. Not modelled: lock bits
 * (they forbid nothing here), the signature row, the interrupt. Differences from silicon: a page changes at the
 * start of its time, not at the end; the section above 0x7000 does not stop the processor meanwhile.
 */
export class SelfProgramming {
  readonly #cpu: CPU
  readonly #bootSection: number
  readonly #buffer = new Uint8Array(PAGE_BYTES).fill(0xff)
  #orderedAt = -Infinity
  #isBusy = false

  /** @param bootSection its first byte of flash */
  constructor(cpu: CPU, bootSection: number) {
    this.#cpu = cpu
    this.#bootSection = bootSection
    cpu.writeHooks[SPMCSR] = (value) => {
      if (this.#isBusy) return true
      cpu.data[SPMCSR] = ((cpu.data[SPMCSR] ?? 0) & RWWSB) | (value & ORDER)
      this.#orderedAt = cpu.cycles
      return true
    }
  }

  /** `spm` was the instruction that just ended; avr8js passes over it. */
  perform(): void {
    const { data, cycles, pc } = this.#cpu
    const isInTime = cycles - this.#orderedAt <= ORDER_HOLDS_CYCLES
    if (this.#isBusy || !isInTime || (pc - 1) * 2 < this.#bootSection) return
    const address = (data[Z] ?? 0) | ((data[Z + 1] ?? 0) << 8)
    const page = address - (address % PAGE_BYTES)
    switch ((data[SPMCSR] ?? 0) & ORDER) {
      case SPMEN:
        this.#buffer.set(data.subarray(0, 2), (address % PAGE_BYTES) & ~1)
        this.#end(SPMEN)
        break
      case SPMEN | PGERS:
        this.#flash(page).fill(0xff)
        this.#keepBusy(page)
        break
      case SPMEN | PGWRT:
        // Writing only clears bits: what was not erased stays.
        this.#flash(page).forEach((before, index, flash) => (flash[index] = before & (this.#buffer[index] ?? 0xff)))
        this.#buffer.fill(0xff)
        this.#keepBusy(page)
        break
      case SPMEN | RWWSRE:
        this.#buffer.fill(0xff)
        this.#end(RWWSB | RWWSRE | SPMEN)
        break
      default:
        this.#end(ORDER)
    }
  }

  #flash(page: number): Uint8Array {
    return this.#cpu.progBytes.subarray(page, page + PAGE_BYTES)
  }

  #keepBusy(page: number): void {
    this.#isBusy = true
    if (page < READ_WHILE_WRITE_BYTES) this.#cpu.data[SPMCSR] = (this.#cpu.data[SPMCSR] ?? 0) | RWWSB
    this.#cpu.addClockEvent(() => {
      this.#isBusy = false
      this.#end(PGERS | PGWRT | SPMEN)
    }, PAGE_CYCLES)
  }

  #end(bits: number): void {
    this.#cpu.data[SPMCSR] = (this.#cpu.data[SPMCSR] ?? 0) & ~bits
  }
}
