import { readFile } from 'node:fs/promises'
import { prisma } from '@/server/database/prisma-cli'

export async function ensureClient(): Promise<void> {
  const schema = await readFile('prisma/schema.prisma', 'utf8')
  const generated = await readFile('lib/generated/prisma/internal/class.ts', 'utf8').catch(() => '')
  const [, embedded = '""'] = /"inlineSchema": ("(?:[^"\\]|\\.)*")/.exec(generated) ?? []
  if (withoutSpaces(JSON.parse(embedded)) !== withoutSpaces(schema)) await prisma(['generate'])
}

// The client contains the schema as formatted by Prisma.
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '')
}
