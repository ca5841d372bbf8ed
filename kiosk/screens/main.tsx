import '@fontsource/andika/latin-400.css'
import '@fontsource/andika/latin-700.css'
import '@fontsource/fredoka/latin-600.css'
import './look.css'
import './blocks/categories.css'
import { StrictMode, Suspense, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterwards } from './afterwards.ts'
import { paintCategories } from './blocks/theme.ts'
import type { Kiosk } from './kiosk.ts'
import { linkKiosk } from './link.ts'
import { Making } from './screens/making.tsx'
import { keepSettings, keptSettings, setPage } from './settings/kept-settings.ts'
import type { Settings } from './settings/settings.ts'
import { SoundsContext } from './sounds.ts'
import { LocaleContext } from './words/words.ts'

const Pads = afterwards((later) => later.Pads)

type PageProps = { readonly kiosk: Kiosk; readonly kept: Settings }

function Page({ kiosk, kept }: PageProps) {
  const [settings, setSettings] = useState(kept)
  function change(chosen: Settings): void {
    setPage(document.documentElement, chosen)
    keepSettings(chosen)
    setSettings(chosen)
  }
  return (
    <LocaleContext value={settings.locale}>
      <SoundsContext value={settings.sounds === 'on'}>
        <Making kiosk={kiosk} settings={settings} onSettings={change} />
        <Suspense>
          <Pads />
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

const place = document.getElementById('page')
if (place) {
  const page = createRoot(place)
  // At once, before a frame of nothing but paper is painted: that one would be waited for.
  flushSync(() =>
    page.render(
      <StrictMode>
        <Page kiosk={linkKiosk(location)} kept={kept} />
      </StrictMode>,
    ),
  )
}
