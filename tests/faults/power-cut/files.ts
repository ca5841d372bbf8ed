import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Image } from './disk.ts'

/** Every file below a folder, by its path from there. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(paths.map(async (path) => [relative(folder, path), await readFile(path)] as const)))
}

/** Makes the files of a disk in a folder. */
export async function lay(image: Image, folder: string): Promise<void> {
  for (const [path, bytes] of image) {
    await mkdir(bytes === 'folder' ? join(folder, path) : dirname(join(folder, path)), { recursive: true })
    if (bytes !== 'folder') await writeFile(join(folder, path), bytes)
  }
}
