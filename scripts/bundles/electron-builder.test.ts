import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { root } from '../prepare/prepare.mjs'
import { page, shell } from './bundles.ts'

interface Configuration {
  readonly appId: string
  readonly files: readonly { readonly filter: readonly string[] }[]
  readonly extraMetadata: { readonly main: string }
}

/** electron-builder's own reading and judgement, with its own schema: what it does before it packs anything. */
const { getConfig, validateConfiguration } = createRequire(import.meta.url)('app-builder-lib/out/util/config/config.js') as {
  getConfig: (projectFolder: string, file: string, given: null) => Promise<Configuration>
  validateConfiguration: (configuration: unknown, log: { isEnabled: boolean }) => Promise<void>
}
const judge = (configuration: unknown) => validateConfiguration(configuration, { isEnabled: false })
const configuration = await getConfig(root, 'electron-builder.yml', null)

test('electron-builder accepts our configuration', async () => {
  await expect(judge(configuration)).resolves.toBeUndefined()
})

test('it would refuse a word it does not know', async () => {
  await expect(judge({ ...configuration, apId: 'fr.camionquicode.kiosk' })).rejects.toThrow(/apId/)
})

test('the installers hold what the project builds, under the name it will be known by', () => {
  expect(configuration.appId).toBe('fr.camionquicode.kiosk')
  expect(configuration.files.flatMap(({ filter }) => filter)).toEqual(expect.arrayContaining([`${page.folder}/**`, `${shell.folder}/**`]))
  expect(configuration.extraMetadata.main).toBe(`${shell.folder}/${shell.mainFile}`)
})
