/**
 * One clear line for the person who typed: what happened, and what to do. Several when several things are wrong.
 * Words of files and systems may hold line ends and worse; each line stays one.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(...lines: readonly string[]) {
    super(lines.map((line) => line.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+ */gu, ' ').trim()).join('\n'))
  }
}
