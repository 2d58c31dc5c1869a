import { readFile } from 'node:fs/promises'
import { prisma } from '@/server/prisma-cli'

/** Generates the Prisma client when install scripts were skipped or the schema has changed since. */
export async function ensureClient(): Promise<void> {
  const schema = await readFile('prisma/schema.prisma', 'utf8')
  const generated = await readFile('lib/generated/prisma/internal/class.ts', 'utf8').catch(() => '')
  const [, embedded = '""'] = /"inlineSchema": ("(?:[^"\\]|\\.)*")/.exec(generated) ?? []
  if (withoutSpaces(JSON.parse(embedded)) !== withoutSpaces(schema)) await prisma(['generate'])
}

// The client holds the schema as Prisma's formatter aligns it.
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '')
}
