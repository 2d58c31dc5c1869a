import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isLocked, tryLock } from '@/server/host/process-lock'
import { temporaryFolder } from '@/tools/temporary-folder'
import { ensureClient, LOCK } from './generated-client.ts'

const SCHEMA = 'model Signature {\n  id Int @id\n}\n'

let folder: string
let remove: () => Promise<void>

beforeEach(async () => {
  ;({ folder, remove } = await temporaryFolder())
  await mkdir(path.join(folder, 'prisma'))
  await writeFile(path.join(folder, 'prisma/schema.prisma'), SCHEMA)
})
afterEach(() => remove())

async function writeClient(schema: string): Promise<void> {
  const internal = path.join(folder, 'lib/generated/prisma/internal')
  await mkdir(internal, { recursive: true })
  await writeFile(path.join(internal, 'class.ts'), `"inlineSchema": ${JSON.stringify(schema)}`)
}

it('generates the client where there is none, or that of another schema', async () => {
  let generated = 0
  const generate = () => writeClient(SCHEMA).then(() => void generated++)
  await ensureClient(folder, generate)
  await ensureClient(folder, generate)
  expect(generated).toBe(1)
  await writeClient('model Person {}')
  await ensureClient(folder, generate)
  expect(generated).toBe(2)
})

it('generates it once for two starts at the same time', async () => {
  const events: string[] = []
  const generate = async () => {
    events.push('begins')
    await writeClient(SCHEMA)
    events.push('whole')
  }
  const start = () => ensureClient(folder, generate).then(() => void events.push('goes on'))
  await Promise.all([start(), start()])
  expect(events).toEqual(['begins', 'whole', 'goes on', 'goes on'])
})

it('waits for a client that another start is still writing', async () => {
  await writeClient(SCHEMA)
  const generated = path.join(folder, 'lib/generated')
  const other = await tryLock(generated, LOCK)
  const events: string[] = []
  const never = () => Promise.reject(new Error('It was generated again.'))
  const waiting = ensureClient(folder, never).then(() => void events.push('goes on'))
  // Meanwhile a start that did not look would have gone on.
  for (let looks = 0; looks < 50; looks++) expect(await isLocked(generated, LOCK)).toBe(true)
  events.push('whole')
  if ('lock' in other) await other.lock.release()
  await waiting
  expect(events).toEqual(['whole', 'goes on'])
})
