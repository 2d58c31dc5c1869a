import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signInAction } from '@/app/admin/login/actions'
import { EntryPage } from '@/components/admin/layout/entry-page'
import { LoginForm } from '@/components/admin/team/login-form'
import { currentAdmin } from '@/lib/admins/require-admin'
import { adminPage } from '@/lib/admins/rules'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.account')
  return { title: t('signIn.title') }
}

type LoginPageProps = { searchParams: Promise<{ next?: string | string[] }> }

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const [t, admin] = await Promise.all([getTranslations('admin.account'), currentAdmin()])
  const next = adminPage(String((await searchParams).next))
  if (admin) redirect(next)
  return (
    <EntryPage title={t('signIn.title')}>
      <LoginForm action={signInAction} next={next} />
    </EntryPage>
  )
}
