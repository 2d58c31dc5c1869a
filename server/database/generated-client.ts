import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { prisma } from '@/server/database/prisma-cli'
import { isLocked, withLock } from '@/server/host/process-lock'

export const LOCK = 'generating'
const PATIENCE_MS = 300_000

/** Generates the client where it is not the schema's, once for all who start at the same time. Throws StartupError. */
export async function ensureClient(root = '.', generate = () => prisma(['generate'])): Promise<void> {
  const folder = path.join(root, 'lib/generated')
  // Asked in this order: a client that is the schema's and that nobody is writing is whole.
  if ((await isCurrent(root)) && !(await isLocked(folder, LOCK))) return
  await withLock({ folder, name: LOCK, patience: PATIENCE_MS }, async () => {
    if (!(await isCurrent(root))) await generate()
  })
}

async function isCurrent(root: string): Promise<boolean> {
  const schema = await readFile(path.join(root, 'prisma/schema.prisma'), 'utf8')
  const client = path.join(root, 'lib/generated/prisma/internal/class.ts')
  const generated = await readFile(client, 'utf8').catch(() => '')
  const [, embedded = '""'] = /"inlineSchema": ("(?:[^"\\]|\\.)*")/.exec(generated) ?? []
  return withoutSpaces(JSON.parse(embedded)) === withoutSpaces(schema)
}

// The client contains the schema as formatted by Prisma.
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '')
}
