/** What the preload's world calls to reach main, and main calls to reach it. */
export const toMain = '__standInToMain'
export const fromMain = '__standInFromMain'

/** The name of the world in which the preload runs: the page's scripts can't see into it. */
export const preloadWorld = 'preload'

/** In the page's own world: makes of what the preload exposes functions that cross to its world as DOM events, values as JSON. */
export const pageWorldScript = `(() => {
  if (window !== window.top) return
  const callbacks = []
  const cross = (value) => typeof value === 'function' ? { callback: callbacks.push(value) - 1 } : { value }
  addEventListener('stand-in:expose', ({ detail }) => {
    const { name, methods } = JSON.parse(detail)
    const exposed = {}
    for (const method of methods) exposed[method] = (...given) => void dispatchEvent(new CustomEvent('stand-in:call', { detail: JSON.stringify({ name, method, given: given.map(cross) }) }))
    Object.defineProperty(globalThis, name, { value: Object.freeze(exposed), enumerable: true })
  })
  addEventListener('stand-in:back', ({ detail }) => {
    const { callback, given } = JSON.parse(detail)
    callbacks[callback]?.(...given)
  })
})()`

/** In the preload's world: the modules a sandboxed preload may ask for, then the preload itself, unmodified. */
export const preloadWorldScript = (source: string): string => `(() => {
  if (window !== window.top) return
  const listeners = new Map()
  globalThis.${fromMain} = (channel, text) => { for (const listener of listeners.get(channel) ?? []) listener({}, ...JSON.parse(text)) }
  const exposed = {}
  const back = ({ callback, value }) => callback === undefined ? value : (...given) => void dispatchEvent(new CustomEvent('stand-in:back', { detail: JSON.stringify({ callback, given }) }))
  addEventListener('stand-in:call', ({ detail }) => {
    const { name, method, given } = JSON.parse(detail)
    exposed[name]?.[method]?.(...given.map(back))
  })
  const electron = {
    contextBridge: {
      exposeInMainWorld(name, value) {
        exposed[name] = value
        dispatchEvent(new CustomEvent('stand-in:expose', { detail: JSON.stringify({ name, methods: Object.keys(value) }) }))
      },
    },
    ipcRenderer: {
      send: (channel, ...given) => ${toMain}(JSON.stringify({ channel, given })),
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
  }
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error('a sandboxed preload can not have ' + name)
  }
  const module = { exports: {} }
  ;(function (require, module, exports) { ${source}
  })(require, module, module.exports)
})()`
