import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ACTION_KEY, actionKey, configuredKey, keyFingerprint } from './action-key.ts'
import { useBuildsKey } from './build.ts'

const KEY = Buffer.alloc(32, 7).toString('base64')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'action-key-'))
  vi.stubEnv(ACTION_KEY, '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

it('is made once, however many ask at once, for its owner alone', async () => {
  const keys = await Promise.all([1, 2, 3, 4].map(() => actionKey(path.join(folder, 'data'))))
  expect(new Set(keys).size).toBe(1)
  expect(Buffer.from(keys[0] ?? '', 'base64')).toHaveLength(32)
  expect(await actionKey(path.join(folder, 'data'))).toBe(keys[0])
  expect(await readdir(path.join(folder, 'data'))).toEqual(['action-key'])
  expect((await stat(path.join(folder, 'data/action-key'))).mode & 0o777).toBe(0o600)
})

it('is the environment’s where that has one, and nothing is kept then', async () => {
  vi.stubEnv(ACTION_KEY, KEY)
  expect(await actionKey(folder)).toBe(KEY)
  expect(await readdir(folder)).toEqual([])
})

it('that cannot be one is refused by its name, never said, and never made anew', async () => {
  const bad = 'c2hvcnQ='
  vi.stubEnv(ACTION_KEY, bad)
  await expect(actionKey(folder)).rejects.toThrow(new RegExp(`^${ACTION_KEY} must be 32 bytes`))
  await expect(actionKey(folder)).rejects.not.toThrow(bad)
  vi.stubEnv(ACTION_KEY, '')
  await writeFile(path.join(folder, 'action-key'), bad)
  await expect(actionKey(folder)).rejects.toThrow('action-key must be 32 bytes')
  expect(await readFile(path.join(folder, 'action-key'), 'utf8')).toBe(bad)
})

it('of a start that differs from its build’s is said, without either, and the build’s is kept to', async () => {
  vi.stubEnv('NEXT_DIST_DIR', folder)
  await writeFile(path.join(folder, 'made-with'), keyFingerprint(KEY))
  const warned: string[] = []
  vi.spyOn(console, 'warn').mockImplementation((line: string) => void warned.push(line))
  await useBuildsKey(folder)
  vi.stubEnv(ACTION_KEY, KEY)
  await useBuildsKey(folder)
  expect(warned).toEqual([])
  const other = Buffer.alloc(32, 8).toString('base64')
  vi.stubEnv(ACTION_KEY, other)
  await useBuildsKey(folder)
  expect(warned).toEqual([expect.stringContaining(`another ${ACTION_KEY} than this start has`)])
  expect(warned.join()).not.toContain(other)
  expect(process.env[ACTION_KEY]).toBeUndefined()
  expect(await configuredKey(folder)).toBeNull()
})
