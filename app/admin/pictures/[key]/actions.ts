'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import type { FormState } from '@/editor/form-state'
import { deletePicture } from '@/lib/pictures/delete'
import { editPicture } from '@/lib/pictures/edit'
import { pictureKey, pictureTexts } from '@/lib/pictures/schema'

type Words = Awaited<ReturnType<typeof getTranslations<'admin.pictures'>>>

const ofPicture = z.object({ key: pictureKey })

const edit = adminAction('editor', ofPicture.and(pictureTexts), async ({ key, ...texts }, admin) => {
  const t = await getTranslations('admin.pictures')
  const edited = await editPicture(admin.id, key, texts)
  refresh()
  return { message: t(edited ? 'saved' : 'gone') }
})

export async function editPictureAction(previous: unknown, form: FormData): Promise<FormState> {
  const state = await edit(previous, form)
  const t = await getTranslations('admin.pictures')
  const entries = Object.entries(state.errors).map(([field, keys]) => [
    field,
    keys.map((key) => t(`errors.${key}` as Parameters<Words>[0])),
  ])
  return { ...state, errors: Object.fromEntries(entries) }
}

export const deletePictureAction = adminAction('editor', ofPicture, async ({ key }, admin) => {
  if ((await deletePicture(admin.id, key)) === 'deleted') redirect('/admin/pictures')
  refresh()
  return { message: (await getTranslations('admin.pictures'))('used') }
})
