'use server'

import { redirect } from 'next/navigation'
import { adminAction } from '@/app/admin/_form/action'
import { mergeForm } from '@/app/admin/updates/[id]/merge-form'
import { publishForm } from '@/app/admin/updates/[id]/publish-form'
import { saveForm } from '@/app/admin/updates/[id]/save-form'
import { callOffForm, scheduleForm } from '@/app/admin/updates/[id]/schedule-form'
import { withdrawForm } from '@/app/admin/updates/[id]/withdraw-form'
import { editorForm } from '@/app/admin/updates/editor-form'
import type { SaveResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { discardChanges } from '@/lib/updates/discard-changes'
import { keepDiscarded } from '@/lib/updates/keep-discarded'

export const editUpdateAction = adminAction(
  'editor',
  editorForm,
  async (input, admin): Promise<FormOutcome<SaveResult>> => {
    const { id, locale } = input
    const page = `/admin/updates/${id}?locale=${locale}`
    if (input.intent === 'withdraw') return withdrawForm(admin, input)
    if (input.intent === 'drop') {
      await discardChanges(admin.id, id, locale)
      redirect(`${page}&done=dropped-${Date.now()}`)
    }
    if (input.intent === 'take') {
      await keepDiscarded(admin.id, id, locale, input)
      redirect(`${page}&done=taken-${Date.now()}`)
    }
    if (input.intent === 'merge') return mergeForm(admin.id, input)
    if (input.intent === 'call-off') return callOffForm(admin.id, input)
    if (input.intent !== 'publish') return saveForm(admin.id, input)
    return input.when === 'later' ? scheduleForm(admin.id, input) : publishForm(admin.id, input)
  },
)
