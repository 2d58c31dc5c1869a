import { expect, it } from 'vitest'
import { freshDatabase, ownerUrlOf, query } from '@/testing/database/database'
import { examineDatabase } from './database.ts'

it('says what the database’s own time zone is, and that the site sets its own', async () => {
  const url = await freshDatabase()
  await query(
    ownerUrlOf(url),
    `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone = 'Asia/Kolkata'`,
  )
  expect(await examineDatabase(url)).toContainEqual({
    state: 'ok',
    what: 'Time zone',
    says: expect.stringMatching(/is Asia\/Kolkata; .* UTC/),
  })
})

it('says what one role for all may do that the site should not', async () => {
  const url = await freshDatabase()
  const roleOf = async (address: string) =>
    (await examineDatabase(address)).find(({ what }) => what === 'Role')
  expect(await roleOf(url)).toMatchObject({ state: 'ok' })
  const owner = await roleOf(ownerUrlOf(url))
  expect(owner).toMatchObject({ state: 'mend' })
  expect(owner?.says).toMatch(/is a superuser.*runs programs.*owns the tables.*DATABASE_OWNER_URL/)
})
