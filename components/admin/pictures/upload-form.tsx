'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Message, Mistakes } from '@/components/admin/form/action-form'
import { PictureFields } from '@/components/admin/pictures/picture-fields'
import { usePictureLabels } from '@/components/admin/pictures/use-picture-labels'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { postPicture, type NotTaken, type TakenPicture } from '@/editor/pictures/post-picture'

type UploadFormProps = {
  values?: Record<string, string>
  errors?: Record<string, string[]>
  /** Pasted or dropped, instead of chosen in the field. */
  file?: File | null
  /** Without it the picture's page is shown. */
  onTaken?: (picture: TakenPicture) => void
}

/** Without JavaScript the server answers with a page. */
export function UploadForm({ values = {}, errors = {}, file = null, onTaken }: UploadFormProps) {
  const router = useRouter()
  const [t, labels] = [useTranslations('admin.pictures'), usePictureLabels()]
  const [answer, setAnswer] = useState<NotTaken>({ errors })
  const [pending, setPending] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [answer])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    setPending(true)
    const taken = await postPicture(new FormData(event.currentTarget))
    setPending(false)
    if (taken === 'offline') return setAnswer({ errors: {}, message: t('offline') })
    if (typeof taken === 'string') return setAnswer({ errors: { file: [t(`errors.${taken}`)] } })
    if (!('key' in taken)) return setAnswer(taken)
    if (onTaken) onTaken(taken)
    else router.push(`/admin/pictures?uploaded=${taken.key}${taken.again ? '&again=1' : ''}`)
  }

  const field = (name: string) => ({ name, defaultValue: values[name] ?? '', errors: answer.errors[name] })
  return (
    <form
      method="post"
      action="/admin/pictures/upload"
      encType="multipart/form-data"
      aria-label={t('upload')}
      noValidate
      onSubmit={(event) => void onSubmit(event)}
      className="grid content-start gap-3"
    >
      <Mistakes errors={answer.errors} summary={summary} title={t('mistakes')} fields={labels} />
      <TextField
        name="file"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        required
        label={t('file')}
        hint={t('fileHint')}
        ref={(input) => fill(input, file)}
        errors={answer.errors.file}
      />
      <PictureFields field={field} />
      <p>
        <Button disabled={pending}>{t(pending ? 'uploading' : 'upload')}</Button>
      </p>
      <Message text={answer.message} />
    </form>
  )
}

function fill(input: HTMLInputElement | null, file: File | null): void {
  if (!input || !file || input.files?.length) return
  const brought = new DataTransfer()
  brought.items.add(file)
  input.files = brought.files
}
