import type { CDPSession } from 'playwright-core'

/** What the JavaScript of a page takes once what nobody holds is swept, bytes. `held`: objects, arrays, texts, functions. `code`: what the engine made of the scripts it ran. */
export type ScriptMemory = { readonly held: number; readonly code: number }

/** The beginning of V8's heap snapshot: a row of numbers for each node, whose columns `meta` names. */
type Snapshot = { readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] } }; readonly nodes: readonly number[] }

export async function scriptMemoryOf(screen: CDPSession): Promise<ScriptMemory> {
  const parts: string[] = []
  const hear = ({ chunk }: { chunk: string }) => void parts.push(chunk)
  screen.on('HeapProfiler.addHeapSnapshotChunk', hear)
  await screen.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  screen.off('HeapProfiler.addHeapSnapshotChunk', hear)
  const { snapshot, nodes } = JSON.parse(parts.join('')) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const memory = { held: 0, code: 0 }
  for (let row = 0; row < nodes.length; row += fields.length) {
    const is = types[0][nodes[row + type] ?? 0]
    if (is !== 'native') memory[is === 'code' ? 'code' : 'held'] += nodes[row + size] ?? 0
  }
  return memory
}
