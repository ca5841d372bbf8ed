import '@fontsource/andika/latin-400.css'
import '@fontsource/andika/latin-700.css'
import '@fontsource/fredoka/latin-600.css'
import './look.css'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { linkKiosk } from './link.ts'
import { Making } from './screens/making.tsx'
import { LocaleContext } from './words/words.ts'
import type { Locale } from './words/words.ts'

function Page({ kiosk }: { readonly kiosk: ReturnType<typeof linkKiosk> }) {
  const [locale, setLocale] = useState<Locale>('fr')
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <LocaleContext value={locale}>
      <Making kiosk={kiosk} onOtherLanguage={() => setLocale(locale === 'fr' ? 'en' : 'fr')} />
    </LocaleContext>
  )
}

// Blockly measures its texts when it draws them: the letters must be there first.
await Promise.all(['400 16px Andika', '600 16px Fredoka'].map((font) => document.fonts.load(font)))

const place = document.getElementById('page')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Page kiosk={linkKiosk(location)} />
    </StrictMode>,
  )
}
