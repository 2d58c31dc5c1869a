import { beforeAll, describe, expect, it } from 'vitest'
import { createReference } from '@/lib/references/create'
import { editorReferences, findUpdate } from '@/lib/updates/admin-queries'
import { attach, detach } from '@/lib/updates/attach'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

const source = {
  key: '',
  title: 'A source',
  authors: [],
  publisher: 'The Guardian',
  date: '2017-12-15',
  url: 'https://example.org/a',
  language: 'en',
  archivedUrl: null,
  checkedOn: null,
}

describe('references', () => {
  it('are numbered by first use, then as attached, and removed with a way back', async () => {
    const [a, b] = [await createReference(ADMIN_ID, source), await createReference(ADMIN_ID, source)]
    if ('refused' in a || 'refused' in b) throw new Error('refused')
    expect([a.key, b.key]).toEqual(['guardian-2017', 'guardian-2017-2'])
    expect(await createReference(ADMIN_ID, { ...source, key: a.key })).toEqual({ refused: 'key-taken' })

    const { id } = await draftUpdate({ body: `It is so [@${b.key}], they say [@nobody].` })
    expect(await attach(ADMIN_ID, id, a.id)).toBe('attached')
    expect(await attach(ADMIN_ID, id, a.id)).toBe('attached')
    expect(await attach(ADMIN_ID, id, 999_999)).toBe('missing')
    const shown = async () => {
      const update = await findUpdate(id)
      if (!update) throw new Error('missing')
      const { numbered, missing } = await editorReferences(update, update.words.en?.body ?? '', 'en')
      return { keys: numbered.map(({ number, key, attached }) => [number, key, attached]), missing }
    }
    expect(await shown()).toEqual({
      keys: [
        [1, b.key, false],
        [2, a.key, true],
      ],
      missing: ['nobody'],
    })

    const position = await detach(ADMIN_ID, id, a.id)
    expect(await detach(ADMIN_ID, id, a.id)).toBeNull()
    expect((await shown()).keys).toEqual([[1, b.key, false]])
    expect(await attach(ADMIN_ID, id, a.id, { position: position ?? undefined })).toBe('attached')
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'attach', 'detach', 'attach'])
  })
})
