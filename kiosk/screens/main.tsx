import '@fontsource/andika/latin-400.css'
import '@fontsource/andika/latin-700.css'
import '@fontsource/fredoka/latin-600.css'
import './look.css'
import './blocks/categories.css'
import { StrictMode, Suspense, useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterwards } from './afterwards.ts'
import { paintCategories } from './blocks/theme.ts'
import type { Kiosk } from './kiosk.ts'
import { linkKiosk } from './link.ts'
import { Way } from './screens/way.tsx'
import { keepSettings, keptSettings, setPage } from './settings/kept-settings.ts'
import type { Settings } from './settings/settings.ts'
import { useKioskUsual } from './settings/use-kiosk-usual.ts'
import { SoundsContext } from './sounds.ts'
import { Keeping } from './work/keeping.ts'
import { LocaleContext } from './words/words.ts'

const Pads = afterwards((later) => later.Pads)
const FacilitatorDoor = afterwards((later) => later.FacilitatorDoor)

type PageProps = { readonly kiosk: Kiosk; readonly keeping: Keeping; readonly kept: Settings }

function Page({ kiosk, keeping, kept }: PageProps) {
  const [settings, setSettings] = useState(kept)
  const change = useCallback((chosen: Settings) => {
    setPage(document.documentElement, chosen)
    keepSettings(chosen)
    setSettings(chosen)
  }, [])
  useKioskUsual(kiosk, settings, change)
  return (
    <LocaleContext value={settings.locale}>
      <SoundsContext value={settings.sounds === 'on'}>
        <Way kiosk={kiosk} keeping={keeping} settings={settings} onSettings={change} />
        <Suspense>
          <Pads />
          <FacilitatorDoor kiosk={kiosk} />
        </Suspense>
      </SoundsContext>
    </LocaleContext>
  )
}

// Blockly measures its texts when it draws them: the letters must be there first.
await Promise.all(['400 16px Andika', '600 16px Fredoka'].map((font) => document.fonts.load(font)))

const kept = keptSettings()
setPage(document.documentElement, kept)
paintCategories(document.documentElement.style)

const kiosk = linkKiosk(location)
const keeping = new Keeping((work) => kiosk.calls().keep(work))
kiosk.subscribe(() => {
  if (kiosk.known().isLinked) keeping.send()
})

const place = document.getElementById('page')
if (place) {
  const page = createRoot(place)
  // At once, before a frame of nothing but paper is painted: that one would be waited for.
  flushSync(() =>
    page.render(
      <StrictMode>
        <Page kiosk={kiosk} keeping={keeping} kept={kept} />
      </StrictMode>,
    ),
  )
}
