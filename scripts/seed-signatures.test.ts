import { expect, it } from 'vitest'
import { startProgram } from '@/tools/programs'

async function seed(args: string[], settings: Record<string, string> = {}) {
  const program = startProgram('scripts/seed-signatures.ts', args, { env: { ...process.env, ...settings } })
  return { code: await program.ended, printed: program.printed() }
}

it('refuses to add synthetic signatures to a campaign in production', async () => {
  const production = {
    SITE_URL: 'https://campaign.example.org',
    SMTP_URL: 'smtp://mail.example.org',
    MAIL_FROM: 'campaign@example.org',
  }
  const { code, printed } = await seed(['5'], production)
  expect(code).toBe(1)
  expect(printed).toBe('SITE_URL is not this machine: synthetic signatures never stand beside real ones.')
})

it.each([[[]], [['0']]])('%j is answered with what to write instead', async (args) => {
  const { code, printed } = await seed(args)
  expect(code).toBe(1)
  expect(printed).toMatch(/^Usage: npm run seed:signatures -- 1000000/)
})

it('adds them to the database of this machine', async () => {
  const { code, printed } = await seed(['25'])
  expect(printed).toMatch(
    /^25 signatures in \d+ s\. Each takes \d+ bytes of tables, \d+ of indexes and \d+ of/m,
  )
  expect(code).toBe(0)
})
