import {
  AVRADC, AVRClock, AVREEPROM, AVRIOPort, AVRTimer, AVRWatchdog, CPU,
  adcConfig, portBConfig, portCConfig, portDConfig, timer0Config, timer1Config, timer2Config, watchdogConfig,
} from 'avr8js'
import { FLASH_BYTES } from './intel-hex.ts'
import { SelfProgramming } from './self-programming.ts'
import { Usart } from './usart.ts'

const CLOCK_HZ = 16_000_000
const SRAM_BYTES = 2048
const SRAM_START = 0x100

/** MCUSR tells a program why it starts (datasheet, "MCU Status Register"). */
const MCUSR = 0x54
const causeBit = { power: 0x01, external: 0x02, watchdog: 0x08 } as const
export type ResetCause = keyof typeof causeBit

const WDTCSR = 0x60, WDCE = 0x10, WDE = 0x08

/** The ATmega328P between one reset and the next. */
export type Chip = {
  readonly cpu: CPU
  readonly ports: { readonly B: AVRIOPort; readonly C: AVRIOPort; readonly D: AVRIOPort }
  readonly converter: AVRADC
  readonly usart: Usart
  readonly selfProgramming: SelfProgramming | undefined
}

/** What a chip starts from. */
export type ChipStart = {
  /** `FLASH_BYTES` long, in a buffer of its own: a bootloader writes there. */
  readonly flash: Uint8Array
  /** Where the boot section begins, bytes; undefined: the chip has none, starts at 0 and can't write its flash. */
  readonly bootsFrom: number | undefined
  readonly eeprom: ConstructorParameters<typeof AVREEPROM>[1]
  readonly cause: ResetCause
  /** The chip before the reset: its cycle count goes on and its SRAM keeps its contents. */
  readonly before: CPU | undefined
}

/**
 * A chip whose registers and peripherals have their reset values. Each reset makes a new one, because
 * avr8js's own reset leaves ports, converter and timers as they were.
 * @throws RangeError when the flash image has another size than the chip's
 */
export function startChip({ flash, bootsFrom, eeprom, cause, before }: ChipStart): Chip {
  if (flash.length !== FLASH_BYTES) throw new RangeError(`a flash image of ${flash.length} bytes instead of ${FLASH_BYTES}`)
  const cpu = new CPU(new Uint16Array(flash.buffer), SRAM_BYTES)
  cpu.pc = (bootsFrom ?? 0) / 2
  if (before) {
    cpu.cycles = before.cycles
    cpu.data.set(before.data.subarray(SRAM_START), SRAM_START)
  }
  cpu.data[MCUSR] = causeBit[cause]

  const ports = { B: new AVRIOPort(cpu, portBConfig), C: new AVRIOPort(cpu, portCConfig), D: new AVRIOPort(cpu, portDConfig) }
  for (const config of [timer0Config, timer1Config, timer2Config]) new AVRTimer(cpu, config)
  new AVREEPROM(cpu, eeprom)
  new AVRWatchdog(cpu, watchdogConfig, new AVRClock(cpu, CLOCK_HZ))
  if (cause === 'watchdog') leaveWatchdogRunning(cpu)
  const selfProgramming = bootsFrom === undefined ? undefined : new SelfProgramming(cpu, bootsFrom)
  return { cpu, ports, converter: new AVRADC(cpu, adcConfig), usart: new Usart(cpu), selfProgramming }
}

/** After a watchdog reset the watchdog goes on at its shortest time until the program turns it off (datasheet, "Watchdog Timer Control Register", WDE). */
function leaveWatchdogRunning(cpu: CPU): void {
  cpu.writeData(WDTCSR, WDCE | WDE)
  cpu.writeData(WDTCSR, WDE)
}
