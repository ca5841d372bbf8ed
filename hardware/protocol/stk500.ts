/**
 * STK500, version 1, as Arduino's bootloaders speak it: optiboot (Uno, newer Nanos), ATmegaBOOT (older Nanos).
 * Source: Atmel, AVR061, "STK500 Communication Protocol", rev. 2525B, April 2003. A command is its code, its
 * parameters and `Sync_CRC_EOP`; an answer is `Resp_STK_INSYNC`, data, `Resp_STK_OK`. The commands used here:
 *
 *     Cmnd_STK_GET_SYNC       30 20
 *     Cmnd_STK_READ_SIGN      75 20                                       answers sign_high, sign_middle, sign_low
 *     Cmnd_STK_ENTER_PROGMODE 50 20
 *     Cmnd_STK_LEAVE_PROGMODE 51 20
 *     Cmnd_STK_LOAD_ADDRESS   55 addr_low addr_high 20                    of flash, in words
 *     Cmnd_STK_PROG_PAGE      64 bytes_high bytes_low memtype data 20     memtype "F": flash
 *     Cmnd_STK_READ_PAGE      74 bytes_high bytes_low memtype 20          answers data
 *
 * The address is loaded before each page: AVR061 says that it "must always be used prior to" those two, and the
 * bootloaders differ in what it is after them. A bootloader never answers that it failed: optiboot leaves for the
 * application when a command does not end in 20, and is silent.
 */
const code = { getSync: 0x30, enterProgramming: 0x50, leaveProgramming: 0x51, loadAddress: 0x55, programPage: 0x64, readPage: 0x74, readSignature: 0x75 } as const
const syncCrcEop = 0x20
const flashMemory = 0x46
const inSync = 0x14
const ok = 0x10

/** A page of the ATmega328P's flash, bytes: what is erased and written at once (datasheet, "Page Size"). */
export const pageBytes = 128

/** Addresses and lengths are bytes of flash. */
export type Stk500Command =
  | { readonly kind: 'getSync' | 'readSignature' | 'enterProgramming' | 'leaveProgramming' }
  | { readonly kind: 'loadAddress'; readonly address: number }
  | { readonly kind: 'programPage'; readonly bytes: Uint8Array }
  | { readonly kind: 'readPage'; readonly length: number }

/**
 * The bytes of a command.
 * @throws RangeError for an address that is odd or out of 16 bits of words, or a block that is empty or over 256 bytes (AVR061's most): a bug of the caller
 */
export function encodeCommand(command: Stk500Command): Uint8Array {
  return Uint8Array.of(code[command.kind], ...parameters(command), syncCrcEop)
}

function parameters(command: Stk500Command): readonly number[] {
  switch (command.kind) {
    case 'loadAddress': {
      const word = command.address / 2
      if (!Number.isInteger(word) || word < 0 || word > 0xffff) throw new RangeError(`no word of flash at ${command.address}`)
      return [word & 0xff, word >> 8]
    }
    case 'programPage':
      return [...block(command.bytes.length), ...command.bytes]
    case 'readPage':
      return block(command.length)
    default:
      return []
  }
}

function block(length: number): readonly number[] {
  if (!Number.isInteger(length) || length < 1 || length > 256) throw new RangeError(`a block of ${length} bytes`)
  return [length >> 8, length & 0xff, flashMemory]
}

/** How many bytes of data the answer to a command has. */
export function dataBytesAnswered(command: Stk500Command): number {
  if (command.kind === 'readSignature') return 3
  return command.kind === 'readPage' ? command.length : 0
}

/** `nonsense`: these bytes are not the answer, and more of them will not make it one. */
export type Stk500Answer =
  | { readonly is: 'done'; readonly data: Uint8Array }
  | { readonly is: 'unfinished' }
  | { readonly is: 'nonsense' }

/** Reads all that was heard since a command as the answer to it. Total: never throws. */
export function readAnswer(command: Stk500Command, heard: Uint8Array): Stk500Answer {
  const end = dataBytesAnswered(command) + 1
  if (heard.length > 0 && heard[0] !== inSync) return { is: 'nonsense' }
  if (heard.length <= end) return { is: 'unfinished' }
  if (heard.length > end + 1 || heard[end] !== ok) return { is: 'nonsense' }
  return { is: 'done', data: heard.slice(1, end) }
}

/** Whether what was heard ends with the answer to `getSync`, whatever was said before: a board may talk until its bootloader listens. */
export function endsInSync(heard: Uint8Array): boolean {
  return heard.at(-2) === inSync && heard.at(-1) === ok
}
