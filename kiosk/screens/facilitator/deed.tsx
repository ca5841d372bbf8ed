import { createContext, useCallback, useContext, useState } from 'react'
import type { Answer, CallName, Input } from '../../common/calls.ts'
import type { Kiosk } from '../kiosk.ts'
import { useWords } from '../words/words.ts'
import type { Ask } from './ask.ts'

/** What every page of the menu is given. */
export type MenuPageProps = { readonly kiosk: Kiosk; readonly onClose: () => void }

/** How a page of the menu asks; a menu that the kiosk has closed is closed here too. */
export type MenuAsks = { readonly ask: Ask; readonly onLocked: () => void }
export const MenuContext = createContext<MenuAsks | undefined>(undefined)

/** What became of a deed, in words. */
export type Said = { readonly tone: 'done' | 'trouble'; readonly text: string }

export type Deed = {
  readonly said: Said | undefined
  readonly say: (said: Said | undefined) => void
  readonly isBusy: boolean
  /** Asks for something, one at a time; without an answer, that is said and nothing comes back. */
  readonly ask: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<{ readonly answer: Answer<Name> } | undefined>
}

/** The deeds of one page of the menu. */
export function useDeed(): Deed {
  const { words } = useWords()
  const menu = useContext(MenuContext)
  const [said, say] = useState<Said>()
  const [isBusy, setBusy] = useState(false)
  const ask: Deed['ask'] = useCallback(
    async (name, input) => {
      if (!menu) return undefined
      setBusy(true)
      const asked = await menu.ask(name, input)
      setBusy(false)
      if ('answer' in asked) return asked
      if (asked.none === 'locked') menu.onLocked()
      else say({ tone: 'trouble', text: words(`facilitator.${asked.none}`) })
      return undefined
    },
    [menu, words],
  )
  return { said, say, isBusy, ask }
}

/** A line that says what became of it: with a sign, and heard. */
export function SaidLine({ said }: { readonly said: Said | undefined }) {
  return (
    <p role="status" className={said ? `said ${said.tone}` : 'said'}>
      {said && (
        <>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="11" />
            <path d={said.tone === 'done' ? 'M7 12.5l3.5 3.5L17 9' : 'M12 6.5v7M12 17.4v.1'} />
          </svg>
          <span>{said.text}</span>
        </>
      )}
    </p>
  )
}
