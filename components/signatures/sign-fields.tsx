'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'
import { postSignature } from '@/components/signatures/post-signature'
import { PlaceFields } from '@/components/signatures/place-fields'
import { SignChoices } from '@/components/signatures/sign-choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FieldErrors } from '@/lib/signatures/schema'

type Words = Record<
  | 'title'
  | 'name'
  | 'email'
  | 'emailHint'
  | 'country'
  | 'chooseCountry'
  | 'more'
  | 'region'
  | 'postcode'
  | 'comment'
  | 'choices'
  | 'consent'
  | 'showName'
  | 'wantsUpdates'
  | 'submit'
  | 'sending'
  | 'neverShown'
  | 'privacy'
  | 'error'
  | 'unavailable'
  | 'offline',
  string
> & { summary: string[] }

type SignFieldsProps = {
  locale: string
  version: number
  words: Words
  countries: [string, string][]
  thanks: string
  privacy: string
  values: Record<string, string>
  errors: FieldErrors
}

type Trouble = { errors: FieldErrors; failure?: 'unavailable' | 'offline' }

/** The form itself. Without JavaScript it posts as it stands; with it errors come to their fields, and what was typed stays. */
export function SignFields({
  locale,
  version,
  words,
  countries,
  thanks,
  privacy,
  values,
  errors,
}: SignFieldsProps) {
  const [trouble, setTrouble] = useState<Trouble>({ errors })
  const [sending, setSending] = useState(false)
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => alert.current?.focus(), [trouble])
  useEffect(() => {
    // The browser may bring the page back as it was left, in the middle of sending.
    const ready = () => setSending(false)
    addEventListener('pageshow', ready)
    return () => removeEventListener('pageshow', ready)
  }, [])

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    setSending(true)
    const answer = await postSignature(event.currentTarget)
    if ('pending' in answer) return location.assign(thanks)
    setSending(false)
    setTrouble('errors' in answer ? { errors: answer.errors } : { errors: {}, failure: answer.failure })
  }

  const wrong = Object.keys(trouble.errors).length
  const field = (name: string) => ({ name, errors: trouble.errors[name], errorWord: words.error })
  return (
    <div className="grid gap-6">
      {wrong > 0 && (
        <ErrorSummary ref={alert} title={words.summary[wrong - 1] ?? ''} errors={trouble.errors} />
      )}
      {trouble.failure && (
        <div ref={alert} role="alert" tabIndex={-1} className="gutter-rule font-semibold">
          {words[trouble.failure]}
        </div>
      )}
      <form
        id="sign"
        action="/api/signatures"
        method="post"
        noValidate
        aria-labelledby="sign-title"
        onSubmit={send}
        className="grid scroll-mt-4 gap-4 border-t-2 border-ink pt-4"
      >
        <h2 id="sign-title" className="text-24">
          {words.title}
        </h2>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="textVersion" value={version} />
        <TextField
          {...field('name')}
          label={words.name}
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={values.name}
        />
        <TextField
          {...field('email')}
          label={words.email}
          hint={words.emailHint}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={values.email}
        />
        <PlaceFields words={words} countries={countries} values={values} field={field} />
        <SignChoices words={words} values={values} field={field} />
        <Button wide aria-disabled={sending || undefined}>
          {sending ? words.sending : words.submit}
        </Button>
        <p className="meta">
          {words.neverShown} <a href={privacy}>{words.privacy}</a>
        </p>
      </form>
    </div>
  )
}
