import { installPackages, mayInstall } from '../debian/install-packages.ts'
import { missingPackages } from '../debian/installed-packages.ts'
import { namesOf, testsNeeding, whatToType } from '../debian/package-list.ts'
import { say } from '../prepare/say.mjs'
import { Trouble } from '../prepare/trouble.mjs'

/** Every Debian package that a test needs: installed where we may, a failure saying what to type where we may not. */
export async function requirePackages(root: string): Promise<void> {
  const start = performance.now()
  const missing = missingPackages(root, () => true)
  if (missing === undefined) {
    say('Debian', 'not here: tests that miss a program will say which (scripts/debian-packages.txt lists them)')
    return
  }
  if (missing.length > 0 && !mayInstall()) {
    throw new Trouble(`Debian packages are missing: ${namesOf(missing).join(' ')}. Without them these tests cannot run: ${testsNeeding(missing).join(', ')}.\nType: ${whatToType(missing)}`)
  }
  if (missing.length > 0) await installPackages(root, missing)
  say('Debian', 'every package of scripts/debian-packages.txt is there', performance.now() - start)
}
