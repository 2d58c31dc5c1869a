'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Message, Mistakes } from '@/components/admin/form/action-form'
import { PictureFields } from '@/components/admin/pictures/picture-fields'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { UploadWords } from '@/editor/pictures/picture-words'
import { postPicture, type NotTaken, type TakenPicture } from '@/editor/pictures/post-picture'

type UploadFormProps = {
  words: UploadWords
  values?: Record<string, string>
  errors?: Record<string, string[]>
  /** Pasted or dropped, instead of chosen in the field. */
  file?: File | null
  /** Without it the picture's page is shown. */
  onTaken?: (picture: TakenPicture) => void
}

/** Without JavaScript the server answers with a page. */
export function UploadForm({ words, values = {}, errors = {}, file = null, onTaken }: UploadFormProps) {
  const router = useRouter()
  const [answer, setAnswer] = useState<NotTaken>({ errors })
  const [pending, setPending] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [answer])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    setPending(true)
    const taken = await postPicture(new FormData(event.currentTarget), words)
    setPending(false)
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
      aria-label={words.upload}
      noValidate
      onSubmit={(event) => void onSubmit(event)}
      className="grid content-start gap-3"
    >
      <Mistakes errors={answer.errors} summary={summary} title={words.mistakes} fields={words} />
      <TextField
        name="file"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        required
        label={words.file}
        hint={words.fileHint}
        ref={(input) => fill(input, file)}
        errors={answer.errors.file}
      />
      <PictureFields field={field} words={words} />
      <p>
        <Button disabled={pending}>{pending ? words.uploading : words.upload}</Button>
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
