import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signInAction } from '@/app/admin/login/actions'
import { EntryPage } from '@/components/admin/layout/entry-page'
import { LoginForm } from '@/components/admin/team/login-form'
import { currentAdmin } from '@/lib/admins/require-admin'

export const metadata: Metadata = { title: 'Sign in' }
export const dynamic = 'force-dynamic'

export default async function LoginPage() {
  if (await currentAdmin()) redirect('/admin')
  return (
    <EntryPage title="Sign in">
      <LoginForm action={signInAction} />
    </EntryPage>
  )
}
