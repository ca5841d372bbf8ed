import type { Page } from 'playwright-core'
import type { Settings } from '../../kiosk/screens/settings/settings.ts'
import type { Work } from '../../kiosk/screens/work/new-creation.ts'
import type { Told } from '../support/stand-in-kiosk.ts'

/** A state of a child's screens: what the kiosk tells it, and what a hand does then. */
export type ScreenState = {
  readonly name: string
  readonly told: Told
  /** What a crew has on its table; a new creation when it is not said. */
  readonly laid?: Work | undefined
  readonly act?: (page: Page) => Promise<void>
  /** What stands on the page then; on the making screen, the board's state. */
  readonly stands: string
  /** The settings with which there is such a state; any when it is not said. */
  readonly isWith?: (settings: Settings) => boolean
}

export type Sketch = Omit<ScreenState, 'told' | 'stands'> & { readonly told: Partial<Told>; readonly stands?: string }
