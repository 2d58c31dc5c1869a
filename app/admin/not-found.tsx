import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.layout')
  return { title: t('notFound.title') }
}

export default function AdminNotFound() {
  const t = useTranslations('admin.layout')
  return (
    <main className="admin grid content-start gap-4 px-4 py-6 lg:px-8">
      <h1>{t('notFound.heading')}</h1>
      <p>{t('notFound.text')}</p>
      <p>
        <a href="/admin">{t('error.overview')}</a>
      </p>
    </main>
  )
}
