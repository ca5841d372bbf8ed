import * as Blockly from 'blockly/core'
import 'blockly/blocks'
import * as french from 'blockly/msg/fr'
import { StrictMode, useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'

/** The least a page with blocks can be: React, a work area, two drawers of Blockly's own blocks. */
function Page() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    Blockly.setLocale({ ...french } as unknown as Record<string, string>)
    const block = (type: string) => ({ kind: 'block', type })
    const made = Blockly.inject(place.current, {
      renderer: 'zelos',
      sounds: false,
      media: 'media/',
      toolbox: {
        kind: 'categoryToolbox',
        contents: [
          { kind: 'category', name: 'Control', contents: ['controls_if', 'controls_repeat_ext', 'controls_whileUntil'].map(block) },
          { kind: 'category', name: 'Numbers', contents: ['math_number', 'math_arithmetic', 'logic_compare'].map(block) },
        ],
      },
    })
    return () => made.dispose()
  }, [])
  return <div ref={place} style={{ height: '100vh' }} />
}

createRoot(document.getElementById('page') ?? document.body).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
