import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { CARD_SIZE } from '@/lib/share-images/rules'
import { draftCard, sharedUpdate } from '@/lib/share-images/shared-update'
import { findUpdate } from '@/lib/updates/admin-queries'
import { saveUpdate } from '@/lib/updates/save'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { uploadedPicture } from '@/testing/scenes/pictures'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(() => useSeededDatabase())

async function edited(id: number) {
  const update = await findUpdate(id)
  if (!update) throw new Error(`There is no update ${id}.`)
  return update
}

it('shows what readers see where it is public, and otherwise what is saved', async () => {
  const { id, draft, editedAt } = await draftUpdate({ title: 'First' })
  const before = await sharedUpdate(await edited(id), null)
  expect(before).toEqual([
    {
      ...{ locale: 'en', words: { title: 'First', summary: 'In short.' }, picture: null },
      drawn: {
        path: expect.stringMatching(new RegExp(`^/admin/updates/${id}/share/card\\?locale=en&v=`)),
        alt: expect.stringMatching(/^First\. /),
        ...CARD_SIZE,
      },
    },
    { locale: 'es', words: null, picture: null, drawn: null },
  ])
  await publish(ADMIN_ID, id, 'en')
  await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'Second' }, { how: 'autosave' })
  const [english] = (await sharedUpdate(await edited(id), null)) ?? []
  expect(english?.words?.title).toBe('First')
  expect(await draftCard(await edited(id), 'en')).toBeNull()
  expect(english?.drawn?.path).toMatch(new RegExp(`^/cards/update-${id}\\.png`))
})

it('shows a picture in place of the card, as it is described in each language', async () => {
  const { id } = await draftUpdate()
  const key = await uploadedPicture()
  await db().pictureWords.delete({ where: { pictureKey_locale: { pictureKey: key, locale: 'es' } } })
  const shared = (await sharedUpdate(await edited(id), key)) ?? []
  expect(shared.map(({ picture, drawn }) => [picture?.alt, picture?.isDescribed, drawn])).toEqual([
    ['A march (en)', true, null],
    ['A march (en)', false, null],
  ])
  expect(await sharedUpdate(await edited(id), 'n'.repeat(16))).toBeNull()
})

it('tells of a picture that does not fill a card', async () => {
  const { id } = await draftUpdate()
  const [large] = (await sharedUpdate(await edited(id), await uploadedPicture())) ?? []
  const [small] = (await sharedUpdate(await edited(id), await uploadedPicture(400))) ?? []
  expect([large?.picture?.isSmall, small?.picture?.isSmall]).toEqual([false, true])
})
