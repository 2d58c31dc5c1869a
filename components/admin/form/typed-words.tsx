'use client'

import { useEffect } from 'react'
import { putBackEarly } from '@/editor/typed/early'
import { fieldsIn, isText, isTyped, isUntouched, SECRETS } from '@/editor/typed/fields'
import { rememberTyped } from '@/editor/typed/kept'

/** Protects typed text while scripts load, when a page fails, and when leaving a form that does not save itself. */
export function TypedWords() {
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const remember = ({ target }: Event) => isTyped(target) && target.form && rememberTyped(target.form)
    document.addEventListener('input', remember, { signal })
    window.addEventListener('beforeunload', (event) => hasUnsaved() && event.preventDefault(), { signal })
    putBackEarly()
    return () => listening.abort()
  }, [])
  return null
}

// A refused form shows what was sent as its initial values, but marks its errors. Choices are quickly made again.
function hasUnsaved(): boolean {
  const forms = [...document.forms].filter(
    (form) => form.dataset.warns !== undefined && !form.querySelector(SECRETS),
  )
  return forms.some((form) => {
    return form.querySelector('[aria-invalid]') !== null || !fieldsIn(form).filter(isText).every(isUntouched)
  })
}
