/** What Blockly's own page elements lack for a screen reader, mended as they come, wherever in the page it puts them. */
export function mendBlockly(listName: string): () => void {
  const mend = () => {
    for (const [selector, act] of mendings(listName)) for (const element of document.querySelectorAll(selector)) act(element)
  }
  const observer = new MutationObserver(mend)
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['role', 'aria-selected', 'aria-label', 'aria-owns'] })
  mend()
  return () => observer.disconnect()
}

const set = (name: string, value: string) => (element: Element) => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

const name = (label: string) => (element: Element) => {
  if (!element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby')) element.setAttribute('aria-label', label)
}

function ownOnlyWhatIs(element: Element): void {
  const owned = element.getAttribute('aria-owns')?.split(' ') ?? []
  const found = owned.filter((id) => document.getElementById(id))
  if (found.length === 0) element.removeAttribute('aria-owns')
  else if (found.length < owned.length) element.setAttribute('aria-owns', found.join(' '))
}

/** Which elements, and what is done to each. */
const mendings = (listName: string): readonly (readonly [string, (element: Element) => void])[] => [
  ['.blocklyHtmlInput', name(listName)],
  [':is(.blocklyWidgetDiv, .blocklyDropDownDiv) [role=listbox]', name(listName)],
  ['.blocklyMenu [role=menuitem][aria-selected]', (element) => element.removeAttribute('aria-selected')],
  // The places of a drawer's blocks are not drawn.
  ['.blocklyFlyout [aria-owns]', ownOnlyWhatIs],
  // A list of blocks holds blocks: what is inside each is read with it.
  ['.blocklyFlyout [role=figure]', set('aria-hidden', 'true')],
  // Where Blockly measures words, in the page's body.
  ['.blocklyComputeCanvas', set('aria-hidden', 'true')],
]
