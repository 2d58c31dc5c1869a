import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Mark } from '@/components/site/mark'

export function EntryPage({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('admin.layout')
  return (
    <div className="admin">
      <header className="border-b-2 border-ink px-4 py-3 lg:px-8">
        <a
          href="/"
          className="inline-flex min-h-7 items-center gap-2 font-semibold no-underline hover:underline"
        >
          <Mark />
          {t('publicPage')}
        </a>
      </header>
      <main className="grid max-w-form gap-4 px-4 py-6 lg:px-8">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
