import { beforeAll, describe, expect, it } from 'vitest'
import { createReference } from '@/lib/references/create'
import { editorReferences, findUpdate } from '@/lib/updates/admin-queries'
import { attach, detach } from '@/lib/updates/attach'
import { useEmptyDatabase, verbsOn } from '@/testing/scenes/admins'
import { begun, EDITOR } from '@/testing/scenes/updates'

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
    const [a, b] = [await createReference(EDITOR, source), await createReference(EDITOR, source)]
    if ('refused' in a || 'refused' in b) throw new Error('refused')
    expect([a.key, b.key]).toEqual(['guardian-2017', 'guardian-2017-2'])
    expect(await createReference(EDITOR, { ...source, key: a.key })).toEqual({ refused: 'key-taken' })

    const { id } = await begun({ body: `It is so [@${b.key}], they say [@nobody].` })
    expect(await attach(EDITOR, id, a.id)).toBe('attached')
    expect(await attach(EDITOR, id, a.id)).toBe('attached')
    expect(await attach(EDITOR, id, 999_999)).toBe('missing')
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

    const position = await detach(EDITOR, id, a.id)
    expect(await detach(EDITOR, id, a.id)).toBeNull()
    expect((await shown()).keys).toEqual([[1, b.key, false]])
    expect(await attach(EDITOR, id, a.id, { position: position ?? undefined })).toBe('attached')
    expect(await verbsOn(`update:${id}`)).toEqual(['create', 'attach', 'detach', 'attach'])
  })
})
