import { beforeAll, expect, it } from 'vitest'
import { createReference } from '@/lib/references/create'
import { findUpdate } from '@/lib/updates/admin-queries'
import { attach } from '@/lib/updates/attach'
import { deleteDraft } from '@/lib/updates/delete-draft'
import { duplicateUpdate } from '@/lib/updates/duplicate'
import { saveUpdate } from '@/lib/updates/save'
import { MAX_TITLE } from '@/lib/updates/schema'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { aReferenceInput } from '@/testing/scenes/references'
import { draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

it('is a draft of its own in every language, with what an editor sees, its pictures and its references', async () => {
  const { id, draft, editedAt } = await draftUpdate({ title: 'First', body: '![A wall](picture:abc)' })
  await saveUpdate(ADMIN_ID, id, null, { ...draft, locale: 'es', slug: '', title: 'Primera' })
  await publish(ADMIN_ID, id, 'en')
  await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, summary: 'Pending' }, { how: 'autosave' })
  const reference = await createReference(ADMIN_ID, aReferenceInput())
  if ('refused' in reference) throw new Error(reference.refused)
  await attach(ADMIN_ID, id, reference.id)

  const copy = (await duplicateUpdate(ADMIN_ID, id, '2026-11-30')) ?? 0
  expect(await findUpdate(copy)).toMatchObject({
    date: '2026-11-30',
    readable: false,
    wasPublic: false,
    previewUntil: null,
    references: [{ id: reference.id }],
    words: {
      en: {
        ...{ title: 'Copy of First', slug: 'copy-of-first', summary: 'Pending' },
        ...{ body: draft.body, publishedAt: null },
      },
      es: { title: 'Copia de Primera', slug: 'copia-de-primera', publishedAt: null },
    },
  })
  expect(await auditedVerbs(`update:${copy}`)).toEqual(['duplicate'])
  const again = (await duplicateUpdate(ADMIN_ID, id, '2026-11-30')) ?? 0
  expect((await findUpdate(again))?.words.en?.slug).toBe('copy-of-first-2')
  expect(await deleteDraft(ADMIN_ID, again)).toBe('deleted')
  expect(await duplicateUpdate(ADMIN_ID, again, '2026-11-30')).toBeNull()
})

it('has a title that fits', async () => {
  const { id } = await draftUpdate({ title: 'x'.repeat(MAX_TITLE) })
  const copy = (await duplicateUpdate(ADMIN_ID, id, '2026-11-30')) ?? 0
  expect((await findUpdate(copy))?.words.en?.title).toHaveLength(MAX_TITLE)
})
