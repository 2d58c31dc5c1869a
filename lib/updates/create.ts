import { audit } from '@/lib/audit/audit'
import type { Locale } from '@/lib/i18n/locales'
import { citedKeys } from '@/lib/markdown/cited-keys'
import { db, type Transaction } from '@/lib/platform/db'
import { slugFrom } from '@/lib/text/rules'
import { freeSlug, unlessTaken } from '@/lib/updates/slugs'
import { keepVersion } from '@/lib/updates/versions'
import type { Words } from '@/lib/updates/working-copy'
import type { NewUpdateInput, WorkingCopyInput } from '@/lib/updates/working-copy-schema'

/** Begins an update as a draft in one language, with a free address from its title unless one is given. */
export async function createUpdate(
  adminId: string,
  input: NewUpdateInput & Partial<WorkingCopyInput>,
): Promise<{ id: number } | { refused: 'slug-taken' }> {
  const { slug, date, locale, title, byline = '', summary = '', body = '' } = input
  const begin = () =>
    db().$transaction(async (tx) => {
      const own = slug || (await freeSlug(tx, slugFrom(title), null))
      const words = { locale, slug: own, title, byline, summary, body }
      return { id: await insertUpdate(tx, adminId, date, [words]) }
    })
  return (await unlessTaken(begin, { slug })) ?? { refused: 'slug-taken' }
}

type Begun = { verb: 'create'; detail?: undefined } | { verb: 'duplicate'; detail: { from: number } }

/** Begins an update as a draft in each of these languages, and returns its id; throws where an address is taken. */
export async function insertUpdate(
  tx: Transaction,
  adminId: string,
  date: string,
  drafts: (Words & { locale: Locale; slug: string })[],
  event: Begun = { verb: 'create' },
): Promise<number> {
  const { id } = await tx.update.create({
    data: {
      date,
      words: {
        create: drafts.map((draft) => ({ ...draft, cites: citedKeys(draft.body), editedBy: adminId })),
      },
    },
    select: { id: true },
  })
  for (const { locale, ...words } of drafts)
    await keepVersion(tx, words, { updateId: id, locale, kind: 'saved', live: false, adminId })
  const locale = drafts.map((draft) => draft.locale).join(' ')
  const { verb, detail } = event
  await audit(tx, { adminId, verb, subject: `update:${id}`, detail: { locale, ...detail } })
  return id
}
