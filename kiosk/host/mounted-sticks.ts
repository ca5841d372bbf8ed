import { readFile, realpath } from 'node:fs/promises'

/*
 * Where USB sticks are mounted, on Linux: what the kernel says is mounted, below the folders that systems mount sticks into, from a device that sits on
 * USB or that says it can be taken out. A plain folder that merely has such a name is none.
 * Windows and macOS are not there yet: no stick is ever seen.
 */

/** /media/STICK, /media/USER/STICK, /run/media/USER/STICK */
const isWhereSticksAre = (path: string): boolean => /^\/(media(\/[^/]+)?|run\/media\/[^/]+)\/[^/]+$/.test(path)

type Mounted = { readonly device: string; readonly path: string }

/** A line a mount (proc_pid_mountinfo(5)): its third word is the device, its fifth the folder, in which spaces and such are written in octal. */
export function mountsIn(mountinfo: string): readonly Mounted[] {
  return mountinfo.split('\n').flatMap((line) => {
    const [, , device, , path] = line.split(' ')
    return device && path ? [{ device, path: path.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))) }] : []
  })
}

/** The last that was plugged in first. */
export async function mountedSticks(): Promise<readonly string[]> {
  if (process.platform !== 'linux') return []
  const mounts = mountsIn(await readFile('/proc/self/mountinfo', 'utf8').catch(() => '')).filter(({ path }) => isWhereSticksAre(path))
  const sticks = await Promise.all(mounts.map(async ({ device, path }) => ((await isTakenOut(device)) ? [path] : [])))
  return sticks.flat().toReversed()
}

async function isTakenOut(device: string): Promise<boolean> {
  const place = await realpath(`/sys/dev/block/${device}`).catch(() => '')
  if (/\/usb[0-9]+\//.test(place)) return true
  // A partition's own folder says nothing of it; that of its disk, around it, does.
  for (const folder of [place, `${place}/..`]) if ((await readFile(`${folder}/removable`, 'utf8').catch(() => '')).trim() === '1') return true
  return false
}
