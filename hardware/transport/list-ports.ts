import { autoDetect } from '@serialport/bindings-cpp'
import type { PortInfo } from '@serialport/bindings-cpp'
import { mayBe } from '../boards/board.ts'
import type { Board } from '../boards/board.ts'
import { nano } from '../boards/nano.ts'
import { uno } from '../boards/uno.ts'

/** A serial port with a USB device behind it. */
export interface ListedPort {
  readonly path: string
  /** USB ids, four hexadecimal digits, in lower case. */
  readonly vendorId: string
  readonly productId: string
  /** Absent on most clones: two of them can't be told apart. */
  readonly serialNumber?: string
  /** The boards of ours it may be: several for a chip found on many, none for a device we don't know. */
  readonly boardIds: readonly Board['id'][]
}

/** `trouble`: the system's own words, when it could not list (on Linux, `udevadm` is missing). */
export type PortListing = { readonly ports: readonly ListedPort[] } | { readonly trouble: string }

const boards: readonly Board[] = [uno, nano]

/** The USB serial ports there are now; ports that aren't on USB are no boards. `list` asks the system; a test gives its own. */
export async function listPorts(list: () => Promise<readonly PortInfo[]> = () => autoDetect().list()): Promise<PortListing> {
  try {
    return { ports: (await list()).flatMap(listedPort) }
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) }
  }
}

function listedPort({ path, vendorId, productId, serialNumber }: PortInfo): readonly ListedPort[] {
  if (vendorId === undefined || productId === undefined) return []
  return [{
    path,
    vendorId: vendorId.toLowerCase(),
    productId: productId.toLowerCase(),
    ...(serialNumber === undefined ? {} : { serialNumber }),
    boardIds: boards.filter((board) => mayBe(board, vendorId, productId)).map(({ id }) => id),
  }]
}
