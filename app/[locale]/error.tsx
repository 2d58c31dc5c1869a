'use client'

import { useParams } from 'next/navigation'

// Both languages stand here, since an error page must not depend on what has just failed.
const WORDS = {
  en: {
    title: 'Something went wrong',
    text: 'Nothing was lost. Please try again in a moment.',
    again: 'Try again',
  },
  es: {
    title: 'Algo falló',
    text: 'No se perdió nada. Inténtalo de nuevo en un momento.',
    again: 'Intentar de nuevo',
  },
}

export default function PublicError({ reset }: { reset: () => void }) {
  const { locale } = useParams()
  const words = locale === 'es' ? WORDS.es : WORDS.en
  return (
    <main className="mx-auto grid max-w-[72rem] justify-items-start gap-6 px-4 py-12">
      <h1 className="text-h1u">{words.title}</h1>
      <p>{words.text}</p>
      <button type="button" className="btn" onClick={reset}>
        {words.again}
      </button>
    </main>
  )
}
