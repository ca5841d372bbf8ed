/**
 * What apt says on its status channel, a line each: "dlstatus:3:12.5:Retrieving file 3 of 40" while it downloads,
 * "pmstatus:gcc:62.5:Unpacking gcc" while dpkg works; percents are of the stage. Anything else is not progress.
 */
export function aptProgress(line: string): string | undefined {
  const [, kind, percent, what] = /^(dlstatus|pmstatus):[^:]*:([\d.]+):(.*)$/.exec(line) ?? []
  if (kind === undefined || percent === undefined || what === undefined) return undefined
  const stage = kind === 'dlstatus' ? 'downloading' : what
  return `${stage}, ${Math.floor(Number(percent))} %`
}
