import { namedIn } from '@/app/admin/updates/editor-form'
import type { FormState } from '@/components/admin/form-state'
import { adminEmails } from '@/lib/admins/emails'
import { difference } from '@/lib/updates/difference'
import type { Held, Words } from '@/lib/updates/held'
import type { Saved } from '@/lib/updates/save'

type Refused = Exclude<Saved, { state: 'saved' }>

/** What an editor's form says when its words were not saved. */
export async function refusalOf(saved: Refused, locale: string, mine: Words): Promise<Partial<FormState>> {
  if (saved.state === 'incomplete') return { errors: namedIn(locale, saved.errors) }
  if (saved.state === 'conflict') {
    if (saved.theirs) return { conflict: await conflictWith(saved.theirs, mine) }
    return { message: 'What you opened is not there any more. Copy your text, and open this page again.' }
  }
  if (saved.state === 'missing') return { message: 'This update does not exist any more.' }
  const taken = 'Another update has this address, or had it: choose another.'
  return { errors: namedIn(locale, { slug: [taken] }) }
}

const FIELDS = ['title', 'byline', 'summary', 'body'] as const

async function conflictWith({ words, editedAt, editedBy }: Held, mine: Words) {
  const emails = await adminEmails([editedBy])
  return {
    by: emails.get(editedBy ?? '') ?? null,
    editedAt: editedAt.toISOString(),
    theirs: words,
    changes: FIELDS.filter((field) => words[field] !== mine[field]).map((field) => ({
      field,
      parts: difference(mine[field], words[field]),
    })),
  }
}
