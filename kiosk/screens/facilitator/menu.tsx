import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Kiosk } from '../kiosk.ts'
import { Truck } from '../parts/truck.tsx'
import '../words/station.ts'
import { useWords } from '../words/words.ts'
import type { Ask } from './ask.ts'
import { BoardPage } from './board-page.tsx'
import { CreationsPage } from './creations-page.tsx'
import { DayPage } from './day-page.tsx'
import { MenuContext } from './deed.tsx'
import { GivePage } from './give-page.tsx'
import { KitPage } from './kit-page.tsx'
import { LeavePage } from './leave-page.tsx'
import { PinPage } from './pin-page.tsx'
import { StickPage } from './stick-page.tsx'
import { UsualPage } from './usual-page.tsx'
import { VisitPage } from './visit-page.tsx'

const pages = { day: DayPage, give: GivePage, creations: CreationsPage, stick: StickPage, board: BoardPage, kit: KitPage, usual: UsualPage, visit: VisitPage, pin: PinPage, leave: LeavePage } as const
type PageName = keyof typeof pages
const names = Object.keys(pages) as PageName[]

type MenuProps = { readonly kiosk: Kiosk; readonly ask: Ask; readonly onClose: () => void }

/** What the facilitator does at a kiosk, one page at a time. */
export function Menu({ kiosk, ask, onClose }: MenuProps) {
  const { words } = useWords()
  const [name, setName] = useState<PageName>('creations')
  const asks = useMemo(() => ({ ask, onLocked: onClose }), [ask, onClose])
  const Page = pages[name]
  return (
    <MenuContext value={asks}>
      <header className="menu-head">
        <Truck />
        <h1>{words('facilitator.menu.title')}</h1>
        <Button className="pill go" onPress={onClose}>
          {words('facilitator.menu.back')}
        </Button>
      </header>
      <nav className="menu-pages" aria-label={words('facilitator.menu.sections')}>
        {names.map((one) => (
          <Button key={one} className="pill" {...(one === name ? { 'aria-current': 'page' as const, 'data-first': true } : {})} onPress={() => setName(one)}>
            {words(`facilitator.menu.${one}`)}
          </Button>
        ))}
      </nav>
      <div className="menu-page" key={name}>
        <Page kiosk={kiosk} onClose={onClose} />
      </div>
    </MenuContext>
  )
}
