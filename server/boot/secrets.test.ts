import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '@/tools/temporary-folder'
import { provideSecrets } from './secrets.ts'

let folder: string
let remove: () => Promise<void>

beforeEach(async () => {
  ;({ folder, remove } = await temporaryFolder())
  forget()
})
afterEach(() => remove())

test('secrets are made once, kept for their owner alone, and found again', async () => {
  await provideSecrets(folder)
  const { AUTH_SECRET, DATA_KEY, LEDGER_KEY } = process.env
  expect([AUTH_SECRET, DATA_KEY, LEDGER_KEY]).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    expect.stringMatching(/^[0-9a-f]{64}$/),
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ])
  expect(new Set([AUTH_SECRET, DATA_KEY, LEDGER_KEY]).size).toBe(3)
  expect((await stat(file())).mode & 0o777).toBe(0o600)

  forget()
  await provideSecrets(folder)
  expect(process.env).toMatchObject({ AUTH_SECRET, DATA_KEY, LEDGER_KEY })
})

test('the key of the ledger is added to secrets from before it', async () => {
  const before = { AUTH_SECRET: 'a'.repeat(64), DATA_KEY: 'b'.repeat(64) }
  await writeFile(file(), JSON.stringify(before))
  await provideSecrets(folder)
  const { LEDGER_KEY } = process.env
  expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({ ...before, LEDGER_KEY })
  forget()
  await provideSecrets(folder)
  expect(process.env).toMatchObject({ ...before, LEDGER_KEY })
})

test('what the environment sets stays', async () => {
  process.env.DATA_KEY = 'ab'.repeat(32)
  await provideSecrets(folder)
  expect(process.env.DATA_KEY).toBe('ab'.repeat(32))
})

test('a damaged or lost file stops the start and is not made anew', async () => {
  await writeFile(file(), '{"AUTH_SECRET":"')
  await expect(provideSecrets(folder)).rejects.toThrow('secrets.json is damaged')
  expect(await readFile(file(), 'utf8')).toBe('{"AUTH_SECRET":"')

  await rm(file())
  await writeFile(path.join(folder, 'postgres-password'), 'x')
  await expect(provideSecrets(folder)).rejects.toThrow('secrets.json is missing')
})

function file(): string {
  return path.join(folder, 'secrets.json')
}

function forget(): void {
  process.env.AUTH_SECRET = ''
  process.env.DATA_KEY = ''
  process.env.LEDGER_KEY = ''
}
