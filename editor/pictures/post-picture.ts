import type { Locale } from '@/lib/i18n/locales'
import { MAX_FILE } from '@/lib/pictures/schema'

export type TakenPicture = { key: string; again: boolean; alt: Record<Locale, string> }
export type NotTaken = { errors: Record<string, string[]>; message?: string }

/** `none`: without a file; `large`: one that is too large; `offline`: it did not arrive. */
export async function postPicture(
  form: FormData,
): Promise<TakenPicture | NotTaken | 'none' | 'large' | 'offline'> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return 'none'
  if (file.size > MAX_FILE) return 'large'
  try {
    const headers = { accept: 'application/json' }
    const answer = await fetch('/admin/pictures/upload', { method: 'POST', body: form, headers })
    return (await answer.json()) as TakenPicture | NotTaken
  } catch {
    return 'offline'
  }
}
